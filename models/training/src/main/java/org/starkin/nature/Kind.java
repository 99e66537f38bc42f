package org.starkin.nature;

/** What a star varies by, in families that light curve and spectrum may both tell. */
public enum Kind {
    /** Pulsating horizontal branch stars, of the fundamental mode or the first overtone. */
    RR_LYRAE,
    /** Classical Cepheids. */
    CEPHEID,
    DELTA_SCUTI,
    GAMMA_DORADUS,
    /** Slowly pulsating B stars and the like. */
    HOT_PULSATOR,
    /** Giants of late type that pulsate: Miras, semiregular stars and those of small amplitude. */
    RED_GIANT,
    /** Single dwarfs, young and therefore turning fast, spotted. */
    YOUNG_ROTATOR,
    /** Single dwarfs, slowed down by age, spotted. */
    OLD_ROTATOR,
    /** Close pairs whose tides keep the stars turning as fast as they revolve, whatever their age; spotted as the young are. */
    SYNCHRONISED_BINARY,
    /** Detached eclipsing pairs. */
    ECLIPSING_BINARY,
    /** Pairs that share an envelope. */
    CONTACT_BINARY;

    /** Whether it is two stars. */
    public boolean isBinary() {
        return switch (this) {
            case SYNCHRONISED_BINARY, ECLIPSING_BINARY, CONTACT_BINARY -> true;
            default -> false;
        };
    }

    /** Whether catalogues of light curves put both in one class: rotating stars with spots are one, whatever keeps them turning. */
    public boolean isOfOneClassWith(Kind other) {
        return this == other || (isSpotted() && other.isSpotted());
    }

    /**
     * Whether Gaia DR3's classification of light curves has both in one class (Rimoldini et al. 2023, A&amp;A 674, A14): DSCT|GDOR|SXPHE,
     * and ECL, whether detached or in contact; SOLAR_LIKE and RS, both spotted, are one class here.
     */
    public boolean isOfOneGaiaClassWith(Kind other) {
        return isOfOneClassWith(other)
                || (isPulsatingDwarfOfTypeAOrF() && other.isPulsatingDwarfOfTypeAOrF())
                || (isEclipsing() && other.isEclipsing());
    }

    private boolean isEclipsing() {
        return this == ECLIPSING_BINARY || this == CONTACT_BINARY;
    }

    private boolean isPulsatingDwarfOfTypeAOrF() {
        return this == DELTA_SCUTI || this == GAMMA_DORADUS;
    }

    private boolean isSpotted() {
        return switch (this) {
            case YOUNG_ROTATOR, OLD_ROTATOR, SYNCHRONISED_BINARY -> true;
            default -> false;
        };
    }
}

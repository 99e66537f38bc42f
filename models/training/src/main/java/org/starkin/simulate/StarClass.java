package org.starkin.simulate;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/**
 * The classes of the simulated sky, labelled as the survey tables label them, each with its share of the sky by default
 * and the unreddened BP - RP colours of its stars (Gaia Collaboration, Eyer et al. 2019, A&A 623, A110, fig. 3; RCB
 * stars are F and G supergiants: Clayton 1996).
 */
public enum StarClass {
    RRAB("RRAB", 8, 0.45, 0.75),
    RRC("RRC", 5, 0.30, 0.55),
    RRD("RRD", 2, 0.35, 0.60),
    DCEP("DCEP", 4, 0.70, 1.20),
    /** Classical Cepheids of the first overtone. */
    DCEP_1O("DCEP", 2, 0.55, 0.95),
    T2CEP("T2CEP", 2, 0.60, 1.20),
    /** RV Tauri stars. */
    RVTAU("RV", 2, 0.60, 1.50),
    ACEP("ACEP", 2, 0.45, 0.80),
    MIRA("MIRA", 4, 2.5, 4.5),
    /** Semiregular red giants. */
    SR("SR", 4, 1.8, 4.0),
    /** Red giants with a long secondary period. */
    LSP("LSP", 2, 1.8, 3.2),
    /** Small-amplitude red giants. */
    OSARG("OSARG", 2, 1.5, 3.0),
    DSCT("DSCT", 5, 0.20, 0.55),
    /** Delta Scuti stars of high amplitude. */
    HADS("HADS", 4, 0.25, 0.55),
    GDOR("GDOR", 2, 0.40, 0.65),
    BCEP("BCEP", 2, -0.45, -0.20),
    /** Slowly pulsating B stars. */
    SPB("SPB", 2, -0.35, -0.05),
    EA("EA", 7, 0.0, 1.2),
    EB("EB", 4, 0.0, 1.2),
    EW("EW", 7, 0.55, 1.3),
    /** Ellipsoidal variables. */
    ELL("ELL", 2, 0.2, 1.8),
    ROT("ROT", 5, 0.80, 2.2),
    /** Magnetic, chemically peculiar stars. */
    ACV("ACV", 2, -0.25, 0.25),
    RS("RS", 2, 0.80, 1.5),
    /** M dwarfs that flare. */
    FLARE("UV", 1, 2.0, 3.8),
    BE("BE", 2, -0.30, 0.30),
    /** Young stars, T Tauri and Herbig. */
    YSO("YSO", 3, 0.6, 3.0),
    RCB("RCB", 3, 0.60, 1.3),
    /** Cataclysmic variables: dwarf novae, nova-like stars and polars. */
    CV("CV", 2, 0.1, 0.9),
    NOVA("N", 1, 0.2, 1.5),
    QSO("QSO", 2, 0.2, 0.9),
    /** Microlensing events. */
    LENS("MICROLENS", 1, 0.6, 2.2),
    CONST("CONST", 2, 0.30, 2.0);

    private final String label;
    private final double share;
    private final double bluest;
    private final double reddest;

    StarClass(String label, double share, double bluest, double reddest) {
        this.label = label;
        this.share = share;
        this.bluest = bluest;
        this.reddest = reddest;
    }

    /** The class of a constant's name, in any case. */
    public static Optional<StarClass> named(String name) {
        return Arrays.stream(values())
                .filter(one -> one.name().equals(name.strip().toUpperCase(Locale.ROOT)))
                .findFirst();
    }

    /** What survey tables call it, after the AAVSO's VSX; several classes may share a label. */
    public String label() {
        return label;
    }

    /** All names, for a message. */
    static String allNames() {
        return Arrays.stream(values()).map(StarClass::name).collect(Collectors.joining(", "));
    }

    /** Its weight among the classes where the user sets none. */
    public double defaultShare() {
        return share;
    }

    double drawColour(SplittableRandom random) {
        return Draw.uniform(random, bluest, reddest);
    }

    StarModel drawModel(SplittableRandom random) {
        return switch (this) {
            case RRAB -> RrLyrae.drawAb(random);
            case RRC -> RrLyrae.drawC(random);
            case RRD -> RrLyrae.drawD(random);
            case DCEP -> Cepheids.draw(random);
            case DCEP_1O -> Cepheids.drawFirstOvertone(random);
            case T2CEP -> TypeTwoCepheids.draw(random);
            case RVTAU -> RvTauri.draw(random);
            case ACEP -> AnomalousCepheids.draw(random);
            case MIRA -> Mira.draw(random);
            case SR -> RedGiants.drawSemiregular(random);
            case LSP -> RedGiants.drawLongSecondary(random);
            case OSARG -> RedGiants.drawSmallAmplitude(random);
            case DSCT -> DeltaScuti.drawManyModes(random);
            case HADS -> DeltaScuti.drawHighAmplitude(random);
            case GDOR -> HotPulsators.drawGammaDoradus(random);
            case BCEP -> HotPulsators.drawBetaCephei(random);
            case SPB -> HotPulsators.drawSlowB(random);
            case EA -> EclipsingBinary.drawDetached(random);
            case EB -> EclipsingBinary.drawClose(random);
            case EW -> ContactBinary.draw(random);
            case ELL -> ContactBinary.drawEllipsoidal(random);
            case ROT -> Rotators.drawSpotted(random);
            case ACV -> Rotators.drawMagnetic(random);
            case RS -> Rotators.drawRsCanumVenaticorum(random);
            case FLARE -> FlareStars.draw(random);
            case BE -> BeStars.draw(random);
            case YSO -> YoungStars.draw(random);
            case RCB -> RCoronaeBorealis.draw(random);
            case CV -> CataclysmicStars.draw(random);
            case NOVA -> Nova.draw(random);
            case QSO -> Quasars.draw(random);
            case LENS -> Microlensing.draw(random);
            case CONST -> new ConstantStar(0);
        };
    }
}

package org.starkin.simulate;

import java.util.Locale;

/** How a star's amplitude changes from band to band, where only one band was measured. */
public enum ColourDependence {
    /** Geometry: eclipses and ellipsoidal stars vary alike in all bands, but for a little limb and gravity darkening. */
    GREY,
    /** RR Lyrae stars. */
    RR_LYRAE,
    /** Cepheids, delta Scuti stars and other hot pulsators. */
    CEPHEID,
    /** Miras and other red giants, whose TiO bands make the blue swing far. */
    RED_GIANT,
    /** Spotted stars. */
    SPOTTED;

    private static final BandScale GREY_SCALE = BandScale.byWavelength(440, 1.05, 551, 1.0, 806, 0.95, 2159, 0.85);

    /** By a class label as the surveys' tables spell it, in any case; grey where the label says nothing. */
    public static ColourDependence ofLabel(String label) {
        return switch (label.strip().toUpperCase(Locale.ROOT)) {
            case "RRAB", "RRC", "RRD", "RR" -> RR_LYRAE;
            case "DCEP", "DCEP_1O", "ACEP", "T2CEP", "DSCT", "HADS", "BCEP", "SPB", "GDOR", "RV", "RVTAU" -> CEPHEID;
            case "MIRA", "LPV", "SR", "SRV", "LSP", "OSARG" -> RED_GIANT;
            case "ROT", "RSCVN", "RS", "BY", "YSO" -> SPOTTED;
            default -> GREY;
        };
    }

    /** The amplitude in a band where that in {@code measured} is 1. */
    double ratio(Band band, Band measured) {
        BandScale scale = scale();
        return scale.of(band) / scale.of(measured);
    }

    private BandScale scale() {
        return switch (this) {
            case GREY -> GREY_SCALE;
            case RR_LYRAE -> BandScale.RR_LYRAE;
            case CEPHEID -> BandScale.CEPHEID;
            case RED_GIANT -> BandScale.MIRA;
            case SPOTTED -> BandScale.STARSPOT;
        };
    }
}

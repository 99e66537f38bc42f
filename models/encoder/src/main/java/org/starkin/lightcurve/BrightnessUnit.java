package org.starkin.lightcurve;

/** What the numbers of a series are. They are kept as given: a flux below zero stays what it is. */
public enum BrightnessUnit {
    /** Magnitudes: smaller is brighter. */
    MAGNITUDE("mag"),
    /** Flux density in nanojansky; AB zero point 31.4 (Rubin). */
    NANOJANSKY("nJy"),
    /** Flux density in microjansky; AB zero point 23.9 (ATLAS). */
    MICROJANSKY("uJy"),
    /** Flux density in millijansky; AB zero point 16.4 (ASAS-SN). */
    MILLIJANSKY("mJy"),
    /** Photo-electrons a second (TESS, Kepler, Gaia). */
    ELECTRONS_PER_SECOND("electron/s"),
    /** Flux whose zero point is 27.5 magnitudes (PLAsTiCC, SNANA). */
    FLUX_ZERO_POINT_27_5("flux(zp=27.5)"),
    /** Flux on a scale of its own, such as one divided by its median. */
    RELATIVE_FLUX("relative flux");

    private final String symbol;

    BrightnessUnit(String symbol) {
        this.symbol = symbol;
    }

    /** The unit as it is written on an axis. */
    public String symbol() {
        return symbol;
    }

    /** Whether smaller numbers are brighter. */
    public boolean isMagnitude() {
        return this == MAGNITUDE;
    }
}

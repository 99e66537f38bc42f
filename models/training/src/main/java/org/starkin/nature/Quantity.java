package org.starkin.nature;

import java.util.List;
import org.starkin.encoder.StellarParameter;

/** What encoders are taught to tell of a star, how it is scaled for learning, and what it is of a simulated one. */
public enum Quantity {
    LOG_TEFF(StellarParameter.LOG_TEFF, "log Teff", 3.76, 0.1),
    LOG_G(StellarParameter.LOG_G, "log g", 3.2, 1.1),
    FE_H(StellarParameter.FE_H, "[Fe/H]", -0.4, 0.5),
    LOG_RADIUS(StellarParameter.LOG_RADIUS, "log radius", 0.5, 0.6),
    ABSOLUTE_V(StellarParameter.ABSOLUTE_V, "absolute V", 2.5, 3),
    LOG_AGE(StellarParameter.LOG_AGE, "log age", 0, 0.8);

    /** Those that a spectrum alone tells. */
    public static final List<Quantity> OF_SPECTRA = List.of(LOG_TEFF, LOG_G, FE_H);

    /** All. */
    public static final List<Quantity> ALL = List.of(values());

    private final StellarParameter parameter;
    private final String words;
    private final double centre;
    private final double scale;

    Quantity(StellarParameter parameter, String words, double centre, double scale) {
        this.parameter = parameter;
        this.words = words;
        this.centre = centre;
        this.scale = scale;
    }

    /** What the product calls it; its unit is said there. */
    public StellarParameter parameter() {
        return parameter;
    }

    /** Its name for people. */
    public String words() {
        return words;
    }

    /** What it is of a simulated star, of the brighter one in a pair where it is one star's. */
    public double of(Nature nature) {
        return switch (this) {
            case LOG_TEFF -> Math.log10(nature.photosphere().teffK());
            case LOG_G -> nature.photosphere().logG();
            case FE_H -> nature.photosphere().feH();
            case LOG_RADIUS -> Math.log10(nature.photosphere().radiusSun());
            case ABSOLUTE_V -> nature.absoluteV();
            case LOG_AGE -> Math.log10(nature.ageGyr());
        };
    }

    public double scaled(double value) {
        return (value - centre) / scale;
    }

    public double unscaled(double scaled) {
        return centre + scale * scaled;
    }
}

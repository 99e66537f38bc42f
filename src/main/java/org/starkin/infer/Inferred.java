package org.starkin.infer;

import java.util.Locale;
import org.starkin.encoder.StellarParameter;

/** A number that is told of a star: how the heads spell it, and under which names stars of the sky have it as a property. */
public enum Inferred {
    TEFF_K(
            "K",
            StellarParameter.LOG_TEFF,
            true,
            1_500,
            200_000,
            "teff teffk teffgspphot effectivetemperature teffspec"),
    LOG_G("dex (cgs)", StellarParameter.LOG_G, false, -2, 9, "logg loggcgs logggspphot loggspec"),
    FE_H("dex", StellarParameter.FE_H, false, -6, 2, "feh fehdex mh mhgspphot metallicity"),
    RADIUS_SOLAR("solRad", StellarParameter.LOG_RADIUS, true, 1e-3, 1e4, "radius radiussolar radiusgspphot rstar"),
    ABSOLUTE_V_MAG("mag", StellarParameter.ABSOLUTE_V, false, -15, 25, "absolutev absolutevmag absmagv"),
    AGE_GYR("Gyr", StellarParameter.LOG_AGE, true, 1e-4, 20, "agegyr age");

    private final String unit;
    private final StellarParameter parameter;
    private final boolean isLogarithm;
    private final double least;
    private final double most;
    private final String properties;

    Inferred(
            String unit,
            StellarParameter parameter,
            boolean isLogarithm,
            double least,
            double most,
            String properties) {
        this.unit = unit;
        this.parameter = parameter;
        this.isLogarithm = isLogarithm;
        this.least = least;
        this.most = most;
        this.properties = properties;
    }

    /** Its name in answers. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    String unit() {
        return unit;
    }

    /** Of what the encoders' heads tell it. */
    public StellarParameter parameter() {
        return parameter;
    }

    /** What the heads tell, in its unit. */
    public double ofHead(double told) {
        return isLogarithm ? Math.pow(10, told) : told;
    }

    /** As which properties stars of the sky have it. */
    public KnownAs knownAs() {
        return KnownAs.of(least, most, properties);
    }
}

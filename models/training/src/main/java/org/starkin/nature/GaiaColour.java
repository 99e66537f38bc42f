package org.starkin.nature;

/**
 * BP - RP by temperature and composition: the relation for dwarfs of Mucciarelli, Bellazzini and Massari 2021 (A&A 653, A90,
 * table 1), {@code 5040/Teff = b0 + b1 C + b2 C^2 + b3 [Fe/H] + b4 [Fe/H]^2 + b5 [Fe/H] C}, solved for C. Beyond its colours it goes
 * on: good enough to say which survey sees a star.
 */
final class GaiaColour {

    private static final double B0 = 0.4929;
    private static final double B1 = 0.5092;
    private static final double B2 = -0.0353;
    private static final double B3 = 0.0192;
    private static final double B4 = -0.0020;
    private static final double B5 = -0.0395;
    private static final double BLUEST = -0.5;
    private static final double REDDEST = 4.0;

    private GaiaColour() {}

    static double bpRp(double teffK, double feH) {
        double c = B0 + B3 * feH + B4 * feH * feH - 5040 / teffK;
        double b = B1 + B5 * feH;
        double root = Math.max(0, b * b - 4 * B2 * c);
        return Math.clamp((-b + Math.sqrt(root)) / (2 * B2), BLUEST, REDDEST);
    }
}

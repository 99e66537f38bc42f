package org.starkin.period;

/**
 * Lomb-Scargle power with a floating mean at one frequency, in double and point by point (Zechmeister and Kuerster 2009,
 * A&amp;A 496, 577, equations 5 to 15): slow and safe where float32 sums cancel, at periods near the time span.
 */
final class LombScargle {

    /** Below this the sampling cannot tell a sine from a constant. */
    private static final double SMALLEST_DETERMINANT = 1e-12;

    private LombScargle() {}

    /** The share of a band's variance, 0 to 1, that a sinusoid explains. */
    static double power(Band band, double frequencyPerDay) {
        double yc = 0;
        double ys = 0;
        double c = 0;
        double s = 0;
        double cc = 0;
        double cs = 0;
        for (int i = 0; i < band.size(); i++) {
            double cycles = frequencyPerDay * band.timeDays()[i];
            double phase = 2 * Math.PI * (cycles - Math.rint(cycles));
            double cosine = Math.cos(phase);
            double sine = Math.sin(phase);
            double w = band.weight()[i];
            yc += w * band.value()[i] * cosine;
            ys += w * band.value()[i] * sine;
            c += w * cosine;
            s += w * sine;
            cc += w * cosine * cosine;
            cs += w * cosine * sine;
        }
        double ss = 1 - cc - s * s;
        cc -= c * c;
        cs -= c * s;
        double determinant = cc * ss - cs * cs;
        if (determinant < SMALLEST_DETERMINANT) {
            return 0;
        }
        return Math.clamp((yc * yc * ss + ys * ys * cc - 2 * yc * ys * cs) / determinant, 0, 1);
    }
}

package org.starkin.period;

/**
 * Lomb-Scargle power with a floating mean, in double and point by point (Zechmeister and Kuerster 2009, A&amp;A 496, 577,
 * equations 5 to 15): for the few lowest frequencies, at periods near the time span, where float32 sums cancel.
 */
final class LombScargle {

    /** Below this the sampling cannot tell a sine from a constant. */
    private static final double SMALLEST_DETERMINANT = 1e-12;

    private static final int SUMS = 6;

    private LombScargle() {}

    /** The share of a band's variance, 0 to 1, that a sinusoid explains at {@code 0, 1, ... count - 1} times a frequency. */
    static double[] powers(Band band, double stepPerDay, int count) {
        double[] sums = new double[SUMS * count];
        for (int i = 0; i < band.size(); i++) {
            double turn = 2 * Math.PI * stepPerDay * band.timeDays()[i];
            addPoint(band.weight()[i], band.value()[i], Math.cos(turn), Math.sin(turn), sums);
        }
        double[] powers = new double[count];
        for (int k = 0; k < count; k++) {
            powers[k] = power(sums, SUMS * k);
        }
        return powers;
    }

    private static void addPoint(double weight, double value, double turnCosine, double turnSine, double[] sums) {
        double c = 1;
        double s = 0;
        for (int at = 0; at < sums.length; at += SUMS) {
            double wc = weight * c;
            double ws = weight * s;
            sums[at] += value * wc;
            sums[at + 1] += value * ws;
            sums[at + 2] += wc;
            sums[at + 3] += ws;
            sums[at + 4] += wc * c;
            sums[at + 5] += wc * s;
            double turned = c * turnCosine - s * turnSine;
            s = s * turnCosine + c * turnSine;
            c = turned;
        }
    }

    private static double power(double[] sums, int at) {
        double yc = sums[at];
        double ys = sums[at + 1];
        double c = sums[at + 2];
        double s = sums[at + 3];
        double cc = sums[at + 4] - c * c;
        double ss = 1 - sums[at + 4] - s * s;
        double cs = sums[at + 5] - c * s;
        double determinant = cc * ss - cs * cs;
        if (determinant < SMALLEST_DETERMINANT) {
            return 0;
        }
        return Math.clamp((yc * yc * ss + ys * ys * cc - 2 * yc * ys * cs) / determinant, 0, 1);
    }
}

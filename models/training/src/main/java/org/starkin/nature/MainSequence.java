package org.starkin.nature;

/**
 * Dwarfs: mass and gravity by temperature, rounded from the mean dwarf sequence of Pecaut and Mamajek 2013 (ApJS 208, 9), of
 * stars some way through their life on it.
 */
final class MainSequence {

    static final double COOLEST = 3200;
    static final double HOTTEST = 26_000;

    /** Rows of Teff, mass and log g. */
    private static final double[][] ROWS = {
        {3200, 0.23, 4.98},
        {3550, 0.44, 4.80},
        {3850, 0.57, 4.68},
        {4450, 0.70, 4.60},
        {5270, 0.87, 4.55},
        {5660, 0.98, 4.48},
        {5930, 1.06, 4.38},
        {6510, 1.33, 4.24},
        {7220, 1.61, 4.20},
        {8080, 1.88, 4.20},
        {9700, 2.30, 4.16},
        {12_500, 3.4, 4.12},
        {15_700, 4.7, 4.08},
        {20_600, 7.3, 4.08},
        {26_000, 11, 4.05},
    };

    private MainSequence() {}

    /** A dwarf of a temperature, its gravity lower by {@code evolved} (0 upwards) than the sequence's. */
    static Photosphere at(double teffK, double feH, double evolved) {
        return new Photosphere(teffK, column(teffK, 0, 2) - evolved, feH, column(teffK, 0, 1));
    }

    /** The temperature of a dwarf of a mass. */
    static double teffK(double massSun) {
        return column(massSun, 1, 0);
    }

    private static double column(double x, int given, int wanted) {
        double held = Math.clamp(x, ROWS[0][given], ROWS[ROWS.length - 1][given]);
        int row = 1;
        while (row < ROWS.length - 1 && ROWS[row][given] < held) {
            row++;
        }
        double[] low = ROWS[row - 1];
        double[] high = ROWS[row];
        double share = (held - low[given]) / (high[given] - low[given]);
        return low[wanted] + share * (high[wanted] - low[wanted]);
    }
}

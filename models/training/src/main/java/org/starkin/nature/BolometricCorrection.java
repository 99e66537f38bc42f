package org.starkin.nature;

/**
 * What is to be added to a magnitude in V for all of a star's light: Flower 1996 (ApJ 469, 355) with the coefficients as
 * corrected by Torres 2010 (AJ 140, 1158, table 1).
 */
final class BolometricCorrection {

    private static final double[] HOT = {
        -0.118115450538963E+06,
        0.137145973583929E+06,
        -0.636233812100225E+05,
        0.147412923562646E+05,
        -0.170587278406872E+04,
        0.788731721804990E+02
    };
    private static final double[] WARM = {
        -0.370510203809015E+05,
        0.385672629965804E+05,
        -0.150651486316025E+05,
        0.261724637119416E+04,
        -0.170623810323864E+03
    };
    private static final double[] COOL = {
        -0.190537291496456E+05, 0.155144866764412E+05, -0.421278819301717E+04, 0.381476328422343E+03
    };

    private static final double COOL_TO_WARM = 3.70;
    private static final double WARM_TO_HOT = 3.90;

    /** Below this temperature the coolest polynomial has no data (our choice): held there. */
    private static final double COOLEST = 3.46;

    private static final double HOTTEST = 4.70;

    private BolometricCorrection() {}

    static double inV(double teffK) {
        double log = Math.clamp(Math.log10(teffK), COOLEST, HOTTEST);
        double[] coefficients = log < COOL_TO_WARM ? COOL : log < WARM_TO_HOT ? WARM : HOT;
        double sum = 0;
        for (int i = coefficients.length - 1; i >= 0; i--) {
            sum = sum * log + coefficients[i];
        }
        return sum;
    }
}

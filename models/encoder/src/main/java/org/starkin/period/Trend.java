package org.starkin.period;

/** The share of a band's variance that a parabola in time explains. */
final class Trend {

    private static final double SMALLEST_VARIANCE = 1e-9;

    private Trend() {}

    static double explained(Band band) {
        double scale = Math.max(
                Math.max(Math.abs(band.timeDays()[0]), Math.abs(band.timeDays()[band.size() - 1])), Double.MIN_NORMAL);
        double[] moment = new double[5];
        double[] covariance = new double[3];
        for (int i = 0; i < band.size(); i++) {
            double x = band.timeDays()[i] / scale;
            double w = band.weight()[i];
            for (int order = 0; order <= 4; order++) {
                moment[order] += w;
                if (order <= 2) {
                    covariance[order] += w * band.value()[i];
                }
                w *= x;
            }
        }
        double xx = moment[2] - moment[1] * moment[1];
        double xq = moment[3] - moment[1] * moment[2];
        double qq = moment[4] - moment[2] * moment[2];
        if (xx < SMALLEST_VARIANCE) {
            return 0;
        }
        double linear = covariance[1] * covariance[1] / xx;
        double quadraticLeft = qq - xq * xq / xx;
        double right = covariance[2] - covariance[1] * xq / xx;
        double quadratic = quadraticLeft < SMALLEST_VARIANCE ? 0 : right * right / quadraticLeft;
        return Math.clamp(linear + quadratic, 0, 1);
    }
}

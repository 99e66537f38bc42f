package org.starkin.period;

/** The power of one frequency by least squares of a sine, a cosine and a constant: the scan's oracle. */
final class DirectLombScargle {

    private DirectLombScargle() {}

    static double power(Band band, double frequencyPerDay) {
        double[][] system = new double[3][4];
        double[] right = new double[3];
        for (int i = 0; i < band.size(); i++) {
            double cycles = frequencyPerDay * band.timeDays()[i];
            double phase = 2 * Math.PI * (cycles - Math.rint(cycles));
            double[] row = {Math.cos(phase), Math.sin(phase), 1, band.value()[i]};
            for (int j = 0; j < 3; j++) {
                for (int k = 0; k < 4; k++) {
                    system[j][k] += band.weight()[i] * row[j] * row[k];
                }
            }
        }
        for (int j = 0; j < 3; j++) {
            right[j] = system[j][3];
        }
        solve(system);
        return right[0] * system[0][3] + right[1] * system[1][3] + right[2] * system[2][3];
    }

    private static void solve(double[][] system) {
        for (int pivot = 0; pivot < 3; pivot++) {
            double scale = system[pivot][pivot];
            for (int k = 0; k < 4; k++) {
                system[pivot][k] /= scale;
            }
            for (int row = 0; row < 3; row++) {
                double factor = system[row][pivot];
                for (int k = 0; row != pivot && k < 4; k++) {
                    system[row][k] -= factor * system[pivot][k];
                }
            }
        }
    }
}

package org.starkin.simulate;

/** The normal equations of a mean and harmonics: formed once, solved for any lesser number of harmonics. */
final class NormalEquations {

    private static final double SMALLEST_PIVOT = 1e-12;

    private final double[][] gram;
    private final double[] right;
    private final double squares;
    private final double scatter;
    private final int points;

    private NormalEquations(double[][] gram, double[] right, double squares, SeriesPoints points) {
        this.gram = gram;
        this.right = right;
        this.squares = squares;
        this.scatter = points.variance();
        this.points = points.size();
    }

    static NormalEquations of(SeriesPoints points, double frequency, int harmonics) {
        int unknowns = 2 * harmonics + 1;
        double[][] gram = new double[unknowns][unknowns];
        double[] right = new double[unknowns];
        double[] row = new double[unknowns];
        double squares = 0;
        for (int i = 0; i < points.size(); i++) {
            fill(row, points.time(i) * frequency);
            double weight = points.weight(i);
            double value = points.value(i);
            squares += weight * value * value;
            for (int j = 0; j < unknowns; j++) {
                double weighted = weight * row[j];
                right[j] += weighted * value;
                for (int k = 0; k <= j; k++) {
                    gram[j][k] += weighted * row[k];
                }
            }
        }
        return new NormalEquations(gram, right, squares, points);
    }

    private static void fill(double[] row, double cycles) {
        double angle = 2 * Math.PI * (cycles - Math.floor(cycles));
        double cosine = Math.cos(angle);
        double sine = Math.sin(angle);
        row[0] = 1;
        double c = 1;
        double s = 0;
        for (int i = 1; i < row.length; i += 2) {
            double next = c * cosine - s * sine;
            s = s * cosine + c * sine;
            c = next;
            row[i] = c;
            row[i + 1] = s;
        }
    }

    /**
     * The mean and the coefficients of cosine and sine of each harmonic, {@code double[2 * harmonics + 1]}.
     *
     * @param noise the variance of a point about the curve
     */
    double[] solve(int harmonics, double noise) {
        int unknowns = 2 * harmonics + 1;
        double[][] factor = new double[unknowns][unknowns];
        double[] solved = new double[unknowns];
        for (int i = 0; i < unknowns; i++) {
            int harmonic = (i + 1) / 2;
            double prior = noise * harmonic * harmonic / (points * Math.max(SMALLEST_PIVOT, scatter));
            double sum = right[i];
            for (int j = 0; j <= i; j++) {
                double rest = gram[i][j] + (i == j ? prior : 0);
                for (int k = 0; k < j; k++) {
                    rest -= factor[i][k] * factor[j][k];
                }
                factor[i][j] = i == j ? Math.sqrt(Math.max(rest, SMALLEST_PIVOT)) : rest / factor[j][j];
                sum -= i == j ? 0 : factor[i][j] * solved[j];
            }
            solved[i] = sum / factor[i][i];
        }
        for (int i = unknowns - 1; i >= 0; i--) {
            for (int k = i + 1; k < unknowns; k++) {
                solved[i] -= factor[k][i] * solved[k];
            }
            solved[i] /= factor[i][i];
        }
        return solved;
    }

    /** The weighted mean square that a solution leaves, 0 or more. */
    double residualVariance(double[] solution) {
        double sum = squares;
        for (int i = 0; i < solution.length; i++) {
            sum -= 2 * solution[i] * right[i];
            for (int j = 0; j < solution.length; j++) {
                sum += solution[i] * solution[j] * (j <= i ? gram[i][j] : gram[j][i]);
            }
        }
        return Math.max(0, sum);
    }
}

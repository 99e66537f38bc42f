package org.starkin.simulate;

/**
 * A mean and harmonics of one frequency, fitted to weighted points by least squares with a Gaussian prior that expects
 * the h-th harmonic to be h times weaker than the scatter of the points: it holds the curve still where no phase was
 * observed. The number of harmonics is the one of least Bayesian information criterion (Schwarz 1978, Ann. Stat. 6, 461).
 * Immutable.
 */
final class HarmonicModel {

    /** Harmonics at most: the sixteenth shows an eclipse of a thirtieth of a cycle. */
    static final int MOST_HARMONICS = 16;

    /** No fit has more parameters than a third of the points. */
    private static final int POINTS_A_PARAMETER = 3;

    private static final double SMALLEST = 1e-12;
    private static final int STEPS = 16;

    private final double frequency;
    private final double[] coefficients;

    private HarmonicModel(double frequency, double[] coefficients) {
        this.frequency = frequency;
        this.coefficients = coefficients;
    }

    /** A mean alone. */
    static HarmonicModel constant(SeriesPoints points) {
        return new HarmonicModel(0, new double[] {points.mean()});
    }

    /** The best model at a frequency, per day. */
    static HarmonicModel fit(SeriesPoints points, double frequency) {
        int most = Math.min(MOST_HARMONICS, (points.size() / POINTS_A_PARAMETER - 1) / 2);
        if (most < 1) {
            return constant(points);
        }
        NormalEquations equations = NormalEquations.of(points, frequency, most);
        HarmonicModel best = constant(points);
        double leastCriterion = criterion(points.variance(), 1, points.size());
        double noise = points.variance();
        for (int harmonics = 1; harmonics <= most; harmonics++) {
            double[] solution = equations.solve(harmonics, noise);
            double residual = equations.residualVariance(solution);
            noise = Math.max(SMALLEST, residual);
            double criterion = criterion(residual, solution.length, points.size());
            if (criterion < leastCriterion) {
                leastCriterion = criterion;
                best = new HarmonicModel(frequency, solution);
            }
        }
        return best;
    }

    /**
     * The frequency near one that is known, by which {@code harmonics} harmonics leave least: a catalogue's period is
     * seldom good to a hundredth of a cycle over the span of another's photometry. Looks half a cycle over the span to
     * either side.
     */
    static double refined(SeriesPoints points, double frequency, int harmonics) {
        int most = Math.min(harmonics, (points.size() / POINTS_A_PARAMETER - 1) / 2);
        double span = points.spanDays();
        if (most < 1 || span <= 0) {
            return frequency;
        }
        double best = frequency;
        double least = Double.POSITIVE_INFINITY;
        for (int step = -STEPS; step <= STEPS; step++) {
            double tried = frequency + 0.5 * step / (STEPS * span);
            if (tried > 0) {
                NormalEquations equations = NormalEquations.of(points, tried, most);
                double residual = equations.residualVariance(equations.solve(most, points.variance()));
                if (residual < least) {
                    least = residual;
                    best = tried;
                }
            }
        }
        return best;
    }

    private static double criterion(double residualVariance, int parameters, int points) {
        return points * Math.log(Math.max(SMALLEST, residualVariance)) + parameters * Math.log(points);
    }

    /** How many numbers it was fitted by. */
    int parameters() {
        return coefficients.length;
    }

    double mean() {
        return coefficients[0];
    }

    /** The departure from the mean. */
    double departure(double timeDays) {
        double cycles = timeDays * frequency;
        double angle = 2 * Math.PI * (cycles - Math.floor(cycles));
        double cosine = Math.cos(angle);
        double sine = Math.sin(angle);
        double c = 1;
        double s = 0;
        double sum = 0;
        for (int i = 1; i + 1 < coefficients.length; i += 2) {
            double next = c * cosine - s * sine;
            s = s * cosine + c * sine;
            c = next;
            sum += coefficients[i] * c + coefficients[i + 1] * s;
        }
        return sum;
    }
}

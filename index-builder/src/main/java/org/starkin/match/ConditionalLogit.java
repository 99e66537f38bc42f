package org.starkin.match;

import java.util.List;

/**
 * A choice among alternatives whose weights are the exponentials of linear functions (McFadden 1974), fitted by maximum likelihood
 * with Newton's method, which finds the one maximum: the penalised likelihood is strictly concave. Evidence must not count against what
 * it speaks for: coefficients that would be below zero, but for the last, are held at zero and the others fitted again.
 */
final class ConditionalLogit {

    private static final int MOST_STEPS = 100;
    private static final double CONVERGED = 1e-9;

    /** Less probable alternatives move nothing that can be told from rounding. */
    private static final double NEGLIGIBLE = 1e-12;

    private final double[] prior;
    private final double penalty;

    /**
     * A fit that draws coefficients towards {@code prior} with the weight of {@code penalty} known choices.
     *
     * @param prior {@code double[d]}
     * @param penalty above 0
     */
    ConditionalLogit(double[] prior, double penalty) {
        this.prior = prior.clone();
        this.penalty = penalty;
    }

    /**
     * One choice.
     *
     * @param alternatives {@code double[n][d]}
     * @param offsets {@code double[n]}: what is added to each alternative's function, not to be fitted
     * @param chosen 0 to n - 1
     * @param weight how much it counts, above 0: one question that was asked n times is n choices of a weight of 1/n
     */
    @SuppressWarnings("ArrayRecordComponent") // handed over within the package, never compared
    record Choice(double[][] alternatives, double[] offsets, int chosen, double weight) {}

    /** The likeliest coefficients, {@code double[d]}. */
    double[] fit(List<Choice> choices) {
        return fit(choices, prior);
    }

    /**
     * The same, found sooner where they are about known.
     *
     * @param start {@code double[d]}, about what they are
     */
    double[] fit(List<Choice> choices, double[] start) {
        boolean[] isHeld = new boolean[prior.length];
        while (true) {
            double[] coefficients = fit(choices, start, isHeld);
            boolean isAllowed = true;
            for (int i = 0; i < prior.length - 1; i++) {
                if (coefficients[i] < 0) {
                    isHeld[i] = true;
                    isAllowed = false;
                }
            }
            if (isAllowed) {
                return coefficients;
            }
        }
    }

    private double[] fit(List<Choice> choices, double[] start, boolean[] isHeld) {
        int d = prior.length;
        double[] coefficients = start.clone();
        for (int i = 0; i < d; i++) {
            coefficients[i] = isHeld[i] ? 0 : start[i];
        }
        double before = objective(choices, coefficients);
        for (int step = 0; step < MOST_STEPS; step++) {
            double[] gradient = new double[d];
            double[][] curvature = new double[d][d];
            for (int i = 0; i < d; i++) {
                gradient[i] = -penalty * (coefficients[i] - prior[i]);
                curvature[i][i] = penalty;
            }
            for (Choice choice : choices) {
                add(choice, coefficients, gradient, curvature);
            }
            hold(isHeld, gradient, curvature);
            double[] move = solve(curvature, gradient);
            double length = 1;
            double[] next = moved(coefficients, move, length);
            double now = objective(choices, next);
            while (now < before && length > CONVERGED) {
                length /= 2;
                next = moved(coefficients, move, length);
                now = objective(choices, next);
            }
            coefficients = next;
            if (Math.abs(now - before) < CONVERGED * (1 + Math.abs(before))) {
                break;
            }
            before = now;
        }
        return coefficients;
    }

    private static void hold(boolean[] isHeld, double[] gradient, double[][] curvature) {
        for (int i = 0; i < isHeld.length; i++) {
            if (isHeld[i]) {
                gradient[i] = 0;
                for (int j = 0; j < isHeld.length; j++) {
                    curvature[i][j] = 0;
                    curvature[j][i] = 0;
                }
                curvature[i][i] = 1;
            }
        }
    }

    private double objective(List<Choice> choices, double[] coefficients) {
        double sum = 0;
        for (Choice choice : choices) {
            sum += choice.weight()
                    * Math.log(Math.max(probabilities(choice, coefficients)[choice.chosen()], Double.MIN_NORMAL));
        }
        for (int i = 0; i < prior.length; i++) {
            double off = coefficients[i] - prior[i];
            sum -= penalty / 2 * off * off;
        }
        return sum;
    }

    private static void add(Choice choice, double[] coefficients, double[] gradient, double[][] curvature) {
        int d = coefficients.length;
        double[] p = probabilities(choice, coefficients);
        double[] mean = new double[d];
        for (int a = 0; a < p.length; a++) {
            for (int i = 0; p[a] > NEGLIGIBLE && i < d; i++) {
                mean[i] += p[a] * choice.alternatives()[a][i];
            }
        }
        for (int i = 0; i < d; i++) {
            gradient[i] += choice.weight() * (choice.alternatives()[choice.chosen()][i] - mean[i]);
        }
        for (int a = 0; a < p.length; a++) {
            if (p[a] > NEGLIGIBLE) {
                bend(choice.alternatives()[a], mean, choice.weight() * p[a], curvature);
            }
        }
    }

    private static void bend(double[] x, double[] mean, double weight, double[][] curvature) {
        for (int i = 0; i < mean.length; i++) {
            double off = weight * (x[i] - mean[i]);
            for (int j = 0; j < mean.length; j++) {
                curvature[i][j] += off * (x[j] - mean[j]);
            }
        }
    }

    /** Of each alternative of a choice. */
    static double[] probabilities(Choice choice, double[] coefficients) {
        double[] p = new double[choice.alternatives().length];
        double most = Double.NEGATIVE_INFINITY;
        for (int a = 0; a < p.length; a++) {
            p[a] = choice.offsets()[a];
            for (int i = 0; i < coefficients.length; i++) {
                p[a] += coefficients[i] * choice.alternatives()[a][i];
            }
            most = Math.max(most, p[a]);
        }
        double total = 0;
        for (int a = 0; a < p.length; a++) {
            p[a] = Math.exp(p[a] - most);
            total += p[a];
        }
        for (int a = 0; a < p.length; a++) {
            p[a] /= total;
        }
        return p;
    }

    private static double[] moved(double[] from, double[] move, double length) {
        double[] to = from.clone();
        for (int i = 0; i < to.length; i++) {
            to[i] += length * move[i];
        }
        return to;
    }

    /** Gaussian elimination of a positive definite matrix, which needs no pivots; both are overwritten. */
    private static double[] solve(double[][] matrix, double[] right) {
        int d = right.length;
        for (int i = 0; i < d; i++) {
            for (int row = i + 1; row < d; row++) {
                double factor = matrix[row][i] / matrix[i][i];
                for (int j = i; j < d; j++) {
                    matrix[row][j] -= factor * matrix[i][j];
                }
                right[row] -= factor * right[i];
            }
        }
        for (int i = d - 1; i >= 0; i--) {
            for (int j = i + 1; j < d; j++) {
                right[i] -= matrix[i][j] * right[j];
            }
            right[i] /= matrix[i][i];
        }
        return right;
    }
}

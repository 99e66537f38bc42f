package org.starkin.rank;

/**
 * Logistic regression with weights for its rows and a penalty on the squares of its coefficients, but not on the intercept;
 * fitted by Newton's method with conjugate gradients (Lin, Weng and Keerthi 2008, JMLR 9, 627). Convex: there is one answer.
 */
final class Logistic {

    private static final int MOST_STEPS = 30;
    private static final int MOST_INNER = 40;
    private static final double ENOUGH = 1e-5;
    private static final double SUFFICIENT_DECREASE = 1e-4;
    private static final int MOST_HALVINGS = 12;

    private final float[][] rows;
    private final boolean[] isPositive;
    private final double[] weights;
    private final double penalty;
    private final int size;

    /** Of the rows: the linear predictor; what the loss curves by. */
    private final double[] predictor;

    private final double[] curvature;

    private Logistic(float[][] rows, boolean[] isPositive, double[] weights, double penalty) {
        this.rows = rows;
        this.isPositive = isPositive;
        this.weights = weights;
        this.penalty = penalty;
        size = rows[0].length;
        predictor = new double[rows.length];
        curvature = new double[rows.length];
    }

    /**
     * Fits.
     *
     * @param rows {@code float[n][m]}
     * @param weights {@code n}, what each row counts
     * @param penalty half of it times the sum of squared coefficients is added to the weighted loss
     * @return the {@code m} coefficients, and the intercept
     */
    static double[] fit(float[][] rows, boolean[] isPositive, double[] weights, double penalty) {
        return new Logistic(rows, isPositive, weights, penalty).fit();
    }

    private double[] fit() {
        double[] beta = new double[size + 1];
        double[] gradient = new double[size + 1];
        double loss = loss(beta);
        double first = 0;
        for (int step = 0; step < MOST_STEPS; step++) {
            gradient(beta, gradient);
            double norm = Math.sqrt(dot(gradient, gradient));
            first = step == 0 ? norm : first;
            if (norm <= ENOUGH * first || first == 0) {
                break;
            }
            double[] direction = solve(gradient, Math.min(0.1, Math.sqrt(norm)) * norm);
            double slope = dot(gradient, direction);
            double length = 1;
            double[] next = moved(beta, direction, length);
            double nextLoss = loss(next);
            for (int i = 0; i < MOST_HALVINGS && nextLoss > loss + SUFFICIENT_DECREASE * length * slope; i++) {
                length /= 2;
                next = moved(beta, direction, length);
                nextLoss = loss(next);
            }
            if (nextLoss >= loss) {
                break;
            }
            beta = next;
            loss = nextLoss;
        }
        return beta;
    }

    private static double[] moved(double[] from, double[] direction, double length) {
        double[] to = from.clone();
        for (int i = 0; i < to.length; i++) {
            to[i] += length * direction[i];
        }
        return to;
    }

    private void predict(double[] beta, double[] into) {
        for (int i = 0; i < rows.length; i++) {
            double sum = beta[size];
            float[] row = rows[i];
            for (int j = 0; j < size; j++) {
                sum += beta[j] * row[j];
            }
            into[i] = sum;
        }
    }

    private double loss(double[] beta) {
        predict(beta, predictor);
        double loss = 0;
        for (int i = 0; i < rows.length; i++) {
            double margin = isPositive[i] ? predictor[i] : -predictor[i];
            loss += weights[i]
                    * (margin > 0
                            ? StrictMath.log1p(StrictMath.exp(-margin))
                            : StrictMath.log1p(StrictMath.exp(margin)) - margin);
        }
        for (int j = 0; j < size; j++) {
            loss += penalty / 2 * beta[j] * beta[j];
        }
        return loss;
    }

    private void gradient(double[] beta, double[] gradient) {
        predict(beta, predictor);
        double[] slopes = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            double probability = probability(predictor[i]);
            slopes[i] = weights[i] * (probability - (isPositive[i] ? 1 : 0));
            curvature[i] = weights[i] * probability * (1 - probability);
        }
        gather(slopes, beta, gradient);
    }

    /** {@code rows' * slopes + penalty * beta}. */
    private void gather(double[] slopes, double[] beta, double[] into) {
        for (int j = 0; j < size; j++) {
            into[j] = penalty * beta[j];
        }
        into[size] = 0;
        for (int i = 0; i < rows.length; i++) {
            double slope = slopes[i];
            float[] row = rows[i];
            for (int j = 0; j < size; j++) {
                into[j] += slope * row[j];
            }
            into[size] += slope;
        }
    }

    /** The direction of Newton's step, by conjugate gradients, until what is left is below {@code enough}. */
    private double[] solve(double[] gradient, double enough) {
        double[] direction = new double[size + 1];
        double[] residual = new double[size + 1];
        for (int j = 0; j <= size; j++) {
            residual[j] = -gradient[j];
        }
        double[] search = residual.clone();
        double[] product = new double[size + 1];
        double[] slopes = new double[rows.length];
        double squares = dot(residual, residual);
        for (int i = 0; i < MOST_INNER && Math.sqrt(squares) > enough; i++) {
            predict(search, slopes);
            for (int row = 0; row < slopes.length; row++) {
                slopes[row] *= curvature[row];
            }
            gather(slopes, search, product);
            double bend = dot(search, product);
            if (bend <= 0) {
                break;
            }
            double length = squares / bend;
            for (int j = 0; j <= size; j++) {
                direction[j] += length * search[j];
                residual[j] -= length * product[j];
            }
            double left = dot(residual, residual);
            for (int j = 0; j <= size; j++) {
                search[j] = residual[j] + left / squares * search[j];
            }
            squares = left;
        }
        return direction;
    }

    private static double dot(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }

    /** The logistic function. */
    static double probability(double predictor) {
        return 1 / (1 + StrictMath.exp(-predictor));
    }
}

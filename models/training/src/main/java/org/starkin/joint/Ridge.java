package org.starkin.joint;

import java.util.Arrays;
import org.ejml.simple.SimpleMatrix;

/** Linear regression with shrunken coefficients (Hoerl and Kennard 1970, Technometrics 12, 55), solved in its dual form for few rows. */
final class Ridge {

    private final float[][] rows;
    private final double[] shares;
    private final double mean;

    private Ridge(float[][] rows, double[] shares, double mean) {
        this.rows = rows;
        this.shares = shares;
        this.mean = mean;
    }

    /**
     * A fit.
     *
     * @param rows {@code float[n][d]} of unit length
     * @param values {@code double[n]}
     * @param penalty above 0, in units of the rows' squared length
     */
    static Ridge fit(float[][] rows, double[] values, double penalty) {
        int n = rows.length;
        double mean = Arrays.stream(values).average().orElse(0);
        SimpleMatrix products = new SimpleMatrix(n, n);
        SimpleMatrix wanted = new SimpleMatrix(n, 1);
        for (int i = 0; i < n; i++) {
            wanted.set(i, 0, values[i] - mean);
            for (int j = 0; j < n; j++) {
                products.set(i, j, Rows.product(rows[i], rows[j]) + (i == j ? penalty : 0));
            }
        }
        SimpleMatrix solved = products.solve(wanted);
        double[] shares = new double[n];
        Arrays.setAll(shares, i -> solved.get(i, 0));
        return new Ridge(rows, shares, mean);
    }

    /** What is told of each of these rows. */
    double[] told(float[][] queries) {
        return Arrays.stream(queries).parallel().mapToDouble(this::told).toArray();
    }

    private double told(float[] query) {
        double sum = mean;
        for (int i = 0; i < rows.length; i++) {
            sum += shares[i] * Rows.product(rows[i], query);
        }
        return sum;
    }
}

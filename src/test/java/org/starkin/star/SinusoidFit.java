package org.starkin.star;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** The share of the variance of fluxes that a sine, a cosine and a constant explain, by weighted least squares. */
final class SinusoidFit {

    private SinusoidFit() {}

    static double power(JsonNode points, double frequencyPerDay) {
        List<double[]> rows = new ArrayList<>();
        for (JsonNode point : points) {
            double turn = 2 * Math.PI * frequencyPerDay * point.get("time").asDouble();
            double error = point.get("error").asDouble();
            double flux = point.get("flux").asDouble();
            rows.add(new double[] {Math.cos(turn), Math.sin(turn), 1, flux, 1 / (error * error)});
        }
        double[] mean = solved(rows, new int[] {2});
        double[] sinusoid = solved(rows, new int[] {0, 1, 2});
        return 1 - residual(rows, new int[] {0, 1, 2}, sinusoid) / residual(rows, new int[] {2}, mean);
    }

    private static double residual(List<double[]> rows, int[] columns, double[] coefficients) {
        double sum = 0;
        for (double[] row : rows) {
            double off = row[3];
            for (int i = 0; i < columns.length; i++) {
                off -= coefficients[i] * row[columns[i]];
            }
            sum += row[4] * off * off;
        }
        return sum;
    }

    private static double[] solved(List<double[]> rows, int[] columns) {
        int n = columns.length;
        double[][] system = new double[n][n + 1];
        for (double[] row : rows) {
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    system[i][j] += row[4] * row[columns[i]] * row[columns[j]];
                }
                system[i][n] += row[4] * row[columns[i]] * row[3];
            }
        }
        double[] solution = new double[n];
        for (int pivot = 0; pivot < n; pivot++) {
            for (int i = 0; i < n; i++) {
                double factor = i == pivot ? 0 : system[i][pivot] / system[pivot][pivot];
                for (int j = pivot; j <= n; j++) {
                    system[i][j] -= factor * system[pivot][j];
                }
            }
        }
        for (int i = 0; i < n; i++) {
            solution[i] = system[i][n] / system[i][i];
        }
        return solution;
    }
}

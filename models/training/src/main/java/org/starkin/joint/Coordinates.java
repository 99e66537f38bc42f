package org.starkin.joint;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;
import org.starkin.nature.Quantity;
import org.starkin.network.ArrayOps;
import org.starkin.network.DualFormer;

/**
 * DualFormer's coordinates: the sum of its two embeddings along the eigenvectors of its projection, those of the largest eigenvalues first
 * (Kamai et al. 2025, arXiv 2507.10666, section 3.3). The projection is symmetric, so that they are real.
 *
 * @param axes {@code double[k][64]} of unit length
 * @param sizes the eigenvalues' absolute values, descending
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Coordinates(double[][] axes, List<Double> sizes) {

    private static final int FIRST = 5;

    static Coordinates of(ArrayOps ops) {
        int width = DualFormer.WIDTH;
        DMatrixRMaj matrix = new DMatrixRMaj(width, width);
        float[] values = Losses.projection(ops, width).toFloatArray();
        for (int i = 0; i < values.length; i++) {
            matrix.data[i] = values[i];
        }
        EigenDecomposition_F64<DMatrixRMaj> decomposed = DecompositionFactory_DDRM.eig(width, true, true);
        if (!decomposed.decompose(matrix)) {
            throw new IllegalStateException("the projection has no eigenvectors; it holds what is no number");
        }
        List<Integer> order = IntStream.range(0, width)
                .boxed()
                .sorted(Comparator.comparingDouble(
                        i -> -Math.abs(decomposed.getEigenvalue(i).getReal())))
                .toList();
        double[][] axes = order.stream()
                .map(i -> decomposed.getEigenVector(i).getData().clone())
                .toArray(double[][]::new);
        List<Double> sizes = order.stream()
                .map(i -> Math.abs(decomposed.getEigenvalue(i).getReal()))
                .toList();
        return new Coordinates(axes, sizes);
    }

    /**
     * How well one of the first coordinates puts stars in the order of each quantity: the largest absolute rank correlation.
     *
     * @param summed {@code float[n][64]}
     */
    Map<String, Double> figures(List<JointStar> stars, float[][] summed) {
        Map<String, Double> figures = new LinkedHashMap<>();
        for (Quantity quantity : Quantity.ALL) {
            double[] truth = stars.stream()
                    .mapToDouble(star -> quantity.of(star.nature()))
                    .toArray();
            double best = IntStream.range(0, FIRST)
                    .mapToDouble(k -> Math.abs(Ranking.correlation(along(k, summed), truth)))
                    .max()
                    .orElse(0);
            figures.put("order of " + quantity.words() + ", one of " + FIRST + " coordinates", best);
        }
        return figures;
    }

    private double[] along(int k, float[][] summed) {
        return Arrays.stream(summed)
                .mapToDouble(row -> IntStream.range(0, row.length)
                        .mapToDouble(i -> axes[k][i] * row[i])
                        .sum())
                .toArray();
    }
}

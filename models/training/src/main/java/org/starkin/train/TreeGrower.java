package org.starkin.train;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.starkin.train.GradientBoosting.Settings;
import org.starkin.train.GradientBoosting.Tree;

/** Grows one tree, level by level, each node split where the Newton gain is greatest. */
final class TreeGrower {

    private static final double LEAST_CURVATURE = 3;

    /** First and second derivative of the loss by each sample's score, {@code [samples]}. */
    @SuppressWarnings("ArrayRecordComponent") // handed over once, never compared
    record Slopes(double[] gradient, double[] curvature) {}

    private final double[][] samples;
    private final double[][] thresholds;
    private final Settings settings;
    private final double[] gradient;
    private final double[] curvature;
    private final int[] feature;
    private final double[] threshold;

    TreeGrower(double[][] samples, double[][] thresholds, Slopes slopes, Settings settings) {
        this.samples = samples;
        this.thresholds = thresholds;
        this.settings = settings;
        gradient = slopes.gradient();
        curvature = slopes.curvature();
        int inner = (1 << settings.depth()) - 1;
        feature = new int[inner];
        threshold = new double[inner];
        Arrays.fill(threshold, Double.MAX_VALUE);
    }

    Tree grow(int target) {
        double[] leaf = new double[feature.length + 1];
        int[] all = IntStream.range(0, samples.length).toArray();
        split(0, all, leaf);
        return new Tree(target, feature, threshold, leaf);
    }

    private void split(int node, int[] rows, double[] leaf) {
        if (node >= feature.length) {
            leaf[node - feature.length] =
                    -settings.shrinkage() * sum(rows, gradient) / (sum(rows, curvature) + settings.ridge());
            return;
        }
        choose(node, rows);
        int[] left = Arrays.stream(rows).filter(row -> !isRight(node, row)).toArray();
        int[] right = Arrays.stream(rows).filter(row -> isRight(node, row)).toArray();
        split(2 * node + 1, left, leaf);
        split(2 * node + 2, right, leaf);
    }

    private boolean isRight(int node, int row) {
        return samples[row][feature[node]] > threshold[node];
    }

    private void choose(int node, int[] rows) {
        double allGradient = sum(rows, gradient);
        double allCurvature = sum(rows, curvature);
        double best = score(allGradient, allCurvature) + 1e-9;
        for (int candidate = 0; candidate < thresholds.length; candidate++) {
            double[] places = thresholds[candidate];
            double[][] bins = binned(candidate, rows);
            double leftGradient = 0;
            double leftCurvature = 0;
            for (int place = 0; place < places.length; place++) {
                leftGradient += bins[0][place];
                leftCurvature += bins[1][place];
                double rightCurvature = allCurvature - leftCurvature;
                double gain = score(leftGradient, leftCurvature) + score(allGradient - leftGradient, rightCurvature);
                if (gain > best && Math.min(leftCurvature, rightCurvature) > LEAST_CURVATURE) {
                    best = gain;
                    feature[node] = candidate;
                    threshold[node] = places[place];
                }
            }
        }
    }

    /** Sums of gradient and of curvature between the thresholds of one feature. */
    private double[][] binned(int candidate, int[] rows) {
        double[] places = thresholds[candidate];
        double[][] bins = new double[2][places.length + 1];
        for (int row : rows) {
            int bin = bin(places, samples[row][candidate]);
            bins[0][bin] += gradient[row];
            bins[1][bin] += curvature[row];
        }
        return bins;
    }

    /** How many thresholds lie below a value. */
    private static int bin(double[] places, double value) {
        int at = Arrays.binarySearch(places, value);
        return at >= 0 ? at : -at - 1;
    }

    private double score(double gradient, double curvature) {
        return gradient * gradient / (curvature + settings.ridge());
    }

    private static double sum(int[] rows, double[] values) {
        double sum = 0;
        for (int row : rows) {
            sum += values[row];
        }
        return sum;
    }
}

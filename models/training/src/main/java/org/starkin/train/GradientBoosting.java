package org.starkin.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.starkin.train.TreeGrower.Slopes;

/**
 * Boosted regression trees for a choice among classes: softmax loss, Newton steps (Friedman 2001, Annals of Statistics
 * 29, 1189; Chen and Guestrin 2016, KDD), complete trees of one depth, thresholds at quantiles of the features.
 * Deterministic.
 */
final class GradientBoosting {

    /**
     * How to boost.
     *
     * @param rounds trees a class
     * @param depth of every tree
     * @param shrinkage the share of each Newton step that is taken
     * @param ridge added to the curvature of a leaf
     */
    record Settings(int rounds, int depth, double shrinkage, double ridge) {}

    /**
     * A complete tree in heap order.
     *
     * @param target the class whose score it adds to
     * @param feature {@code [inner nodes]}; of a node without a split 0
     * @param threshold {@code [inner nodes]}: above it the way goes right; of a node without a split the largest double
     * @param leaf {@code [inner nodes + 1]}
     */
    @SuppressWarnings("ArrayRecordComponent") // written to a file, never compared
    record Tree(int target, int[] feature, double[] threshold, double[] leaf) {

        double value(double[] sample) {
            int node = 0;
            while (node < feature.length) {
                node = 2 * node + (sample[feature[node]] > threshold[node] ? 2 : 1);
            }
            return leaf[node - feature.length];
        }
    }

    /**
     * What was learnt.
     *
     * @param start {@code [classes]}: the scores before any tree
     * @param trees in the order in which they were grown
     */
    @SuppressWarnings("ArrayRecordComponent") // written to a file, never compared
    record Model(double[] start, List<Tree> trees) {

        double[] scores(double[] sample) {
            double[] scores = start.clone();
            for (Tree tree : trees) {
                scores[tree.target()] += tree.value(sample);
            }
            return scores;
        }
    }

    private final double[][] samples;
    private final int[] labels;
    private final double[] weights;
    private final int classes;
    private final Settings settings;

    /**
     * @param samples {@code [samples][features]}
     * @param labels {@code [samples]}, 0 to {@code classes - 1}
     * @param weights {@code [samples]}
     */
    GradientBoosting(double[][] samples, int[] labels, double[] weights, Settings settings) {
        this.samples = samples;
        this.labels = labels;
        this.weights = weights;
        this.settings = settings;
        classes = Arrays.stream(labels).max().orElse(0) + 1;
    }

    Model fit() {
        double[] start = start();
        double[][] score = new double[samples.length][];
        for (int i = 0; i < samples.length; i++) {
            score[i] = start.clone();
        }
        double[][] thresholds = Quantiles.of(samples);
        List<Tree> trees = new ArrayList<>();
        for (int round = 0; round < settings.rounds(); round++) {
            double[][] probability =
                    Arrays.stream(score).map(GradientBoosting::softmax).toArray(double[][]::new);
            for (int target = 0; target < classes; target++) {
                Slopes slopes = new Slopes(gradients(probability, target), curvatures(probability, target));
                Tree tree = new TreeGrower(samples, thresholds, slopes, settings).grow(target);
                trees.add(tree);
                for (int i = 0; i < samples.length; i++) {
                    score[i][target] += tree.value(samples[i]);
                }
            }
        }
        return new Model(start, trees);
    }

    /** The logarithms of the shares of the classes. */
    private double[] start() {
        double[] share = new double[classes];
        for (int i = 0; i < labels.length; i++) {
            share[labels[i]] += weights[i];
        }
        double sum = Arrays.stream(share).sum();
        return Arrays.stream(share)
                .map(s -> Math.log((s + 1) / (sum + classes)))
                .toArray();
    }

    private double[] gradients(double[][] probability, int target) {
        double[] gradient = new double[labels.length];
        for (int i = 0; i < labels.length; i++) {
            gradient[i] = weights[i] * (probability[i][target] - (labels[i] == target ? 1 : 0));
        }
        return gradient;
    }

    private double[] curvatures(double[][] probability, int target) {
        double[] curvature = new double[labels.length];
        for (int i = 0; i < labels.length; i++) {
            curvature[i] = weights[i] * probability[i][target] * (1 - probability[i][target]);
        }
        return curvature;
    }

    private static double[] softmax(double[] scores) {
        double highest = Arrays.stream(scores).max().orElse(0);
        double[] probability =
                Arrays.stream(scores).map(s -> Math.exp(s - highest)).toArray();
        double sum = Arrays.stream(probability).sum();
        for (int i = 0; i < probability.length; i++) {
            probability[i] /= sum;
        }
        return probability;
    }
}

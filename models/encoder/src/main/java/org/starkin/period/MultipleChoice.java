package org.starkin.period;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * Which multiple of the period with most evidence is the star's own: the half, itself or the double. Boosted regression
 * trees (Friedman 2001, Annals of Statistics 29, 1189), one score a multiple, learnt from stars of known period; the
 * resource says which stars and by which command. Immutable.
 */
final class MultipleChoice {

    /** The multiples, in the order of the scores. */
    static final List<Double> MULTIPLES = List.of(0.5, 1.0, 2.0);

    private static final String RESOURCE = "multiples.json";

    private final double[] start;
    private final List<Tree> trees;

    private MultipleChoice(double[] start, List<Tree> trees) {
        this.start = start;
        this.trees = trees;
    }

    /**
     * A complete binary tree in heap order.
     *
     * @param multiple the score that it adds to
     * @param feature {@code [inner nodes]}: what each inner node looks at
     * @param threshold {@code [inner nodes]}: above it the way goes right
     * @param leaf {@code [inner nodes + 1]}: what is added
     */
    @SuppressWarnings("ArrayRecordComponent") // held by this class alone, which never compares them
    private record Tree(int multiple, int[] feature, double[] threshold, double[] leaf) {

        double value(List<Double> shape) {
            int node = 0;
            while (node < feature.length) {
                node = 2 * node + (shape.get(feature[node]) > threshold[node] ? 2 : 1);
            }
            return leaf[node - feature.length];
        }
    }

    /** The choice that was learnt for this version. */
    static MultipleChoice learnt() {
        try (InputStream in = MultipleChoice.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("resource " + RESOURCE + " is missing beside "
                        + MultipleChoice.class.getName() + "; build the encoder module anew");
            }
            return read(new ObjectMapper().readTree(in));
        } catch (IOException e) {
            throw new UncheckedIOException("resource " + RESOURCE + " cannot be read", e);
        }
    }

    private static MultipleChoice read(JsonNode root) {
        List<String> features =
                root.path("features").valueStream().map(JsonNode::asText).toList();
        if (!features.equals(PeriodShape.NAMES)) {
            throw new IllegalStateException("resource " + RESOURCE + " was learnt from " + features
                    + "; this version measures " + PeriodShape.NAMES + "; train it anew");
        }
        List<Tree> trees = root.path("trees")
                .valueStream()
                .map(node -> new Tree(
                        node.path("multiple").asInt(),
                        node.path("feature")
                                .valueStream()
                                .mapToInt(JsonNode::asInt)
                                .toArray(),
                        doubles(node.path("threshold")),
                        doubles(node.path("leaf"))))
                .toList();
        return new MultipleChoice(doubles(root.path("start")), trees);
    }

    private static double[] doubles(JsonNode node) {
        return node.valueStream().mapToDouble(JsonNode::asDouble).toArray();
    }

    /** The likeliest of {@link #MULTIPLES}. */
    double of(PeriodShape shape) {
        double[] score = start.clone();
        for (Tree tree : trees) {
            score[tree.multiple()] += tree.value(shape.values());
        }
        int best = 1;
        for (int i = 0; i < score.length; i++) {
            best = score[i] > score[best] ? i : best;
        }
        return MULTIPLES.get(best);
    }
}

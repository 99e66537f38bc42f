package org.starkin.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.starkin.network.ArrayOps;
import org.starkin.network.Layers;

/**
 * What learning makes small. Stars of one kind are drawn together against all others (supervised contrastive loss:
 * Khosla et al. 2020, arXiv 2004.11362), those that different surveys saw more strongly; two looks at one star are drawn
 * together against all other looks (InfoNCE: van den Oord et al. 2018, arXiv 1807.03748); the kind is told by a linear
 * head; and among stars of one kind, those that the same survey saw must not lie nearer than others: of the two mean
 * closenesses (exponentials of similarity over temperature, as in neighbourhood components analysis, Goldberger et al.
 * 2005), the share of the other surveys' is made large. That is what hides the survey. A judge of the survey with its
 * gradient reversed (Ganin et al. 2016, arXiv 1505.07818) did it less well, and turned up further it did harm.
 *
 * @param kind weight of the contrast between kinds
 * @param star weight of the contrast between stars
 * @param head weight of the cross entropy of the kinds
 * @param survey weight of the mixing of surveys
 * @param crossSurvey how much more a star of the same kind counts that another survey saw
 * @param temperature of the contrasts and of the mixing
 */
record Objective(double kind, double star, double head, double survey, double crossSurvey, double temperature) {

    private static final double HEAD_SCALE = 8;

    /**
     * The loss of a batch of pairs.
     *
     * @param vectors {@code [n, d]} of unit length, 2i and 2i + 1 of one star
     * @param kinds how many there are
     */
    Lesson.Loss of(ArrayOps ops, NDArray vectors, List<Batches.Drawn> batch, int kinds) {
        NDArray similarity = Contrast.similarity(ops, vectors, temperature);
        NDArray none = vectors.getManager().zeros(new Shape());
        NDArray ofKind = kind > 0 ? Contrast.loss(ops, similarity, ofOneKind(batch), selves(batch)) : none;
        NDArray ofStar = star > 0 ? Contrast.loss(ops, similarity, ofOneStar(batch), selves(batch)) : none;
        NDArray ofHead = head > 0 ? headLoss(ops, vectors, batch, kinds) : none;
        NDArray ofSurvey = survey > 0 ? Mixing.of(batch).loss(ops, similarity) : none;
        NDArray total = ops.scale(ofKind, kind)
                .add(ops.scale(ofStar, star))
                .add(ops.scale(ofHead, head))
                .add(ops.scale(ofSurvey, survey));
        Map<String, Float> parts = new LinkedHashMap<>();
        parts.put("kinds", ofKind.getFloat());
        parts.put("stars", ofStar.getFloat());
        parts.put("head", ofHead.getFloat());
        parts.put("survey", ofSurvey.getFloat());
        return new Lesson.Loss(total, parts);
    }

    private static NDArray headLoss(ArrayOps ops, NDArray vectors, List<Batches.Drawn> batch, int kinds) {
        long dimension = vectors.getShape().get(1);
        NDArray logits = Layers.linear(ops, "head", ops.scale(vectors, HEAD_SCALE), dimension, kinds);
        return CrossEntropy.of(
                ops, logits, batch.stream().mapToInt(Batches.Drawn::kind).toArray());
    }

    private float[] ofOneKind(List<Batches.Drawn> batch) {
        int n = batch.size();
        float[] positives = new float[n * n];
        for (int i = 0; i < n; i++) {
            Batches.Drawn one = batch.get(i);
            for (int j = 0; j < n; j++) {
                Batches.Drawn other = batch.get(j);
                if (one.kind() == other.kind() && !one.isSameLookAs(other)) {
                    positives[i * n + j] = one.survey() == other.survey() ? 1 : (float) crossSurvey;
                }
            }
        }
        return positives;
    }

    private static float[] ofOneStar(List<Batches.Drawn> batch) {
        int n = batch.size();
        float[] positives = new float[n * n];
        for (int i = 0; i < n; i++) {
            int other = i ^ 1;
            positives[i * n + other] = batch.get(i).isSameLookAs(batch.get(other)) ? 0 : 1;
        }
        return positives;
    }

    /** A look does not stand against itself, nor against the same look drawn twice. */
    private static float[] selves(List<Batches.Drawn> batch) {
        int n = batch.size();
        float[] excluded = new float[n * n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                excluded[i * n + j] = batch.get(i).isSameLookAs(batch.get(j)) ? Contrast.NEVER : 0;
            }
        }
        return excluded;
    }
}

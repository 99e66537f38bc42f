package org.starkin.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Each class in turn is left out of the reference, the training stars; unseen stars are ranked by their mean distance to
 * the five nearest reference stars, and the share of the left-out class at the top is its purity. A learnt encoder has
 * seen the class in its training; only the reference has not.
 */
final class OutlierSection {

    private static final int NEAREST = 5;
    private static final double[] TOPS = {0.01, 0.05, 0.10};

    private OutlierSection() {}

    static void measure(EncodedStars stars, Findings findings) {
        for (LabelledSurvey survey : LabelledSurvey.ALL) {
            Sample test = stars.unseen(survey);
            Sample training = stars.training(survey);
            List<Map<Double, Double>> purities = new ArrayList<>();
            double base = 0;
            for (Map.Entry<String, Integer> entry : test.counts().entrySet()) {
                if (entry.getValue() > Retrieval.NEAREST) {
                    purities.add(purities(test, training, entry.getKey()));
                    base += (double) entry.getValue() / test.size();
                }
            }
            int classes = purities.size();
            String basis = classes + " classes left out, " + test.size() + " unseen stars";
            for (double top : TOPS) {
                double sum = purities.stream()
                        .mapToDouble(one -> one.getOrDefault(top, 0.0))
                        .sum();
                String name = survey.name() + ", purity of the top " + Math.round(100 * top) + " %";
                findings.add(Figure.of(Section.OUTLIER, name, basis, classes == 0 ? 0 : sum / classes));
            }
            findings.add(Figure.of(
                    Section.OUTLIER, survey.name() + ", base rate", basis, classes == 0 ? 0 : base / classes));
        }
    }

    /** The purity of each top of the ranking by strangeness. */
    static Map<Double, Double> purities(Sample test, Sample training, String leftOut) {
        Sample reference = training.where(i -> !training.kinds().get(i).equals(leftOut));
        double[] strangeness = Arrays.stream(Neighbours.meanSimilarities(test, reference, NEAREST))
                .map(similarity -> 1 - similarity)
                .toArray();
        int[] order = Ranks.descending(strangeness);
        Map<Double, Double> purities = new LinkedHashMap<>();
        for (double top : TOPS) {
            int count = Math.max(1, (int) Math.round(top * order.length));
            int found = 0;
            for (int rank = 0; rank < Math.min(count, order.length); rank++) {
                found += test.kinds().get(order[rank]).equals(leftOut) ? 1 : 0;
            }
            purities.put(top, (double) found / count);
        }
        return purities;
    }
}

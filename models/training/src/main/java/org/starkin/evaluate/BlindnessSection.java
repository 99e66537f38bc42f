package org.starkin.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Whether the survey shows in the vectors: among the ten nearest, and to a logistic probe. */
final class BlindnessSection {

    private static final int STEPS = 1_000;

    private BlindnessSection() {}

    static void measure(EncodedStars stars, long seed, Findings findings) {
        Sample queries = balanced(stars.commonUnseen(), Retrieval.NEAREST + 1);
        Sample training = balanced(stars.commonTraining(), 1);
        findings.add(share("same-survey share of a mixed top 10, unseen", queries, queries));
        findings.add(share("same-survey share of a mixed top 10, training", stars.commonUnseen(), training));
        findings.add(probe(training, balanced(stars.commonUnseen(), 1), seed));
    }

    /** As many stars of either survey in every class; classes with fewer than {@code least} in one are left out. */
    static Sample balanced(Sample mixed, int least) {
        Map<String, Map<String, Integer>> counts = new TreeMap<>();
        for (int i = 0; i < mixed.size(); i++) {
            counts.computeIfAbsent(mixed.kinds().get(i), kind -> new TreeMap<>())
                    .merge(mixed.ids().get(i).survey(), 1, Integer::sum);
        }
        List<Integer> kept = new ArrayList<>();
        counts.forEach((kind, bySurvey) -> {
            int most = bySurvey.size() < 2
                    ? 0
                    : bySurvey.values().stream()
                            .mapToInt(Integer::intValue)
                            .min()
                            .orElse(0);
            Sample ofKind = mixed.where(i -> mixed.kinds().get(i).equals(kind));
            Sample even = ofKind.atMost(
                    most < least ? 0 : most, i -> ofKind.ids().get(i).survey());
            even.ids().forEach(id -> kept.add(mixed.ids().indexOf(id)));
        });
        return mixed.select(kept.stream().mapToInt(Integer::intValue).sorted().toArray());
    }

    /** The mean over the queries' classes, so that each weighs the same. */
    private static Figure share(String name, Sample queries, Sample gallery) {
        double[] shares = new double[queries.size()];
        IntStream.range(0, shares.length).parallel().forEach(q -> shares[q] = share(queries, q, gallery));
        Map<String, Integer> counts = queries.counts();
        double mean = 0;
        for (int q = 0; q < shares.length; q++) {
            mean += shares[q] / counts.getOrDefault(queries.kinds().get(q), 1) / counts.size();
        }
        String basis = queries.size() + " queries of " + counts.size() + " classes, " + gallery.size() + " stars";
        return Figure.of(Section.BLINDNESS, name, basis, mean);
    }

    private static double share(Sample queries, int q, Sample gallery) {
        int[] ranked = Neighbours.ranked(queries.vectors().row(q), queries.ids().get(q), gallery);
        int nearest = Math.min(Retrieval.NEAREST, ranked.length);
        int same = 0;
        for (int rank = 0; rank < nearest; rank++) {
            String survey = gallery.ids().get(ranked[rank]).survey();
            same += survey.equals(queries.ids().get(q).survey()) ? 1 : 0;
        }
        return nearest == 0 ? 0 : (double) same / nearest;
    }

    private static Figure probe(Sample training, Sample test, long seed) {
        float[][] known = Probe.rows(training);
        List<String> told = new Probe(Scaler.fit(known), Probe.rows(test))
                .told(known, surveys(training), Perceptron.Settings.logistic(STEPS, seed));
        return Figure.of(
                Section.BLINDNESS,
                "survey told by a logistic probe: accuracy",
                training.size() + " training stars, " + test.size() + " unseen",
                Confusion.of(surveys(test), told).microF1());
    }

    private static List<String> surveys(Sample sample) {
        return sample.ids().stream().map(id -> id.survey()).toList();
    }
}

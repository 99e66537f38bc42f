package org.starkin.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** A logistic probe fitted on a few training stars of each class, drawn anew ten times. */
final class FewShotSection {

    static final int DRAWS = 10;

    private static final int[] SHOTS = {1, 5, 20, 100};
    private static final int STEPS = 400;

    private FewShotSection() {}

    static void measure(EncodedStars stars, long seed, Findings findings) {
        for (LabelledSurvey survey : LabelledSurvey.ALL) {
            Sample training = stars.training(survey);
            Sample test = stars.unseen(survey);
            float[][] known = Probe.rows(training);
            Scaler scaler = Scaler.fit(known);
            for (int shots : SHOTS) {
                double[] scores = new double[DRAWS];
                IntStream.range(0, DRAWS).parallel().forEach(draw -> {
                    int[] drawn = draw(training.kinds(), shots, new SplittableRandom(seed + draw));
                    Probe probe = new Probe(scaler, Probe.rows(test));
                    List<String> told = probe.told(
                            IntStream.of(drawn).mapToObj(i -> known[i]).toArray(float[][]::new),
                            IntStream.of(drawn).mapToObj(training.kinds()::get).toList(),
                            Perceptron.Settings.logistic(STEPS, seed + draw));
                    scores[draw] = Confusion.of(test.kinds(), told).macroF1();
                });
                String name = survey.name() + ", " + shots + " a class";
                findings.add(Figure.ofDraws(
                        Section.FEWSHOT, name, DRAWS + " draws, " + test.size() + " unseen stars", scores));
            }
        }
    }

    /** So many stars of every class, or all of a class that has fewer; their numbers. */
    static int[] draw(List<String> kinds, int shots, SplittableRandom random) {
        List<Integer> drawn = new ArrayList<>();
        for (String kind : new TreeSet<>(kinds)) {
            int[] ofKind = IntStream.range(0, kinds.size())
                    .filter(i -> kinds.get(i).equals(kind))
                    .toArray();
            for (int i = 0; i < Math.min(shots, ofKind.length); i++) {
                int other = i + random.nextInt(ofKind.length - i);
                drawn.add(ofKind[other]);
                ofKind[other] = ofKind[i];
            }
        }
        return drawn.stream().mapToInt(Integer::intValue).toArray();
    }
}

package org.starkin.evaluate;

import java.util.List;
import java.util.stream.IntStream;

/** Logistic regression and a small MLP on frozen vectors, with and without metadata. */
final class ProbeSection {

    private static final int LOGISTIC_STEPS = 2_000;

    /** A classifier to be fitted, and on what. */
    private record Trial(LabelledSurvey survey, boolean isDeep, boolean hasMetadata) {

        String name() {
            return survey.name() + ", " + (isDeep ? "MLP of 64" : "logistic")
                    + (hasMetadata ? " with period and amplitude" : "");
        }
    }

    private ProbeSection() {}

    static void measure(EncodedStars stars, long seed, Findings findings) {
        List<Trial> trials = LabelledSurvey.ALL.stream()
                .flatMap(survey -> IntStream.range(0, 4).mapToObj(i -> new Trial(survey, i >= 2, i % 2 == 1)))
                .toList();
        List<Confusion> confusions = trials.parallelStream()
                .map(trial -> confusion(stars, trial, seed))
                .toList();
        for (int i = 0; i < trials.size(); i++) {
            Trial trial = trials.get(i);
            String basis = stars.training(trial.survey()).size() + " training stars, "
                    + stars.unseen(trial.survey()).size() + " unseen";
            findings.add(List.of(
                    Figure.of(
                            Section.PROBE,
                            trial.name() + ": macro-F1",
                            basis,
                            confusions.get(i).macroF1()),
                    Figure.of(
                            Section.PROBE,
                            trial.name() + ": micro-F1",
                            basis,
                            confusions.get(i).microF1())));
        }
    }

    private static Confusion confusion(EncodedStars stars, Trial trial, long seed) {
        Sample training = stars.training(trial.survey());
        Sample test = stars.unseen(trial.survey());
        float[][] known = rows(stars, training, trial);
        Perceptron.Settings settings =
                trial.isDeep() ? Perceptron.Settings.mlp(seed) : Perceptron.Settings.logistic(LOGISTIC_STEPS, seed);
        List<String> told =
                new Probe(Scaler.fit(known), rows(stars, test, trial)).told(known, training.kinds(), settings);
        return Confusion.of(test.kinds(), told);
    }

    private static float[][] rows(EncodedStars stars, Sample sample, Trial trial) {
        float[][] rows = Probe.rows(sample);
        return trial.hasMetadata() ? Metadata.appended(rows, stars.starsOf(sample)) : rows;
    }
}

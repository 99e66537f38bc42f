package org.starkin.train;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.starkin.encoder.NetworkInput;

/** Examples of no star: noise about a mean that the kind decides and, less so, the survey. */
final class MadeUp {

    private static final List<String> LABELS = List.of("RRAB", "EA", "LPV");
    private static final List<String> SURVEYS = List.of("near", "far");

    private MadeUp() {}

    /** {@code stars} stars of each of three labels, each seen by two surveys. */
    static List<Example> examples(int stars, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Example> examples = new ArrayList<>();
        for (String label : LABELS) {
            for (int star = 0; star < stars; star++) {
                for (String survey : SURVEYS) {
                    examples.add(
                            new Example("made-up", survey, label + "-" + star, label, values(label, survey, random)));
                }
            }
        }
        return examples;
    }

    private static float[] values(String label, String survey, SplittableRandom random) {
        float[] values = new float[Example.WIDTH];
        for (int i = 0; i < values.length; i++) {
            double mean = Math.sin(i * (1 + LABELS.indexOf(label))) + 0.5 * Math.cos(i) * SURVEYS.indexOf(survey);
            values[i] = (float) (mean + 0.5 * random.nextGaussian());
        }
        makePowers(values, NetworkInput.PERIODOGRAM);
        makePowers(values, NetworkInput.BESIDE);
        int present = Example.placeOf(NetworkInput.FEATURES_PRESENT);
        for (int i = 0; i < NetworkInput.FEATURES_PRESENT.size(); i++) {
            values[present + i] = random.nextInt(20) == 0 ? 0 : 1;
        }
        return values;
    }

    private static void makePowers(float[] values, NetworkInput input) {
        int from = Example.placeOf(input);
        for (int i = from; i < from + input.size(); i++) {
            values[i] = Math.min(1, Math.abs(values[i]) / 4);
        }
    }
}

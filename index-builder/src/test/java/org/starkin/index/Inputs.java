package org.starkin.index;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Stars, some of an id that was there before, and rejects, in the order in which a survey holds them. */
final class Inputs {

    /** A star or a reject. */
    sealed interface Input {}

    record OfStar(Star star) implements Input {}

    record OfReject(Reject reject) implements Input {}

    private Inputs() {}

    static List<Input> of(String survey, int stars, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Star> made = MadeUpStars.clustered(survey, stars, 8, seed);
        List<Input> inputs = new ArrayList<>();
        for (int i = 0; i < made.size(); i++) {
            inputs.add(new OfStar(made.get(i)));
            if (random.nextInt(20) == 0) {
                inputs.add(new OfStar(made.get(random.nextInt(i + 1))));
            }
            if (random.nextInt(10) == 0) {
                inputs.add(new OfReject(new Reject("curves.csv", "row " + i, "bad_row", "Ünlü,\r\n\"quoted\"")));
            }
        }
        return inputs;
    }

    static void give(SurveyWriter writer, List<Input> inputs) {
        inputs.forEach(input -> give(writer, input));
    }

    static void give(SurveyWriter writer, Input input) {
        switch (input) {
            case OfStar(Star star) -> writer.add(star);
            case OfReject(Reject reject) -> writer.reject(reject);
        }
    }
}

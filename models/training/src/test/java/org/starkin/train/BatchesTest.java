package org.starkin.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class BatchesTest {

    private static final float[] NOTHING = new float[Example.WIDTH];

    @Test
    void aKindOfAHundredthOfTheStarsIsDrawnATenthAsOften() {
        List<Example> examples = new ArrayList<>();
        examples.addAll(stars("RRAB", "one", 500));
        examples.addAll(stars("RRD", "one", 5));

        List<Batches.Drawn> batch = new Batches(examples).next(2000, new SplittableRandom(1));

        Map<String, Long> drawn = batch.stream()
                .collect(Collectors.groupingBy(one -> one.example().label(), Collectors.counting()));
        assertThat(drawn.get("RRD")).isBetween(364 - 75L, 364 + 75L);
    }

    @Test
    void aSurveyWithASixteenthOfAKindsStarsIsDrawnHalfAsOften() {
        List<Example> examples = new ArrayList<>();
        examples.addAll(stars("RRC", "wide", "wide", 160));
        examples.addAll(stars("RRC", "narrow", "narrow", 10));

        List<Batches.Drawn> batch = new Batches(examples).next(1500, new SplittableRandom(3));

        assertThat(batch.stream()
                        .filter(one -> one.example().survey().equals("narrow"))
                        .count())
                .isBetween(1000L - 110, 1000L + 110);
    }

    @Test
    void neighboursInABatchAreTwoLooksAtOneStar() {
        List<Example> examples = new ArrayList<>(stars("EA", "one", 30));
        examples.addAll(stars("EA", "other", 30));

        List<Batches.Drawn> batch = new Batches(examples).next(300, new SplittableRandom(2));

        for (int i = 0; i < batch.size(); i += 2) {
            assertThat(batch.get(i).example().star())
                    .isEqualTo(batch.get(i + 1).example().star());
            assertThat(batch.get(i).example()).isNotSameAs(batch.get(i + 1).example());
        }
    }

    @Test
    void labelsThatMeanNothingAreNotDrawn() {
        List<Example> examples = new ArrayList<>(stars("MISC", "one", 30));
        examples.addAll(stars("EW", "one", 30));
        examples.addAll(stars("EB", "one", 30));

        Batches batches = new Batches(examples);

        assertThat(batches.kinds()).containsExactly("ECL");
    }

    private static List<Example> stars(String label, String survey, int count) {
        return stars(label, "made-up", survey, count);
    }

    private static List<Example> stars(String label, String source, String survey, int count) {
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            examples.add(new Example(source, survey, label + i, label, NOTHING));
        }
        return examples;
    }
}

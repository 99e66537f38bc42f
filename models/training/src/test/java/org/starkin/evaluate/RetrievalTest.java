package org.starkin.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.starkin.encoder.Embedding;
import org.starkin.index.StarId;

class RetrievalTest {

    @Test
    void figuresAreThoseComputedByHand() {
        Retrieval.Item query = item("q", "EA", 0);
        List<Retrieval.Item> gallery =
                List.of(item("1", "EA", 0.1), item("2", "RRAB", 0.2), item("3", "RRAB", 0.3), item("4", "EA", 0.4));

        Retrieval figures = Retrieval.measure(List.of(query), gallery);

        assertThat(figures.meanAveragePrecision()).isCloseTo((1 + 2.0 / 4) / 2, within(1e-12));
        assertThat(figures.precisionAt10()).isCloseTo(0.2, within(1e-12));
        assertThat(figures.macroF1()).isEqualTo(1);
    }

    @Test
    void neverFindsTheQueryItself() {
        List<Retrieval.Item> stars = List.of(item("1", "EA", 0), item("2", "RRAB", 0.1), item("3", "RRAB", 0.2));

        assertThat(Retrieval.ranked(stars.getFirst(), stars))
                .extracting(item -> item.id().objectId())
                .containsExactly("2", "3");
    }

    @Test
    void tiesGoToTheLesserId() {
        List<Retrieval.Item> gallery = List.of(item("b", "EA", 0.1), item("a", "EA", 0.1), item("c", "EA", 0.05));

        assertThat(Retrieval.ranked(item("q", "EA", 0), gallery))
                .extracting(item -> item.id().objectId())
                .containsExactly("c", "a", "b");
    }

    @Test
    void vectorsThatKnowTheClassScoreFullAndThoseThatDoNotScoreByChance() {
        Random random = new Random(1);
        List<Retrieval.Item> queries = new ArrayList<>();
        List<Retrieval.Item> telling = new ArrayList<>();
        List<Retrieval.Item> blind = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            String kind = i % 2 == 0 ? "EA" : "RRAB";
            double angle = i % 2 == 0 ? 0 : 2;
            telling.add(item("t" + i, kind, angle + 0.1 * random.nextDouble()));
            blind.add(item("b" + i, kind, random.nextDouble()));
            queries.add(item("q" + i, kind, angle + 0.1 * random.nextDouble()));
        }

        Retrieval known = Retrieval.measure(queries, telling);
        Retrieval chance = Retrieval.measure(queries, blind);

        assertThat(known.meanAveragePrecision()).isCloseTo(1, within(1e-12));
        assertThat(known.macroF1()).isEqualTo(1);
        assertThat(chance.meanAveragePrecision()).isCloseTo(0.5, within(0.1));
    }

    @Test
    void aRareClassCountsAsMuchAsACommonOne() {
        List<Retrieval.Item> gallery = new ArrayList<>();
        List<Retrieval.Item> queries = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            gallery.add(item("g" + i, "EA", 0.001 * i));
            queries.add(item("q" + i, "EA", 0.001 * i));
        }
        queries.add(item("lone", "RRD", 0));

        assertThat(Retrieval.measure(queries, gallery).precisionAt10()).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void splitsStarsByTheHashOfTheirIds() {
        assertThat(Split.of("star-5")).isEqualTo(Split.TEST);
        assertThat(Split.of("star-4")).isEqualTo(Split.TRAINING);
        long tests = 0;
        for (int i = 0; i < 10_000; i++) {
            tests += Split.of("star-" + i) == Split.TEST ? 1 : 0;
        }
        assertThat(tests).isBetween(900L, 1100L);
    }

    private static Retrieval.Item item(String id, String kind, double angle) {
        return new Retrieval.Item(new StarId("survey", id), kind, Embedding.of(new float[] {
            (float) Math.cos(angle), (float) Math.sin(angle)
        }));
    }
}

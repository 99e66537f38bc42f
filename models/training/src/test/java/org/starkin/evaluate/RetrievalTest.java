package org.starkin.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.starkin.evaluate.Samples.Item;
import org.starkin.index.StarId;

class RetrievalTest {

    @Test
    void figuresAreThoseComputedByHand() {
        Sample query = Samples.of(Item.at("q", "EA", 0));
        Sample gallery = Samples.of(
                Item.at("1", "EA", 0.1), Item.at("2", "RRAB", 0.2), Item.at("3", "RRAB", 0.3), Item.at("4", "EA", 0.4));

        Retrieval figures = Retrieval.measure(query, gallery);

        assertThat(figures.meanAveragePrecision()).isCloseTo((1 + 2.0 / 4) / 2, within(1e-12));
        assertThat(figures.precisionAt10()).isCloseTo(0.2, within(1e-12));
        assertThat(figures.macroF1()).isEqualTo(1);
    }

    @Test
    void neverFindsTheQueryItself() {
        Sample stars = Samples.of(Item.at("1", "EA", 0), Item.at("2", "RRAB", 0.1), Item.at("3", "RRAB", 0.2));

        assertThat(ranked(stars, 0, stars)).containsExactly("2", "3");
    }

    @Test
    void tiesGoToTheLesserId() {
        Sample gallery = Samples.of(Item.at("b", "EA", 0.1), Item.at("a", "EA", 0.1), Item.at("c", "EA", 0.05));

        assertThat(ranked(Samples.of(Item.at("q", "EA", 0)), 0, gallery)).containsExactly("c", "a", "b");
    }

    @Test
    void ranksNegativeSimilaritiesBelowPositiveOnes() {
        Sample gallery =
                Samples.of(Item.at("far", "EA", 3), Item.at("side", "EA", Math.PI / 2), Item.at("near", "EA", 1));

        assertThat(ranked(Samples.of(Item.at("q", "EA", 0)), 0, gallery)).containsExactly("near", "side", "far");
    }

    @Test
    void theMeanSimilarityIsThatOfTheNearestOthers() {
        Random random = new Random(9);
        Sample stars = Samples.of(IntStream.range(0, 90)
                .mapToObj(i -> Item.at("%02d".formatted(i), "EA", random.nextDouble(3)))
                .toArray(Item[]::new));

        double[] means = Neighbours.meanSimilarities(stars, stars, 5);

        for (int i = 0; i < stars.size(); i++) {
            float[] query = stars.vectors().row(i);
            double expected = Arrays.stream(Neighbours.ranked(query, stars.ids().get(i), stars))
                    .limit(5)
                    .mapToDouble(j -> stars.vectors().similarity(j, query))
                    .average()
                    .orElseThrow();
            assertThat(means[i]).isCloseTo(expected, within(1e-6));
        }
    }

    @Test
    void vectorsThatKnowTheClassScoreFullAndThoseThatDoNotScoreByChance() {
        Random random = new Random(1);
        List<Item> queries = new ArrayList<>();
        List<Item> telling = new ArrayList<>();
        List<Item> blind = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            String kind = i % 2 == 0 ? "EA" : "RRAB";
            double angle = i % 2 == 0 ? 0 : 2;
            telling.add(Item.at("t" + i, kind, angle + 0.1 * random.nextDouble()));
            blind.add(Item.at("b" + i, kind, random.nextDouble()));
            queries.add(Item.at("q" + i, kind, angle + 0.1 * random.nextDouble()));
        }

        Retrieval known = Retrieval.measure(Samples.of(queries), Samples.of(telling));
        Retrieval chance = Retrieval.measure(Samples.of(queries), Samples.of(blind));

        assertThat(known.meanAveragePrecision()).isCloseTo(1, within(1e-12));
        assertThat(known.macroF1()).isEqualTo(1);
        assertThat(chance.meanAveragePrecision()).isCloseTo(0.5, within(0.1));
    }

    @Test
    void aRareClassCountsAsMuchAsACommonOne() {
        List<Item> gallery = new ArrayList<>();
        List<Item> queries = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            gallery.add(Item.at("g" + i, "EA", 0.001 * i));
            queries.add(Item.at("q" + i, "EA", 0.001 * i));
        }
        queries.add(Item.at("lone", "RRD", 0));

        Retrieval figures = Retrieval.measure(Samples.of(queries), Samples.of(gallery));

        assertThat(figures.precisionAt10()).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void agreesWithADirectReckoningOfEveryFigure() {
        Sample queries = Samples.random("q", 60, 1);
        Sample gallery = Samples.random("g", 150, 2);

        Retrieval figures = Retrieval.measure(queries, gallery);

        Map<String, double[]> sums = new TreeMap<>();
        for (int q = 0; q < queries.size(); q++) {
            String kind = queries.kinds().get(q);
            List<String> kinds = kindsBySimilarity(queries, q, gallery);
            double[] sum = sums.computeIfAbsent(kind, any -> new double[5]);
            sum[0]++;
            sum[1] += directAveragePrecision(kinds, kind);
            sum[2] += kinds.subList(0, 10).stream().filter(kind::equals).count() / 10.0;
            String told = directVote(kinds.subList(0, 5));
            sum[3] += told.equals(kind) ? 1 : 0;
            sums.computeIfAbsent(told, any -> new double[5])[4]++;
        }
        assertThat(figures.meanAveragePrecision()).isCloseTo(mean(sums, s -> s[1] / s[0]), within(1e-9));
        assertThat(figures.precisionAt10()).isCloseTo(mean(sums, s -> s[2] / s[0]), within(1e-9));
        assertThat(figures.macroF1()).isCloseTo(mean(sums, s -> 2 * s[3] / (s[0] + s[4])), within(1e-9));
    }

    @Test
    void asksOnlyForClassesWithMoreThanTenStarsWhereItLeavesOneOut() {
        List<Item> stars = new ArrayList<>();
        for (int i = 0; i < 11; i++) {
            stars.add(Item.at("ea" + i, "EA", 0.01 * i));
        }
        for (int i = 0; i < 10; i++) {
            stars.add(Item.at("rr" + i, "RRAB", 2 + 0.01 * i));
        }
        Sample sample = Samples.of(stars);

        Retrieval figures = Retrieval.measureWhereEnough(sample, sample);

        assertThat(figures.byClass()).containsOnlyKeys("EA");
        assertThat(figures.gallery()).isEqualTo(21);
        assertThat(figures.precisionAt10()).isEqualTo(1);
    }

    @Test
    void refusesASampleThatHoldsAStarTwice() {
        StarId id = new StarId("survey", "1");
        Vectors vectors =
                Samples.of(Item.at("1", "EA", 0), Item.at("2", "EA", 1)).vectors();

        assertThatThrownBy(() -> new Sample(List.of(id, id), List.of("EA", "EA"), vectors))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("holds no star twice");
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

    private static List<String> ranked(Sample queries, int q, Sample gallery) {
        int[] ranked = Neighbours.ranked(queries.vectors().row(q), queries.ids().get(q), gallery);
        return Arrays.stream(ranked)
                .mapToObj(i -> gallery.ids().get(i).objectId())
                .toList();
    }

    private static List<String> kindsBySimilarity(Sample queries, int q, Sample gallery) {
        float[] query = queries.vectors().row(q);
        return IntStream.range(0, gallery.size())
                .boxed()
                .sorted(Comparator.comparingDouble(
                        j -> -cosine(query, gallery.vectors().row(j))))
                .map(gallery.kinds()::get)
                .toList();
    }

    private static double cosine(float[] one, float[] other) {
        return IntStream.range(0, one.length)
                .mapToDouble(k -> (double) one[k] * other[k])
                .sum();
    }

    private static double directAveragePrecision(List<String> kinds, String kind) {
        return IntStream.range(0, kinds.size())
                .filter(rank -> kinds.get(rank).equals(kind))
                .mapToDouble(rank -> (double) kinds.subList(0, rank + 1).stream()
                                .filter(kind::equals)
                                .count()
                        / (rank + 1))
                .average()
                .orElse(0);
    }

    private static String directVote(List<String> voters) {
        Map<String, Integer> votes = new HashMap<>();
        voters.forEach(voter -> votes.merge(voter, 1, Integer::sum));
        return voters.stream()
                .max(Comparator.<String>comparingInt(voter -> votes.getOrDefault(voter, 0))
                        .thenComparingInt(voter -> -voters.indexOf(voter)))
                .orElseThrow();
    }

    private static double mean(Map<String, double[]> sums, ToDoubleFunction<double[]> figure) {
        return sums.values().stream()
                .filter(sum -> sum[0] > 0)
                .mapToDouble(figure)
                .average()
                .orElse(0);
    }
}

package org.starkin.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.starkin.index.Space;

/** What is near on a map is near by its vectors: against comparing all with all. */
class MapQualityTest {

    private static final int NEIGHBOURS = 15;

    @TempDir
    Path directory = Path.of("");

    @Test
    void neighboursOnTheLayoutAreNeighboursByTheirVectors() {
        MapSky sky = new MapSky(directory);
        sky.survey("one", 400, 1);
        MapReport.Made made = made(sky, 400);

        double onTheMap = trustworthiness(sky.vectors("one"), sky.places("one"));

        assertThat(made.layout().trustworthiness()).isCloseTo(onTheMap, within(1e-6));
        assertThat(onTheMap).isGreaterThan(0.95);
        assertThat(trustworthiness(sky.vectors("one"), shuffled(sky.places("one"))))
                .isBetween(0.4, 0.6);
    }

    @Test
    void starsOutsideTheSampleComeToLieAmongTheirLikes() {
        MapSky sky = new MapSky(directory);
        sky.survey("one", 600, 2);
        made(sky, 120);

        assertThat(trustworthiness(sky.vectors("one"), sky.places("one"))).isGreaterThan(0.9);
        assertThat(purity(sky.classes("one"), sky.places("one"))).isGreaterThan(0.95);
    }

    @Test
    void fewStarsLieOnEachOther() {
        MapSky sky = new MapSky(directory);
        sky.survey("one", 600, 3);
        made(sky, 60);

        Places places = sky.places("one");

        long distinct = IntStream.range(0, places.size())
                .mapToObj(star -> places.x(star) + " " + places.y(star))
                .distinct()
                .count();
        assertThat(distinct).isGreaterThan(590);
    }

    private static MapReport.Made made(MapSky sky, int sample) {
        MapReport report = new MapMaking(
                        sky.path(), Space.LIGHT_CURVE, new MapSettings(sample, 1, 2), MapProgress.SILENT)
                .fitAnew();
        return (MapReport.Made) report;
    }

    private static Places shuffled(Places places) {
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, places.size()).boxed().toList());
        Collections.shuffle(order, new Random(1));
        Places shuffled = Places.of(places.size());
        for (int i = 0; i < places.size(); i++) {
            shuffled.x[i] = places.x(order.get(i));
            shuffled.y[i] = places.y(order.get(i));
        }
        return shuffled;
    }

    /** Over all stars, as the definition says it. */
    private static double trustworthiness(float[][] vectors, Places places) {
        int n = vectors.length;
        double wrong = 0;
        for (int star = 0; star < n; star++) {
            int own = star;
            double[] similarities = IntStream.range(0, n)
                    .mapToDouble(other -> other == own ? -2 : dot(vectors[own], vectors[other]))
                    .toArray();
            List<Integer> onMap = nearest(n, own, other -> distance(places, own, other));
            for (int near : onMap.subList(0, NEIGHBOURS)) {
                long moreSimilar = Arrays.stream(similarities)
                        .filter(similarity -> similarity > similarities[near])
                        .count();
                wrong += Math.max(0, moreSimilar + 1 - NEIGHBOURS);
            }
        }
        return 1 - 2.0 / ((double) n * NEIGHBOURS * (2 * n - 3 * NEIGHBOURS - 1)) * wrong;
    }

    /** Of the neighbours of stars on the map, the share that has their class. */
    private static double purity(List<String> classes, Places places) {
        int n = places.size();
        return IntStream.range(0, n)
                .mapToDouble(star ->
                        nearest(n, star, other -> distance(places, star, other)).subList(0, NEIGHBOURS).stream()
                                .mapToDouble(near -> classes.get(near).equals(classes.get(star)) ? 1 : 0)
                                .average()
                                .orElseThrow())
                .average()
                .orElseThrow();
    }

    private static List<Integer> nearest(int n, int star, IntToDoubleFunction distance) {
        return IntStream.range(0, n)
                .filter(other -> other != star)
                .boxed()
                .sorted(Comparator.comparingDouble(distance::applyAsDouble))
                .toList();
    }

    private static double dot(float[] one, float[] other) {
        double sum = 0;
        for (int d = 0; d < one.length; d++) {
            sum += (double) one[d] * other[d];
        }
        return sum;
    }

    private static double distance(Places places, int one, int other) {
        return Math.hypot(places.x(one) - places.x(other), places.y(one) - places.y(other));
    }
}

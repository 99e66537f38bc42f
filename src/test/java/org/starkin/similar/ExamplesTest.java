package org.starkin.similar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.starkin.demo.Api;
import org.starkin.demo.DemoSky;
import org.starkin.demo.SyntheticStars;

/** What is most like several stars, against looking at every star of the sky. */
@QuarkusTest
@QuarkusTestResource(DemoSky.class)
class ExamplesTest {

    private static final int STARS = DemoSky.GAIA_STARS + DemoSky.ZTF_STARS + DemoSky.TESS_STARS;

    /** What single precision does to a similarity. */
    private static final double ROUNDING = 1e-6;

    /** An example, as survey/id, and its weight. */
    private record Example(String star, double weight) {}

    @ParameterizedTest
    @CsvSource({"2, false, true", "2, true, false", "5, true, true", "5, true, false", "60, true, true"})
    void hitsComeInTheOrderOfTheirMeanSimilarityToTheExamples(int count, boolean areWeighted, boolean exact) {
        Map<String, List<Double>> sky = vectors();
        Random random = new Random(count);
        for (int repeat = 0; repeat < 5; repeat++) {
            List<Example> examples = draw(sky, count, areWeighted, random);
            JsonNode answer = search(examples, exact ? Map.of("exact", true) : Map.of("effort", 1000));
            double length = answer.at("/query/examples/mean_length").asDouble();
            List<String> names = examples.stream().map(Example::star).toList();
            List<String> right = sky.keySet().stream()
                    .filter(star -> !names.contains(star))
                    .sorted(Comparator.comparingDouble(star -> -similarity(sky, star, examples)))
                    .toList();

            assertThat(Api.hitsOf(answer)).hasSize(STARS - count).containsExactlyInAnyOrderElementsOf(right);
            for (int i = 0; i < right.size(); i++) {
                JsonNode hit = answer.get("hits").get(i);
                String star = Api.hitsOf(answer).get(i);
                assertThat(similarity(sky, star, examples))
                        .isCloseTo(length * hit.get("similarity").asDouble(), within(ROUNDING))
                        .isCloseTo(similarity(sky, right.get(i), examples), within(ROUNDING));
            }
        }
    }

    @Test
    void theExamplesAreLeftOutAndAsManyHitsComeAsAreAskedFor() {
        Map<String, List<Double>> sky = vectors();
        for (int limit : new int[] {1, 7, 40}) {
            List<Example> examples = draw(sky, 30, false, new Random(limit));
            List<String> names = examples.stream().map(Example::star).toList();

            JsonNode answer = search(examples, Map.of("limit", limit));

            assertThat(Api.hitsOf(answer)).hasSize(limit).doesNotContainAnyElementsOf(names);
            assertThat(answer.at("/search/left_out")).hasToString(Api.write(names));
        }
    }

    @Test
    void theExamplesAreAmongTheHitsWhereTheyMayBe() {
        List<Example> examples = List.of(gaia(0, 1), gaia(3, 1), gaia(6, 1));

        JsonNode answer = search(examples, Map.of("include_self", true, "exact", true));

        assertThat(Api.hitsOf(answer))
                .hasSize(STARS)
                .containsAll(examples.stream().map(Example::star).toList());
        assertThat(answer.at("/search/left_out")).hasToString("[]");
    }

    @Test
    void examplesOfOneSurveyAreSoughtInAnother() {
        List<Example> examples = List.of(gaia(0, 1), new Example("tess/" + SyntheticStars.id(1), 1));

        List<String> all = Api.hitsOf(search(examples, Map.of("exact", true)));
        List<String> ztf = Api.hitsOf(search(examples, Map.of("exact", true, "surveys", List.of("ztf"))));

        assertThat(ztf)
                .hasSize(DemoSky.ZTF_STARS)
                .isEqualTo(all.stream().filter(star -> star.startsWith("ztf/")).toList());
    }

    @Test
    void onlyTheRatiosOfWeightsCountAndAHeavyExampleDecidesAlone() {
        JsonNode hits = search(List.of(gaia(0, 2), gaia(1, 6)), Map.of()).get("hits");
        JsonNode scaled = search(List.of(gaia(0, 0.5), gaia(1, 1.5)), Map.of()).get("hits");
        JsonNode heavy = search(List.of(gaia(0, 1000), gaia(1, 0.001)), Map.of("limit", 20));
        JsonNode alone = Api.search(Map.of("query", Map.of("object", object(gaia(0, 1))), "limit", 21));

        assertThat(Api.starsOf(scaled)).isEqualTo(Api.starsOf(hits));
        assertThat(Api.hitsOf(alone).stream()
                        .filter(star -> !star.equals(gaia(1, 1).star()))
                        .limit(20))
                .containsExactlyElementsOf(Api.hitsOf(heavy));
        assertThat(heavy.at("/query/examples/mean_length").asDouble()).isCloseTo(1, within(1e-5));
    }

    @Test
    void tellsHowFarTheExamplesBelongTogether() {
        Map<String, List<Double>> sky = vectors();
        List<Example> examples = List.of(gaia(0, 1), gaia(3, 2), gaia(1, 0.5));
        double similarities = 0;
        double weights = 0;
        double squares = 0;
        for (Example one : examples) {
            for (Example other : examples) {
                double similarity = dot(vector(sky, one), vector(sky, other));
                squares += one.weight() * other.weight() * similarity / (3.5 * 3.5);
                if (!one.equals(other)) {
                    similarities += one.weight() * other.weight() * similarity;
                    weights += one.weight() * other.weight();
                }
            }
        }

        JsonNode query = search(examples, Map.of()).get("query");

        JsonNode facts = query.get("examples");
        assertThat(query.get("kind").asText()).isEqualTo("objects");
        assertThat(query.get("star").isNull()).isTrue();
        assertThat(Api.starsOf(facts.get("stars")))
                .isEqualTo(examples.stream().map(Example::star).toList());
        assertThat(facts.at("/stars/1/weight").asDouble()).isEqualTo(2);
        assertThat(facts.at("/stars/2/class").asText()).isEqualTo("DCEP");
        assertThat(facts.get("mean_similarity").asDouble()).isCloseTo(similarities / weights, within(ROUNDING));
        assertThat(facts.get("mean_length").asDouble()).isCloseTo(Math.sqrt(squares), within(ROUNDING));
        for (int i = 0; i < examples.size(); i++) {
            double similarity = similarity(sky, examples.get(i).star(), examples) / Math.sqrt(squares);
            assertThat(facts.at("/stars/" + i + "/similarity").asDouble()).isCloseTo(similarity, within(ROUNDING));
        }
    }

    @Test
    void theVectorThatItTellsFindsTheSameWithTheExamples() {
        List<Example> examples = List.of(gaia(0, 1), gaia(3, 3));
        JsonNode answer = search(examples, Map.of("include_self", true, "exact", true));

        JsonNode again =
                Api.search(Map.of("query", Map.of("vector", answer.at("/query/vector")), "limit", 1000, "exact", true));

        assertThat(again.get("hits")).isEqualTo(answer.get("hits"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"RRAB", "EW"})
    void aFilterAndALeastSimilarityHoldForItToo(String label) {
        List<Example> examples = List.of(gaia(0, 1), gaia(3, 1), gaia(6, 1));
        JsonNode all = search(examples, Map.of("exact", true)).get("hits");
        double least = all.get(30).get("similarity").asDouble();
        List<String> right = new ArrayList<>();
        for (JsonNode hit : all) {
            if (hit.get("class").asText().equals(label) && hit.get("similarity").asDouble() >= least) {
                right.add(
                        hit.get("survey").asText() + "/" + hit.get("object_id").asText());
            }
        }

        JsonNode answer =
                search(examples, Map.of("filter", Map.of("classes", List.of(label)), "min_similarity", least));

        assertThat(Api.hitsOf(answer)).isEqualTo(right);
    }

    private static JsonNode search(List<Example> examples, Map<String, Object> settings) {
        Map<String, Object> body = new HashMap<>(Map.of("limit", 1000));
        body.putAll(settings);
        body.put(
                "query",
                Map.of("objects", examples.stream().map(ExamplesTest::object).toList()));
        return Api.search(body);
    }

    private static Map<String, Object> object(Example example) {
        String[] parts = example.star().split("/", 2);
        Map<String, Object> object = new HashMap<>(Map.of("survey", parts[0], "id", parts[1]));
        if (example.weight() != 1) {
            object.put("weight", example.weight());
        }
        return object;
    }

    private static Example gaia(int star, double weight) {
        return new Example("gaia/" + SyntheticStars.id(star), weight);
    }

    private static List<Example> draw(Map<String, List<Double>> sky, int count, boolean areWeighted, Random random) {
        List<String> stars = new ArrayList<>(sky.keySet());
        return random.ints(0, stars.size())
                .distinct()
                .limit(count)
                .mapToObj(i -> new Example(stars.get(i), areWeighted ? 0.2 + 5 * random.nextDouble() : 1))
                .toList();
    }

    /** The weighted mean of a star's similarities to the examples. */
    private static double similarity(Map<String, List<Double>> sky, String star, List<Example> examples) {
        List<Double> vector = Objects.requireNonNull(sky.get(star));
        double weights = examples.stream().mapToDouble(Example::weight).sum();
        return examples.stream()
                        .mapToDouble(example -> example.weight() * dot(vector, vector(sky, example)))
                        .sum()
                / weights;
    }

    private static List<Double> vector(Map<String, List<Double>> sky, Example example) {
        return Objects.requireNonNull(sky.get(example.star()));
    }

    private static double dot(List<Double> one, List<Double> other) {
        double sum = 0;
        for (int i = 0; i < one.size(); i++) {
            sum += one.get(i) * other.get(i);
        }
        return sum;
    }

    /** The vectors of all stars, by survey/id. */
    private static Map<String, List<Double>> vectors() {
        Map<String, List<Double>> vectors = new TreeMap<>();
        Map.of("gaia", DemoSky.GAIA_STARS, "ztf", DemoSky.ZTF_STARS, "tess", DemoSky.TESS_STARS)
                .forEach((survey, stars) -> {
                    for (int i = 0; i < stars; i++) {
                        List<Double> values = new ArrayList<>();
                        Api.get("/api/v1/objects/{survey}/{id}", survey, SyntheticStars.id(i))
                                .get("vector")
                                .forEach(value -> values.add(value.asDouble()));
                        vectors.put(survey + "/" + SyntheticStars.id(i), values);
                    }
                });
        return vectors;
    }
}

package org.starkin.similar;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.starkin.demo.Api;
import org.starkin.demo.DemoSky;
import org.starkin.demo.Faults;
import org.starkin.demo.SyntheticStars;

@QuarkusTest
@QuarkusTestResource(DemoSky.class)
class PropertySearchTest {

    private static final Map<String, Object> STAR =
            Map.of("object", Map.of("survey", "gaia", "id", SyntheticStars.id(0)));

    @Test
    void searchesOnlyAmongTheStarsOfAText() {
        assertFound(
                Map.of("source_label", Map.of("one_of", List.of("ew", "nothing"))),
                properties -> properties.get("source_label").asText().equals("ew"));
    }

    @Test
    void searchesOnlyAmongTheStarsWithinARange() {
        assertFound(
                Map.of("number", Map.of("min", 7, "max", 11.5)),
                properties -> properties.get("number").asInt() >= 7
                        && properties.get("number").asInt() <= 11);
    }

    @Test
    void whatOnlySomeSurveysHaveIsFoundInThese() {
        assertFound(
                Map.of("Teff", Map.of("max", 5300), "source_label", Map.of("one_of", List.of("rrab", "dcep"))),
                properties -> properties.path("Teff").asDouble(9999) <= 5300
                        && !properties.get("source_label").asText().equals("ew"));
    }

    /** What comes back, against every star of the sky, one by one. */
    private static void assertFound(Map<String, Object> wanted, Predicate<JsonNode> isMet) {
        List<String> right = new ArrayList<>();
        for (JsonNode hit : Api.search(Map.of("query", STAR, "limit", 1000)).get("hits")) {
            String survey = hit.get("survey").asText();
            String id = hit.get("object_id").asText();
            if (isMet.test(Api.get("/api/v1/objects/{survey}/{id}", survey, id).get("properties"))) {
                right.add(survey + "/" + id);
            }
        }

        JsonNode answer = Api.search(Map.of("query", STAR, "limit", 1000, "filter", Map.of("properties", wanted)));

        assertThat(right).hasSizeGreaterThan(2);
        assertThat(Api.hitsOf(answer)).isEqualTo(right);
        assertThat(answer.at("/search/filter/properties").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrderElementsOf(wanted.keySet());
    }

    @Test
    void aTextThatNoStarHasFindsNothing() {
        JsonNode answer = Api.json(ask("{\"source_label\":{\"one_of\":[\"RRAB\"]}}"), 200);

        assertThat(answer.get("hits")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "teff, Teff",
        "Tef, Teff",
        "sourceLabel, source_label",
        "'source_label ', source_label",
        "NUMBER, number",
        "Teff=5000.0, Teff",
        "Ünï\uD83C\uDF1F, Teff",
        "'', Teff"
    })
    void refusesAPropertyThatNoSurveyHasAndNamesThoseSpeltLikeIt(String name, String likest) {
        JsonNode problem = Faults.require(ask("{\"" + name + "\":{\"one_of\":[\"x\"]}}"), 400, "unknown_property");

        assertThat(problem.at("/violations/0/field").asText()).isEqualTo("filter.properties." + name);
        assertThat(problem.get("detail").asText()).contains("gaia, tess, ztf", "there are 3", "GET /api/v1/surveys");
        assertThat(problem.at("/suggestions/0").asText()).isEqualTo(likest);
        assertThat(problem.get("suggestions")).hasSize(3);
    }

    @Test
    void refusesAPropertyThatOnlyASurveyHasThatIsNotSearched() {
        String body = Api.write(Map.of(
                "query",
                STAR,
                "surveys",
                List.of("ztf"),
                "filter",
                Map.of("properties", Map.of("Teff", Map.of("min", 5000)))));

        JsonNode problem = Faults.require(Api.post(body), 400, "unknown_property");

        assertThat(problem.get("suggestions")).hasToString("[\"number\",\"source_label\"]");
    }

    @Test
    void refusesARangeOfWhatIsNoNumber() {
        JsonNode problem = Faults.require(ask("{\"source_label\":{\"min\":1}}"), 400, "invalid_value");

        assertThat(problem.get("detail").asText()).contains("filter.properties.source_label", "number", "one_of");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | invalid_value | filter.properties",
                "[] | wrong_type | filter.properties",
                "{\"Teff\":null} | invalid_value | filter.properties.Teff",
                "{\"Teff\":{}} | invalid_value | filter.properties.Teff",
                "{\"Teff\":5000} | wrong_type | filter.properties.Teff",
                "{\"Teff\":[\"5000\"]} | wrong_type | filter.properties.Teff",
                "{\"Teff\":{\"min\":1,\"one_of\":[\"x\"]}} | invalid_value | filter.properties.Teff",
                "{\"Teff\":{\"min\":2,\"max\":1}} | invalid_value | filter.properties.Teff",
                "{\"Teff\":{\"min\":1e999}} | invalid_value | filter.properties.Teff.min",
                "{\"Teff\":{\"min\":0,\"max\":\"NaN\"}} | invalid_value | filter.properties.Teff.max",
                "{\"Teff\":{\"min\":\"hot\"}} | wrong_type | filter.properties.Teff.min",
                "{\"Teff\":{\"max\":true}} | wrong_type | filter.properties.Teff.max",
                "{\"Teff\":{\"one_of\":[]}} | invalid_value | filter.properties.Teff.one_of",
                "{\"Teff\":{\"one_of\":[\"x\",null]}} | invalid_value | filter.properties.Teff.one_of[1]",
                "{\"Teff\":{\"one_of\":[5000]}} | wrong_type | filter.properties.Teff.one_of[0]",
                "{\"Teff\":{\"one_of\":\"x\"}} | wrong_type | filter.properties.Teff.one_of",
                "{\"Teff\":{\"oneof\":[\"x\"]}} | unknown_field | filter.properties.Teff.oneof"
            })
    void namesWhatIsWrong(String properties, String code, String field) {
        JsonNode problem = Faults.require(ask(properties), 400, code);

        assertThat(problem.at("/violations/0/field").asText()).isEqualTo(field);
    }

    @Test
    void halfACharacterIsNoNameAndNobodysText() {
        Faults.require(ask("{\"a\\ud800\":{\"min\":1}}"), 400, "unparsable_json");
        assertThat(Api.json(ask("{\"source_label\":{\"one_of\":[\"\\udc00\",\"x\\ud800\"]}}"), 200)
                        .get("hits"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {257, 40_000})
    void refusesANameThatIsTooLongWithoutRepeatingIt(int length) {
        JsonNode problem = Faults.require(ask("{\"" + "x".repeat(length) + "\":{\"min\":1}}"), 400, "invalid_value");

        assertThat(problem.get("detail").asText())
                .contains(Integer.toString(length), "256")
                .hasSizeLessThan(200);
    }

    @Test
    void refusesMoreThanItLooksFor() {
        String tooLong = Api.write(Map.of("Teff", Map.of("one_of", List.of("x".repeat(1001)))));
        List<String> texts =
                IntStream.range(0, 10_001).mapToObj(Integer::toString).toList();
        String tooMany = Api.write(Map.of("Teff", Map.of("one_of", texts)));
        String many = Api.write(IntStream.range(0, 33)
                .boxed()
                .collect(Collectors.toMap(Function.identity(), each -> Map.of("min", 1))));

        assertThat(detail(tooLong)).contains("1001", "1000 can be asked for");
        assertThat(detail(tooMany)).contains("10001", "at most 10000");
        assertThat(detail(many)).startsWith("filter.properties: ").contains("names 33", "1 to 32");
    }

    private static String detail(String properties) {
        return Faults.require(ask(properties), 400, "invalid_value")
                .get("detail")
                .asText();
    }

    private static Response ask(String properties) {
        return Api.post("{\"query\":" + Api.write(STAR) + ",\"filter\":{\"properties\":" + properties + "}}");
    }
}

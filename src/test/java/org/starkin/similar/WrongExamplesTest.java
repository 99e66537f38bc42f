package org.starkin.similar;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.starkin.demo.Api;
import org.starkin.demo.DemoSky;
import org.starkin.demo.Faults;

@QuarkusTest
@QuarkusTestResource(DemoSky.class)
class WrongExamplesTest {

    private static final String GAIA = "{\"survey\":\"gaia\",\"id\":\"1000000\"}";

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 101, 5000})
    void refusesTooFewAndTooManyExamples(int count) {
        List<Map<String, String>> examples = IntStream.range(0, count)
                .mapToObj(i -> Map.of("survey", "gaia", "id", String.valueOf(1_000_000 + i)))
                .toList();

        JsonNode problem =
                Faults.require(Api.post(Api.write(Map.of("query", Map.of("objects", examples)))), 400, "invalid_value");

        assertThat(problem.at("/violations/0/field").asText()).isEqualTo("query.objects");
        assertThat(problem.get("detail").asText()).contains("fewer than 2").contains("more than 100");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "null | invalid_value | query.objects[1]",
                "7 | wrong_type | query.objects[1]",
                "{} | invalid_value | query.objects[1].id",
                "{\"survey\":\"ztf\"} | invalid_value | query.objects[1].id",
                "{\"survey\":\"ztf\",\"id\":\" \"} | invalid_value | query.objects[1].id",
                "{\"survey\":\"\",\"id\":\"1\"} | invalid_value | query.objects[1].survey",
                "{\"survey\":\"ztf\",\"id\":1000001} | wrong_type | query.objects[1].id",
                "{\"survey\":\"ztf\",\"id\":\"1000001\",\"weigth\":1} | unknown_field | query.objects[1].weigth",
                "{\"survey\":\"ztf\",\"id\":\"1000001\",\"weight\":\"1\"} | wrong_type | query.objects[1].weight"
            })
    void namesTheExampleThatIsNone(String example, String code, String field) {
        JsonNode problem = Faults.require(post(GAIA, example), 400, code);

        assertThat(problem.at("/violations/0/field").asText()).isEqualTo(field);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "-0.0", "1e-300", "0.00099", "1000.1", "1e300", "1e999", "-1e999"})
    void refusesAWeightOutOfRange(String weight) {
        Response response = post(GAIA, "{\"survey\":\"ztf\",\"id\":\"1000001\",\"weight\":%s}".formatted(weight));

        JsonNode problem = Faults.require(response, 400, "invalid_value");
        assertThat(problem.at("/violations/0/field").asText()).isEqualTo("query.objects[1].weight");
        assertThat(problem.get("detail").asText()).contains("0.001 to 1000");
    }

    @Test
    void refusesAWeightThatIsNoNumber() {
        Faults.require(post(GAIA, "{\"survey\":\"ztf\",\"id\":\"1000001\",\"weight\":NaN}"), 400);
    }

    @Test
    void refusesAStarThatIsGivenTwice() {
        JsonNode problem = Faults.require(
                post(GAIA, "{\"survey\":\"ztf\",\"id\":\"1000000\"}", GAIA.replace("}", ",\"weight\":3}")),
                400,
                "invalid_value");

        assertThat(problem.at("/violations/0/field").asText()).isEqualTo("query.objects[2]");
        assertThat(problem.get("detail").asText()).contains("gaia/1000000").contains("query.objects[0]");
    }

    @Test
    void namesTheStarsThatAreNotThereAndSuggestsIdsLikeTheFirst() {
        Response response = post(
                GAIA,
                "{\"survey\":\"ztf\",\"id\":\"10000011\"}",
                "{\"survey\":\"ztf\",\"id\":\"1000002\"}",
                "{\"survey\":\"gaia\",\"id\":\"x\"}",
                "{\"survey\":\"hst\",\"id\":\"1000002\"}");

        JsonNode problem = Faults.require(response, 404, "unknown_object");
        assertThat(problem.get("detail").asText())
                .startsWith("query.objects[1]: survey ztf has no object '10000011'")
                .endsWith("nor are there query.objects[3], query.objects[4]");
        assertThat(problem.get("suggestions")).hasSize(5);
        assertThat(problem.at("/suggestions/0").asText()).isEqualTo("1000001");
    }

    @Test
    void namesTheExampleOfASurveyThatIsNotThere() {
        JsonNode problem = Faults.require(post(GAIA, "{\"survey\":\"hst\",\"id\":\"1000002\"}"), 404, "unknown_survey");

        assertThat(problem.get("detail").asText()).startsWith("query.objects[1]: ");
        assertThat(problem.get("suggestions")).hasToString("[\"gaia\",\"tess\",\"ztf\"]");
    }

    @Test
    void refusesExamplesBesideAnotherQuery() {
        String body = "{\"query\":{\"object\":%s,\"objects\":[%s,%s]}}"
                .formatted(GAIA, GAIA, "{\"survey\":\"ztf\",\"id\":\"1000001\"}");

        JsonNode problem = Faults.require(Api.post(body), 400, "invalid_value");

        assertThat(problem.get("detail").asText())
                .contains("2 of object, objects, position, light_curve, spectrum, vector");
    }

    private static Response post(String... examples) {
        return Api.post("{\"query\":{\"objects\":[" + String.join(",", examples) + "]}}");
    }
}

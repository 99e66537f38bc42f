package org.starkin.similar;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.starkin.demo.Api;
import org.starkin.demo.DemoSky;
import org.starkin.demo.Faults;

@QuarkusTest
@QuarkusTestResource(DemoSky.class)
class BatchTest {

    private static Map<String, Object> star(String survey, String id) {
        return Map.of("object", Map.of("survey", survey, "id", id));
    }

    private static Response post(String body) {
        return given().contentType("application/json").body(body).post("/api/v1/search/batch");
    }

    private static JsonNode batch(Object body) {
        return Api.json(post(Api.write(body)), 200);
    }

    @Test
    void answersEachQueryAsASearchOfItsOwnWould() {
        Map<String, Object> first = Map.of("query", star("gaia", "1000000"), "exact", true);
        Map<String, Object> second = Map.of("query", star("ztf", "1000003"), "limit", 3, "explain", true);

        JsonNode answer = batch(Map.of("queries", List.of(first, second)));

        assertThat(answer.get("answered").asInt()).isEqualTo(2);
        assertThat(answer.at("/results/0/answer/hits"))
                .isEqualTo(Api.search(first).get("hits"));
        assertThat(answer.at("/results/1/answer/hits"))
                .isEqualTo(Api.search(second).get("hits"));
        assertThat(answer.at("/results/1/problem").isNull()).isTrue();
    }

    @Test
    void sharedSettingsHoldWhereAQuerySaysNoOther() {
        JsonNode answer = batch(Map.of(
                "shared",
                Map.of("limit", 4, "surveys", List.of("ztf")),
                "queries",
                List.of(
                        Map.of("query", star("gaia", "1000000")),
                        Map.of("query", star("gaia", "1000000"), "limit", 2))));

        assertThat(answer.at("/results/0/answer/hits")).hasSize(4);
        assertThat(answer.at("/results/1/answer/hits")).hasSize(2);
        assertThat(answer.at("/results/1/answer/search/surveys")).hasToString("[\"ztf\"]");
    }

    @Test
    void aQueryThatIsRefusedLeavesTheOthersAlone() {
        JsonNode answer = batch(Map.of(
                "queries",
                List.of(
                        Map.of("query", star("gaia", "nobody")),
                        Map.of("query", star("gaia", "1000000")),
                        Map.of("query", star("gaia", "1000000"), "limit", 0),
                        Map.of("query", star("gaia", "1000000"), "speed", 1),
                        Map.of("query", Map.of("light_curve", Map.of("time_system", "HJD", "points", List.of()))))));

        assertThat(answer.get("results").findValuesAsText("index")).containsExactly("0", "1", "2", "3", "4");
        assertThat(answer.at("/results/0/status").asInt()).isEqualTo(404);
        assertThat(answer.at("/results/0/problem/code").asText()).isEqualTo("unknown_object");
        assertThat(answer.at("/results/0/answer").isNull()).isTrue();
        assertThat(answer.at("/results/1/status").asInt()).isEqualTo(200);
        assertThat(answer.at("/results/2/problem/violations/0/field").asText()).isEqualTo("limit");
        assertThat(answer.at("/results/3/problem/code").asText()).isEqualTo("unknown_field");
        assertThat(answer.at("/results/4/status").asInt()).isBetween(400, 499);
        assertThat(answer.get("refused").asInt()).isEqualTo(4);
    }

    @Test
    void asATableItHasARowForEachNeighbourOfEachQueryAndTellsWhichWereRefused() {
        Map<String, Object> nobody = Map.of("query", star("gaia", "nobody"));
        Map<String, Object> somebody = Map.of("query", star("ztf", "1000003"), "limit", 3);

        Response csv = given().contentType("application/json")
                .queryParam("format", "csv")
                .body(Api.write(Map.of("queries", List.of(nobody, somebody))))
                .post("/api/v1/search/batch");

        List<String> lines = csv.asString().lines().toList();
        assertThat(lines.getFirst()).startsWith("index,rank,similarity,survey,object_id");
        assertThat(lines.subList(1, lines.size()))
                .extracting(line -> line.substring(0, 4))
                .containsExactly("1,1,", "1,2,", "1,3,");
        assertThat(csv.header("Starkin-refused-at")).isEqualTo("0");
        assertThat(csv.header("Starkin-answered")).isEqualTo("1");
    }

    @Test
    void aBatchIsBounded() {
        Map<String, Object> query = Map.of("query", star("gaia", "1000000"));
        Map<String, Object> large = Map.of("query", star("gaia", "1000000"), "limit", 1000);

        Faults.require(post(Api.write(Map.of("queries", Collections.nCopies(101, query)))), 413, "too_many_queries");
        Faults.require(post(Api.write(Map.of("queries", Collections.nCopies(11, large)))), 413, "too_many_hits");
        assertThat(batch(Map.of("queries", Collections.nCopies(100, query)))
                        .get("answered")
                        .asInt())
                .isEqualTo(100);
    }

    @Test
    void lightCurvesAreCountedTogether() {
        ObjectNode point = (ObjectNode) Api.read("{\"time\":1,\"mag\":2}");
        Map<String, Object> curve = Map.of(
                "query",
                Map.of("light_curve", Map.of("time_system", "HJD", "points", Collections.nCopies(100_001, point))));

        Faults.require(post(Api.write(Map.of("queries", List.of(curve, curve)))), 413, "too_many_points");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | invalid_value",
                "{\"queries\":[]} | invalid_value",
                "{\"queries\":{}} | wrong_type",
                "{\"queries\":[{}],\"shared\":{\"query\":{}}} | unknown_field",
                "{\"queries\":[{}],\"shared\":{\"limits\":3}} | unknown_field",
                "{\"queries\":[{}],\"more\":1} | unknown_field"
            })
    void aBatchThatIsWrongAsAWholeIsRefused(String body, String code) {
        Faults.require(post(body), 400, code);
    }

    @Test
    void aQueryThatIsNoObjectIsThatQuerysProblem() {
        JsonNode answer = batch(Api.read("{\"queries\":[3,null,{}]}"));

        assertThat(answer.get("refused").asInt()).isEqualTo(3);
        assertThat(answer.at("/results/0/problem/code").asText()).isEqualTo("wrong_type");
    }
}

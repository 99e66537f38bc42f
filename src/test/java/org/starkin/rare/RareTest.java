package org.starkin.rare;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
class RareTest {

    private static final String RARE = "/api/v1/rare";
    private static final String SETS = "/api/v1/label_sets";

    /** Of every third star of the demo the class is DCEP: numbers 1, 4, 7 and so on. */
    private static final List<Map<String, Object>> CEPHEIDS =
            List.of(star("1000001"), star("1000004"), star("1000007"));

    private static final List<Map<String, Object>> OTHERS = List.of(star("1000000"), star("1000002"));

    private static Map<String, Object> star(String id) {
        return Map.of("object", Map.of("survey", "gaia", "id", id));
    }

    private static JsonNode ranked(Map<String, Object> request) {
        return Api.json(Api.post(RARE, Api.write(request)), 200);
    }

    private static Map<String, Object> request(String field, Object value) {
        Map<String, Object> request = new HashMap<>(Map.of("positives", CEPHEIDS, "surveys", List.of("gaia")));
        request.put(field, value);
        return request;
    }

    @ParameterizedTest
    @ValueSource(strings = {"auto", "prototype", "linear", "kernel", "best_example"})
    void findsTheClassOfTheExamples(String method) {
        JsonNode answer = ranked(request("method", method));

        List<String> classes = answer.get("hits").findValuesAsText("class").subList(0, 10);
        assertThat(classes.stream().filter("DCEP"::equals).count()).as(method).isGreaterThanOrEqualTo(9);
        assertThat(answer.at("/ranking/ranked").asInt()).isEqualTo(DemoSky.GAIA_STARS - CEPHEIDS.size());
    }

    @Test
    void saysWhyEachStarIsThere() {
        JsonNode answer = ranked(request("negatives", OTHERS));

        double before = 1;
        for (JsonNode hit : answer.get("hits")) {
            String nearest = hit.get("nearest_example").asText();
            assertThat(nearest).isIn("gaia/1000001", "gaia/1000004", "gaia/1000007");
            assertThat(hit.get("similarity").asDouble())
                    .isEqualTo(similarity(hit.get("object_id").asText(), nearest.substring(5)));
            assertThat(hit.get("novelty").asDouble())
                    .isEqualTo(1
                            - Math.max(
                                    hit.get("similarity").asDouble(),
                                    hit.get("negative_similarity").asDouble()));
            assertThat(hit.get("score").asDouble()).isBetween(0.0, before);
            before = hit.get("score").asDouble();
        }
        assertThat(answer.at("/answered_by/0/generation").asText()).isEqualTo("generation-000001");
        assertThat(answer.at("/ranking/is_calibrated").asBoolean()).isTrue();
    }

    private static double similarity(String one, String other) {
        JsonNode hits = Api.search(Map.of(
                        "query", star(one),
                        "surveys", List.of("gaia"),
                        "exact", true,
                        "filter", Map.of("object_ids", List.of(other))))
                .get("hits");
        return hits.get(0).get("similarity").asDouble();
    }

    @Test
    void neverRanksAnExample() {
        Map<String, Object> request = request("negatives", OTHERS);
        request.put("limit", 1000);

        List<String> ids = ranked(request).get("hits").findValuesAsText("object_id");

        assertThat(ids).hasSize(DemoSky.GAIA_STARS - 5).doesNotHaveDuplicates();
        assertThat(ids).doesNotContain("1000001", "1000004", "1000007", "1000000", "1000002");
    }

    @ParameterizedTest
    @CsvSource({"0", "0.5"})
    void pagesFitTogether(double diversity) {
        List<String> whole = page(diversity, 0, 30);

        List<String> pages = new ArrayList<>(page(diversity, 0, 7));
        pages.addAll(page(diversity, 7, 23));

        assertThat(pages).isEqualTo(whole);
    }

    private static List<String> page(double diversity, int offset, int limit) {
        return Api.starsOf(
                ranked(Map.of("positives", CEPHEIDS, "diversity", diversity, "offset", offset, "limit", limit))
                        .get("hits"));
    }

    @Test
    void ranksOnlyWhatTheFilterAccepts() {
        JsonNode hits =
                ranked(request("filter", Map.of("classes", List.of("EW")))).get("hits");

        assertThat(hits.findValuesAsText("class")).isNotEmpty().containsOnly("EW");
    }

    @Test
    void takesPhotometryAndVectorsAsExamples() {
        JsonNode vector = Api.get("/api/v1/objects/gaia/1000001").get("vector");
        JsonNode curve = Api.lightCurve("gaia", "1000004");

        JsonNode answer = ranked(Map.of(
                "positives",
                List.of(Map.of("vector", vector), Map.of("light_curve", curve)),
                "method",
                "best_example"));

        assertThat(answer.get("hits").get(0).get("nearest_example").asText()).startsWith("positives[");
        assertThat(Api.starsOf(answer.get("hits")).subList(0, 2))
                .containsExactlyInAnyOrder("gaia/1000001", "gaia/1000004");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | 400 | no_examples | positives",
                "{\"positives\": []} | 400 | no_examples | positives",
                "{\"positives\": [{\"object\": {\"survey\": \"gaia\", \"id\": \"nobody\"}}]} | 404 | unknown_object | positives[0]",
                "{\"positives\": [{\"vector\": [1, 2]}]} | 400 | wrong_dimension | positives[0]",
                "{\"positives\": [null]} | 400 | invalid_value | positives[0]",
                "{\"positives\": [{}]} | 400 | invalid_value | positives[0]",
                "{\"label_set\": \"no-such-set\"} | 404 | unknown_label_set | label_sets",
                "{\"method\": \"magic\"} | 400 | invalid_value | 'magic'",
                "{\"limit\": 0} | 400 | invalid_value | limit",
                "{\"limit\": 1000, \"offset\": 9999} | 400 | invalid_value | 10000",
                "{\"limit\": 1000, \"offset\": 1, \"diversity\": 0.1} | 400 | invalid_value | 1000",
                "{\"diversity\": 1.5} | 400 | invalid_value | diversity",
                "{\"positiv\": []} | 400 | unknown_field | positiv"
            })
    void refusesWhatItCannotUse(String body, int status, String code, String named) {
        JsonNode problem = Faults.require(Api.post(RARE, body), status, code);

        assertThat(problem.get("detail").asText()).contains(named);
    }

    @Test
    void refusesAStarThatIsBothExampleAndCounterexample() {
        Response response = Api.post(RARE, Api.write(request("negatives", List.of(star("1000001")))));

        assertThat(Faults.require(response, 400, "invalid_value").get("detail").asText())
                .contains("negatives[0]", "as the opposite");
    }

    @Test
    void aSessionReplayedFromItsExportGivesTheSameRankings() {
        String set = newSet();
        add(set, "yes", 0, "1000001", "1000004");
        JsonNode first = ranked(Map.of("label_set", set, "limit", 20));
        JsonNode shown = first.get("hits");
        IntStream.range(0, 20)
                .forEach(i -> add(
                        shown.get(i).get("survey").asText(),
                        set,
                        shown.get(i).get("class").asText().equals("DCEP") ? "yes" : i % 2 == 0 ? "no" : "unsure",
                        first.at("/ranking/number").asInt(),
                        shown.get(i).get("object_id").asText()));
        JsonNode second = ranked(Map.of("label_set", set, "limit", 20, "by", "ann"));

        ObjectNode export = (ObjectNode) Api.get(SETS + "/{name}/labels", set);
        export.remove(List.of("sky", "took_ms"));
        String copy = newName();
        export.put("name", copy);
        Api.json(Api.post(SETS, export.toString()), 201);
        JsonNode replay = Api.json(given().post(SETS + "/{name}/replay", copy), 200);

        assertThat(first.at("/ranking/number").asInt()).isOne();
        assertThat(second.at("/ranking/number").asInt()).isEqualTo(2);
        assertThat(Api.starsOf(second.get("hits"))).doesNotContainAnyElementsOf(Api.starsOf(shown));
        assertThat(replay.get("is_same").asBoolean()).isTrue();
        assertThat(replay.get("rankings")).hasSize(2);
        assertThat(replay.at("/rankings/0/digest_now").asText())
                .isEqualTo(first.at("/ranking/digest").asText());
        assertThat(replay.at("/rankings/1/digest_now").asText())
                .isEqualTo(second.at("/ranking/digest").asText());
        assertThat(replay.at("/rankings/1/is_of_same_generations").asBoolean()).isTrue();
        assertThat(Api.get(SETS + "/{name}/labels", copy).get("labels"))
                .isEqualTo(Api.get(SETS + "/{name}/labels", set).get("labels"));
    }

    @Test
    void aReplaySaysWhenARankingComesOutOtherwise() {
        String set = newSet();
        add(set, "yes", 0, "1000001");
        ranked(Map.of("label_set", set));
        ObjectNode export = (ObjectNode) Api.get(SETS + "/{name}/labels", set);
        export.remove(List.of("sky", "took_ms"));
        String copy = newName();
        export.put("name", copy);
        ObjectNode ranking = (ObjectNode) export.get("rankings").get(0);
        ranking.put("digest", "0".repeat(64));
        ((ObjectNode) ranking.get("generations")).put("gaia", "generation-000009");
        Api.json(Api.post(SETS, export.toString()), 201);

        JsonNode replay = Api.json(given().post(SETS + "/{name}/replay", copy), 200);

        assertThat(replay.get("is_same").asBoolean()).isFalse();
        assertThat(replay.at("/rankings/0/is_of_same_generations").asBoolean()).isFalse();
        assertThat(replay.at("/rankings/0/generations_then/gaia").asText()).isEqualTo("generation-000009");
        assertThat(replay.at("/rankings/0/generations_now/gaia").asText()).isEqualTo("generation-000001");
    }

    @Test
    void theSamePageAskedForAgainIsRememberedOnce() {
        String set = newSet();
        add(set, "yes", 0, "1000001", "1000004");

        ranked(Map.of("label_set", set, "limit", 5));
        JsonNode again = ranked(Map.of("label_set", set, "limit", 5, "offset", 5));

        assertThat(again.at("/ranking/number").asInt()).isOne();
        assertThat(Api.get(SETS + "/{name}", set).at("/label_set/rankings").asInt())
                .isOne();
    }

    private static String newName() {
        return "set-" + UUID.randomUUID();
    }

    private static String newSet() {
        String name = newName();
        Api.json(Api.post(SETS, Api.write(Map.of("name", name))), 201);
        return name;
    }

    private static void add(String set, String answer, int ranking, String... ids) {
        add("gaia", set, answer, ranking, ids);
    }

    private static void add(String survey, String set, String answer, int ranking, String... ids) {
        List<Map<String, Object>> labels = new ArrayList<>();
        for (String id : ids) {
            labels.add(Map.of("survey", survey, "id", id, "answer", answer));
        }
        Api.json(
                Api.post(
                        SETS + "/" + set + "/labels",
                        Api.write(Map.of("labels", labels, "by", "ann", "ranking", ranking))),
                200);
    }
}

package org.starkin.label;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.starkin.demo.Api;
import org.starkin.demo.DemoSky;
import org.starkin.demo.Faults;

@QuarkusTest
@QuarkusTestResource(DemoSky.class)
class LabelSetsTest {

    private static final String SETS = "/api/v1/label_sets";

    private final String name = "set-" + UUID.randomUUID();

    private void make() {
        JsonNode made = Api.json(
                Api.post(SETS, Api.write(Map.of("name", name, "note", "Ünlü 'quoted'; --", "created_by", "ann"))), 201);
        assertThat(made.at("/label_set/name").asText()).isEqualTo(name);
    }

    private JsonNode label(String id, String answer) {
        return Api.json(
                Api.post(
                        SETS + "/" + name + "/labels",
                        Api.write(Map.of(
                                "labels", List.of(Map.of("survey", "gaia", "id", id, "answer", answer)), "by", "bob"))),
                200);
    }

    @Test
    void theLastAnswerHoldsAndEarlierOnesAreKept() {
        make();
        label("1000001", "yes");
        label("1000002", "unsure");

        JsonNode answer = label("1000001", "no");

        assertThat(answer.at("/stars/yes").asInt()).isZero();
        assertThat(answer.at("/stars/no").asInt()).isOne();
        assertThat(answer.at("/stars/unsure").asInt()).isOne();
        JsonNode export = Api.get(SETS + "/{name}/labels", name);
        assertThat(export.get("labels").findValuesAsText("answer")).containsExactly("yes", "unsure", "no");
        assertThat(export.get("labels").findValuesAsText("by")).containsOnly("bob");
        assertThat(export.get("labels").findValuesAsText("generation")).containsOnly("generation-000001");
        assertThat(export.get("note").asText()).isEqualTo("Ünlü 'quoted'; --");
    }

    @Test
    void isListedUntilItIsDeleted() {
        make();
        assertThat(Api.get(SETS).get("label_sets").findValuesAsText("name")).contains(name);

        given().delete(SETS + "/{name}", name).then().statusCode(204);

        assertThat(Api.get(SETS).get("label_sets").findValuesAsText("name")).doesNotContain(name);
        Faults.require(given().get(SETS + "/{name}", name), 404, "unknown_label_set");
        Faults.require(given().delete(SETS + "/{name}", name), 404, "unknown_label_set");
    }

    @Test
    void noneTakesBackWhatWasSaid() {
        make();
        label("1000001", "yes");

        JsonNode answer = label("1000001", "none");

        assertThat(answer.at("/stars/yes").asInt()).isZero();
        assertThat(answer.get("stars").has("none")).isFalse();
        assertThat(Api.get(SETS + "/{name}/labels", name).get("labels").findValuesAsText("answer"))
                .containsExactly("yes", "none");
    }

    @Test
    void takesAnotherNameAndKeepsItsHistory() {
        make();
        label("1000001", "yes");
        JsonNode before = Api.get(SETS + "/{name}/labels", name);
        String other = name + "-2";

        JsonNode changed = Api.json(change(name, Map.of("name", other)), 200);

        assertThat(changed.at("/label_set/name").asText()).isEqualTo(other);
        Faults.require(given().get(SETS + "/{name}", name), 404, "unknown_label_set");
        assertThat(Api.get(SETS + "/{name}/labels", other).get("labels")).isEqualTo(before.get("labels"));
        JsonNode noted = Api.json(change(other, Map.of("note", "of 1975")), 200);
        assertThat(noted.at("/label_set/name").asText()).isEqualTo(other);
        assertThat(noted.at("/label_set/note").asText()).isEqualTo("of 1975");
    }

    @Test
    void takesNoNameThatIsTakenOrIsNone() {
        make();
        String other = name + "-2";
        Api.json(Api.post(SETS, Api.write(Map.of("name", other))), 201);

        Faults.require(change(name, Map.of("name", other)), 409, "name_taken");
        Faults.require(change(name, Map.of("name", "../etc")), 400, "invalid_value");
        Faults.require(change("no-such-set", Map.of("name", other)), 404, "unknown_label_set");
        Api.json(change(name, Map.of("name", name)), 200);
    }

    private static Response change(String set, Map<String, String> body) {
        return given().contentType("application/json").body(Api.write(body)).patch(SETS + "/{name}", set);
    }

    @Test
    void refusesANameThatIsTaken() {
        make();

        Faults.require(Api.post(SETS, Api.write(Map.of("name", name))), 409, "name_taken");
    }

    @Test
    void addsNothingWhereOneStarIsUnknown() {
        make();

        JsonNode problem = Faults.require(Api.post(SETS + "/" + name + "/labels", """
                        {"labels": [{"survey": "gaia", "id": "1000001", "answer": "yes"},
                                    {"survey": "gaia", "id": "nobody", "answer": "yes"}]}
                        """), 404, "unknown_object");

        assertThat(problem.get("detail").asText()).contains("labels[1]");
        assertThat(Api.get(SETS + "/{name}", name).at("/label_set/labels").asInt())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"labels\": []} | invalid_value | labels",
                "{} | invalid_value | labels",
                "{\"labels\": [{\"survey\": \"gaia\", \"id\": \"1000001\", \"answer\": \"maybe\"}]} | invalid_value | 'maybe'",
                "{\"labels\": [{\"survey\": \"gaia\", \"id\": \"1000001\", \"answer\": \"yes\"}], \"ranking\": 7} | invalid_value | 7"
            })
    void refusesLabelsThatAreNone(String body, String code, String named) {
        make();

        JsonNode problem = Faults.require(Api.post(SETS + "/" + name + "/labels", body), 400, code);

        assertThat(problem.get("detail").asText()).contains(named);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | name",
                "{\"name\": \"../etc\"} | name",
                "{\"name\": \"\"} | name",
                "{\"name\": \"bad-import\", \"rankings\": [{\"labels\": 5, \"request\": {}, \"generations\": {}, \"digest\": \"0000000000000000000000000000000000000000000000000000000000000000\"}]} | rankings[0].labels",
                "{\"name\": \"bad-import\", \"rankings\": [{\"labels\": 0, \"request\": {}, \"generations\": {}, \"digest\": \"x\"}]} | digest",
                "{\"name\": \"bad-import\", \"labels\": [{\"survey\": \"gaia\"}]} | labels[0]"
            })
    void refusesSetsThatAreNone(String body, String named) {
        JsonNode problem = Faults.require(Api.post(SETS, body), 400, "invalid_value");

        assertThat(problem.get("detail").asText()).contains(named);
    }
}

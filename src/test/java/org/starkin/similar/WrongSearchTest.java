package org.starkin.similar;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.starkin.demo.Api;
import org.starkin.demo.DemoSky;
import org.starkin.demo.Faults;

@QuarkusTest
@QuarkusTestResource(DemoSky.class)
class WrongSearchTest {

    private static final String OBJECT = "\"query\":{\"object\":{\"survey\":\"gaia\",\"id\":\"1000000\"}}";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nosuch",
                "GAIA",
                "gaia ",
                "../gaia",
                "gaia/../ztf",
                "gaia%00",
                "",
                " ",
                "'; drop table",
                "\\u0000"
            })
    void refusesAnUnknownSurveyAndListsThoseThereAre(String survey) {
        Response byQuery = Api.post("{\"query\":{\"object\":{\"survey\":\"" + survey + "\",\"id\":\"1\"}}}");
        Response bySetting = Api.post("{" + OBJECT + ",\"surveys\":[\"" + survey + "\"]}");

        int status = survey.isBlank() ? 400 : 404;
        JsonNode problem = Faults.require(byQuery, status, survey.isBlank() ? "invalid_value" : "unknown_survey");
        Faults.require(bySetting, status, survey.isBlank() ? "invalid_value" : "unknown_survey");
        if (status == 404) {
            assertThat(problem.get("suggestions")).hasToString("[\"gaia\",\"tess\",\"ztf\"]");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1001", "1000000000", "2147483647", "-2147483648"})
    void refusesALimitOutOfRange(String limit) {
        JsonNode problem = Faults.require(Api.post("{" + OBJECT + ",\"limit\":" + limit + "}"), 400, "invalid_value");

        assertThat(problem.at("/violations/0/field").asText()).isEqualTo("limit");
        assertThat(problem.get("detail").asText()).contains(limit).contains("1 to 1000");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"limit\":1e9 | wrong_type | limit",
                "\"limit\":10.5 | wrong_type | limit",
                "\"limit\":\"10\" | wrong_type | limit",
                "\"limit\":99999999999 | wrong_type | limit",
                "\"limit\":[] | wrong_type | limit",
                "\"limit\":true | wrong_type | limit",
                "\"exact\":\"yes\" | wrong_type | exact",
                "\"exact\":1 | wrong_type | exact",
                "\"effort\":0 | invalid_value | effort",
                "\"recall\":0 | invalid_value | recall",
                "\"recall\":1.01 | invalid_value | recall",
                "\"recall\":\"0.99\" | wrong_type | recall",
                "\"filter\":[] | wrong_type | filter",
                "\"filter\":{\"classes\":[]} | invalid_value | filter.classes",
                "\"filter\":{\"classes\":[null]} | invalid_value | filter.classes[0]",
                "\"filter\":{\"points\":{}} | invalid_value | filter.points",
                "\"filter\":{\"points\":{\"min\":9,\"max\":1}} | invalid_value | filter.points",
                "\"filter\":{\"points\":{\"min\":\"many\"}} | wrong_type | filter.points.min",
                "\"filter\":{\"position\":{\"ra\":1,\"dec\":91,\"radius_arcsec\":1}} | invalid_value | filter.position.dec",
                "\"filter\":{\"position\":{\"ra\":1,\"dec\":1,\"radius_arcsec\":1e6}} | invalid_value | filter.position.radius_arcsec",
                "\"filter\":{\"points\":{\"min\":1e999}} | invalid_value | filter.points.min",
                "\"filter\":{\"points\":{\"max\":\"NaN\"}} | invalid_value | filter.points.max",
                "\"effort\":10001 | invalid_value | effort",
                "\"min_similarity\":1.5 | invalid_value | min_similarity",
                "\"min_similarity\":-2 | invalid_value | min_similarity",
                "\"min_similarity\":1e999 | invalid_value | min_similarity",
                "\"min_similarity\":\"NaN\" | invalid_value | min_similarity",
                "\"surveys\":[] | invalid_value | surveys",
                "\"surveys\":\"gaia\" | wrong_type | surveys",
                "\"surveys\":[7] | wrong_type | surveys[0]",
                "\"surveys\":[null] | invalid_value | surveys[0]",
                "\"survey\":\"gaia\" | unknown_field | survey",
                "\"filters\":{} | unknown_field | filters"
            })
    void namesTheSettingThatIsWrong(String setting, String code, String field) {
        JsonNode problem = Faults.require(Api.post("{" + OBJECT + "," + setting + "}"), 400, code);

        assertThat(problem.at("/violations/0/field").asText()).isEqualTo(field);
    }

    @Test
    void listsTheFieldsItKnowsWhereOneIsUnknown() {
        JsonNode problem = Faults.require(Api.post("{" + OBJECT + ",\"limits\":3}"), 400, "unknown_field");

        assertThat(problem.get("detail").asText()).contains("limit", "min_similarity", "surveys");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "[]",
                "null",
                "7",
                "\"query\"",
                "{\"query\"}",
                "{\"query\":{}} x",
                "{\"query\":NaN}",
                "{\"query\":{\"vector\":[NaN]}}",
                "{\"query\":{\"vector\":[Infinity]}}",
                "{\"query\":{\"vector\":[-Infinity]}}",
                "{\"query\":{\"vector\":[+1]}}",
                "{'query':{}}",
                "{\"limit\":1,\"limit\":2}",
                "\u0000\u0001\u0002PK\u0003\u0004",
                "<?xml version=\"1.0\"?><query/>"
            })
    void refusesABodyThatIsNoJson(String body) {
        JsonNode problem = Faults.require(Api.post(body), 400);

        assertThat(problem.get("detail").asText()).doesNotContain("org.starkin").doesNotContain("java.");
    }

    @Test
    void refusesJsonNestedWithoutEnd() {
        Faults.require(Api.post("[".repeat(100_000)), 400);
        Faults.require(Api.post("{\"query\":".repeat(5000)), 400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"query\":null}",
                "{\"query\":{}}",
                "{\"query\":{\"object\":null}}",
                "{\"query\":{\"object\":{}}}",
                "{\"query\":{\"object\":{\"survey\":\"gaia\"}}}",
                "{\"query\":{\"object\":{\"survey\":\"gaia\",\"id\":\"\"}}}",
                "{\"query\":{\"object\":{\"survey\":\"gaia\",\"id\":1000000}}}",
                "{\"query\":{\"star\":{}}}",
                "{\"query\":{\"object\":{\"survey\":\"gaia\",\"id\":\"1\"},\"vector\":[1]}}"
            })
    void refusesAQueryThatIsNotExactlyOne(String body) {
        JsonNode problem = Faults.require(Api.post(body), 400);

        assertThat(problem.at("/violations/0/field").asText()).startsWith("query");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "999999", "1000060", "ABC", "1000000 ", "../1000000", "0", "x'y", "ä", "1e6"})
    void suggestsIdsLikeAnUnknownOne(String id) {
        Response response = Api.post("{\"query\":{\"object\":{\"survey\":\"gaia\",\"id\":\"" + id + "\"}}}");

        JsonNode problem = Faults.require(response, 404, "unknown_object");
        assertThat(problem.get("suggestions")).hasSize(5);
    }

    @Test
    void refusesJsonInAnOrderOfBytesThatNobodyWrites() {
        Response response = given().contentType("application/json")
                .body(new byte[] {0, '{', 0, 0, 0, '}', 0, 0})
                .post("/api/v1/search");

        Faults.require(response, 400, "unparsable_json");
    }

    @Test
    void refusesARadiusBeyondAllBounds() {
        String body = "{\"query\":{\"position\":{\"ra\":0,\"dec\":0,\"radius_arcsec\":1e999}}}";

        Faults.require(Api.post(body), 400, "radius_too_wide");
    }

    @ParameterizedTest
    @CsvSource({
        "360, 0, 1, ra",
        "-0.1, 0, 1, ra",
        "1e300, 0, 1, ra",
        "0, 90.1, 1, dec",
        "0, -91, 1, dec",
        "0, 0, 0, radius",
        "0, 0, -5, radius",
        "1e999, 0, 1, ra"
    })
    void refusesAPositionThatIsNone(String ra, String dec, String radius, String field) {
        String body =
                "{\"query\":{\"position\":{\"ra\":%s,\"dec\":%s,\"radius_arcsec\":%s}}}".formatted(ra, dec, radius);

        JsonNode problem = Faults.require(Api.post(body), 400, "invalid_value");

        assertThat(problem.at("/violations/0/field").asText()).contains(field);
    }

    @Test
    void refusesACircleThatIsTooWide() {
        String body = "{\"query\":{\"position\":{\"ra\":0,\"dec\":0,\"radius_arcsec\":3601}}}";

        Faults.require(Api.post(body), 400, "radius_too_wide");
    }

    @Test
    void saysThatNoStarIsAtAPosition() {
        String body = "{\"query\":{\"position\":{\"ra\":200,\"dec\":50,\"radius_arcsec\":5}}}";

        Faults.require(Api.post(body), 404, "nothing_there");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 10, 63, 100, 127, 129, 1000, 100_000})
    void refusesAVectorOfTheWrongLength(int length) {
        String body = Api.write(Map.of("query", Map.of("vector", Collections.nCopies(length, 0.5))));

        JsonNode problem = Faults.require(Api.post(body), 400, "wrong_dimension");

        int dimension = Api.get("/api/v1/surveys").at("/surveys/0/dimension").asInt();
        assertThat(problem.get("detail").asText()).contains(length + " values").contains("vectors of " + dimension);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.0", "-0.0", "1e-300", "1e300", "1e999", "null", "\"1\"", "\"NaN\"", "true"})
    void refusesAVectorThatPointsNowhere(String value) {
        int dimension = Api.get("/api/v1/surveys").at("/surveys/0/dimension").asInt();
        String values = String.join(",", Collections.nCopies(dimension, value));

        JsonNode problem = Faults.require(Api.post("{\"query\":{\"vector\":[" + values + "]}}"), 400);

        assertThat(problem.at("/violations/0/field").asText()).startsWith("query.vector");
    }

    @Test
    void refusesMorePointsThanTheLimit() {
        List<Map<String, Object>> points = new ArrayList<>();
        for (int i = 0; i <= 200_000; i++) {
            points.add(Map.of("time", i, "mag", 15));
        }
        String body = Api.write(Map.of("query", Map.of("light_curve", Map.of("time_system", "JD", "points", points))));

        JsonNode problem = Faults.require(Api.post(body), 413, "too_many_points");

        assertThat(problem.get("detail").asText()).contains("200001").contains("200000");
    }
}

package org.starkin.crossmatch;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.starkin.demo.Api;
import org.starkin.demo.DemoSky;
import org.starkin.demo.Faults;
import org.starkin.demo.SyntheticStars;

@QuarkusTest
@QuarkusTestResource(DemoSky.class)
class CrossmatchJobTest {

    private static final String JOBS = "/api/v1/jobs";

    @Test
    void aWholeSurveyIsMatchedAsTheRouteMatchesEachOfItsStars() {
        String id = Api.json(ask(Map.of("source_survey", "ztf", "target_survey", "gaia", "radius_arcsec", 5)), 201)
                .at("/job/job_id")
                .asText();
        for (int asked = 0; asked < 10 && !phase(id).equals("COMPLETED"); asked++) {
            Api.get(JOBS + "/{id}?wait=10", id);
        }

        JsonNode rows = Api.get(JOBS + "/{id}/result", id).get("rows");

        assertThat(rows).hasSize(DemoSky.ZTF_STARS);
        for (int star = 0; star < DemoSky.ZTF_STARS; star++) {
            JsonNode row = rows.get(star);
            JsonNode one = one(row.get("source_id").asText());
            assertThat(row.get("source_id").asText()).isEqualTo(SyntheticStars.id(star));
            assertThat(row.get("target_id").asText())
                    .isEqualTo(one.get("object_id").asText());
            assertThat(row.get("p_match").asDouble())
                    .isEqualTo(one.get("p_match").asDouble());
            assertThat(row.get("separation_arcsec").asDouble())
                    .isEqualTo(one.get("separation_arcsec").asDouble());
        }
        assertThat(given().get(JOBS + "/{id}/result?format=csv", id).asString())
                .startsWith("source_survey,source_id,target_survey,target_id,rank,p_match,p_none,");
    }

    @ParameterizedTest
    @CsvSource({
        "none, gaia, 404, unknown_survey",
        "gaia, none, 404, unknown_survey",
        "gaia, gaia, 400, invalid_value",
        "'', gaia, 400, invalid_value"
    })
    void whatCannotBeMatchedIsRefusedAtOnce(String sources, String target, int status, String code) {
        Faults.require(ask(Map.of("source_survey", sources, "target_survey", target)), status, code);
    }

    @Test
    void aSettingThatThereIsNotIsRefused() {
        Faults.require(ask(Map.of("source_survey", "ztf", "target_survey", "gaia", "radius", 5)), 400, "unknown_field");
    }

    private static String phase(String id) {
        return Api.get(JOBS + "/{id}", id).at("/job/phase").asText();
    }

    private static JsonNode one(String source) {
        Map<String, Object> body = Map.of(
                "sources",
                List.of(Map.of("object", Map.of("survey", "ztf", "id", source))),
                "target_surveys",
                List.of("gaia"),
                "radius_arcsec",
                5,
                "limit",
                1);
        Response answer = given().contentType("application/json").body(body).post("/api/v1/crossmatch");
        return Api.json(answer, 200).at("/matches/0");
    }

    private static Response ask(Map<String, Object> parameters) {
        return given().contentType("application/json")
                .body(Map.of("kind", "crossmatch", "parameters", parameters))
                .post(JOBS);
    }
}

package org.starkin.plane;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
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
class PlanesTest {

    @Test
    void aSampleHasStarsOfEverySurveyAndSaysFromHowMany() {
        JsonNode answer = Api.get("/api/v1/planes");

        assertThat(answer.get("sampled").findValuesAsText("survey")).containsExactly("gaia", "tess", "ztf");
        assertThat(answer.get("sampled").findValues("stars"))
                .hasToString(List.of(DemoSky.GAIA_STARS, DemoSky.TESS_STARS, DemoSky.ZTF_STARS)
                        .toString());
        int shown = answer.get("sampled").findValues("shown").stream()
                .mapToInt(JsonNode::asInt)
                .sum();
        assertThat(answer.get("objects")).hasSize(shown).hasSizeGreaterThan(DemoSky.GAIA_STARS);
        assertThat(Api.get("/api/v1/planes").get("objects")).isEqualTo(answer.get("objects"));
    }

    @Test
    void everyNumberSaysWhetherTheSkyKnowsItOrAHeadTellsIt() {
        for (JsonNode row : Api.get("/api/v1/planes?surveys=gaia").get("objects")) {
            JsonNode star =
                    Api.get("/api/v1/objects/gaia/" + row.get("object_id").asText());
            JsonNode teff = star.at("/properties/Teff");
            assertThat(row.get("teff_from").asText()).isEqualTo(teff.isMissingNode() ? "head" : "property");
            if (teff.isMissingNode()) {
                requireWithin(row, "teff_low_k", "teff_k", "teff_high_k");
            } else {
                assertThat(row.get("teff_k").asDouble()).isEqualTo(teff.asDouble());
                assertThat(row.get("teff_low_k").isNull()).isTrue();
            }
            requireWithin(row, "log_g_low", "log_g", "log_g_high");
            assertThat(row.get("bp_rp_mag").isNull()).isTrue();
        }
    }

    private static void requireWithin(JsonNode row, String low, String value, String high) {
        assertThat(row.get(value).asDouble())
                .isBetween(row.get(low).asDouble(), row.get(high).asDouble());
    }

    @Test
    void namedStarsComeInTheirOrderAsTheirPropertiesTellThem() {
        JsonNode rows = Api.json(Api.post("/api/v1/planes/stars", """
                {"stars": [{"survey": "ztf", "id": "1000003"}, {"survey": "gaia", "id": "1000001"},
                 {"survey": "ztf", "id": "1000002"}]}"""), 200).get("objects");

        assertThat(Api.starsOf(rows)).containsExactly("ztf/1000003", "gaia/1000001", "ztf/1000002");
        JsonNode told = Api.get("/api/v1/objects/ztf/1000003/properties").get("properties");
        Map.of("teff_k", 0, "log_g", 1, "absolute_v_mag", 4)
                .forEach((column, place) -> assertThat(rows.at("/0/" + column).asDouble())
                        .isCloseTo(told.get(place).get("head_median").asDouble(), within(1e-3)));
    }

    @Test
    void samplesComeAsTables() {
        assertThat(given().get("/api/v1/planes?surveys=tess&format=csv")
                        .asString()
                        .lines())
                .hasSizeGreaterThan(1)
                .first()
                .asString()
                .startsWith("survey,object_id,class,teff_k,teff_low_k");
        assertThat(given().get("/api/v1/planes?format=votable").asString()).contains("phys.temperature.effective");
    }

    @Test
    void aSurveyThatIsNotThereIsRefused() {
        Faults.require(given().get("/api/v1/planes?surveys=gaja"), 404, "unknown_survey");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"stars\": []} | 400 | invalid_value",
                "{\"stars\": [{\"survey\": \"gaia\"}]} | 400 | invalid_value",
                "{\"stars\": [{\"survey\": \"gaia\", \"id\": \"nobody\"}]} | 404 | unknown_object",
                "{\"stars\": [{\"survey\": \"gaja\", \"id\": \"1000000\"}]} | 404 | unknown_survey",
            })
    void saysWhatIsWrongWithNamedStars(String body, int status, String code) {
        Faults.require(Api.post("/api/v1/planes/stars", body), status, code);
    }
}

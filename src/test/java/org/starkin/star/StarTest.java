package org.starkin.star;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
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
class StarTest {

    @Test
    void listsTheSurveysWithWhatWasMeasuredOnThem() {
        JsonNode answer = Api.get("/api/v1/surveys");

        JsonNode gaia = answer.at("/surveys/0");
        assertThat(answer.get("surveys").findValuesAsText("survey")).containsExactly("gaia", "tess", "ztf");
        assertThat(answer.get("broken")).isEmpty();
        assertThat(gaia.get("stars").asInt()).isEqualTo(DemoSky.GAIA_STARS);
        assertThat(gaia.get("rejected")).hasToString("{\"too_few_points\":1}");
        assertThat(gaia.get("bands")).hasToString("[\"G\",\"RP\"]");
        assertThat(gaia.at("/classes/RRAB").asInt()).isEqualTo(20);
        assertThat(gaia.get("properties"))
                .hasToString("[{\"name\":\"Teff\",\"numeric\":true},{\"name\":\"number\",\"numeric\":true},"
                        + "{\"name\":\"source_label\",\"numeric\":false}]");
        assertThat(gaia.get("property_count").asInt()).isEqualTo(3);
        assertThat(answer.at("/surveys/1/property_count").asInt()).isEqualTo(2);
        assertThat(gaia.at("/recall/0/recall_at_10").asDouble()).isBetween(0.0, 1.0);
        assertThat(gaia.get("default_effort").asInt()).isPositive();
        assertThat(gaia.get("pairs")).isNotEmpty();
        assertThat(gaia.get("built").asText()).endsWith("Z");
    }

    @Test
    void pagesThroughASurveyWithoutGapOrRepetition() {
        JsonNode first = Api.get("/api/v1/surveys/gaia/objects?limit=50");
        JsonNode second = Api.get("/api/v1/surveys/gaia/objects?offset=50&limit=50");

        assertThat(first.get("total").asInt()).isEqualTo(DemoSky.GAIA_STARS);
        assertThat(Api.starsOf(first.get("objects"))).hasSize(50).isSorted();
        assertThat(Api.starsOf(second.get("objects"))).hasSize(10).isSorted();
        assertThat(Api.starsOf(second.get("objects"))).doesNotContainAnyElementsOf(Api.starsOf(first.get("objects")));
    }

    @Test
    void tellsAllThatIsKnownOfAStar() {
        JsonNode answer = Api.get("/api/v1/objects/gaia/{id}", SyntheticStars.id(0));

        JsonNode star = answer.get("star");
        assertThat(star.get("class").asText()).isEqualTo("RRAB");
        assertThat(star.get("ra").asDouble()).isEqualTo(10);
        assertThat(star.get("dec").asDouble()).isEqualTo(-30);
        assertThat(star.get("period_days")).isEqualTo(answer.at("/periods/0/period_days"));
        assertThat(star.get("brightness_unit").asText()).isEqualTo("mag");
        assertThat(answer.at("/properties/source_label").asText()).isEqualTo("rrab");
        assertThat(answer.at("/drops/points_used").asInt())
                .isEqualTo(star.get("points").asInt());
        assertThat(answer.get("vector"))
                .hasSize(Api.get("/api/v1/surveys").at("/surveys/0/dimension").asInt());
    }

    @Test
    void givesThePhotometryOfAllBandsInOrderOfTime() {
        JsonNode answer = Api.get("/api/v1/objects/gaia/{id}/lightcurve", SyntheticStars.id(0));

        JsonNode lightCurve = answer.get("light_curve");
        assertThat(lightCurve.at("/time_system/scale").asText()).isEqualTo("TCB");
        assertThat(lightCurve.at("/time_system/origin_jd").asDouble()).isEqualTo(2_455_197.5);
        assertThat(lightCurve.get("bands").findValuesAsText("band")).containsExactly("G", "RP");
        assertThat(lightCurve.get("points"))
                .hasSize(answer.at("/drops/points_used").asInt());
        assertThat(answer.get("folded").isNull()).isTrue();
        assertThat(lightCurve.at("/points/0").has("phase")).isFalse();
        assertThat(lightCurve.at("/points/0").has("flux")).isFalse();
    }

    @Test
    void givesFluxesAsFluxes() {
        JsonNode lightCurve = Api.lightCurve("tess", SyntheticStars.id(0));

        assertThat(lightCurve.at("/bands/0/unit").asText()).isEqualTo("electron/s");
        assertThat(lightCurve.at("/points/0").has("mag")).isFalse();
        assertThat(lightCurve.at("/points/0/flux").asDouble()).isPositive();
    }

    @Test
    void foldsWithThePeriodAndTheEpochAskedFor() {
        JsonNode answer = Api.get(
                "/api/v1/objects/gaia/{id}/lightcurve?fold=true&period_days=2.5&epoch=1700.25", SyntheticStars.id(0));

        assertThat(answer.at("/folded/period_days").asDouble()).isEqualTo(2.5);
        for (JsonNode point : answer.at("/light_curve/points")) {
            double cycles = (point.get("time").asDouble() - 1700.25) / 2.5;
            assertThat(point.get("phase").asDouble()).isCloseTo(cycles - Math.floor(cycles), within(1e-9));
        }
    }

    @Test
    void foldsWithTheBestPeriodSoThatTheStarIsBrightestAtPhaseZero() {
        JsonNode answer = Api.get("/api/v1/objects/gaia/{id}/lightcurve?fold=true", SyntheticStars.id(0));

        JsonNode star = Api.get("/api/v1/objects/gaia/{id}", SyntheticStars.id(0));
        assertThat(answer.at("/folded/period_days")).isEqualTo(star.at("/periods/0/period_days"));
        double median = star.at("/star/median_brightness").asDouble();
        for (JsonNode point : answer.at("/light_curve/points")) {
            double phase = point.get("phase").asDouble();
            if (phase > 0.02 && phase < 0.1) {
                assertThat(point.get("mag").asDouble()).isLessThan(median);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "period_days=0",
                "period_days=-1",
                "period_days=NaN",
                "period_days=1e7",
                "period_days=x",
                "epoch=Infinity",
                "epoch=1e9",
                "fold=maybe",
                "folds=true",
                "fold=true&fold=true"
            })
    void namesTheParameterThatIsWrong(String parameter) {
        JsonNode problem = Faults.require(
                given().get("/api/v1/objects/gaia/1000000/lightcurve?fold=true&" + parameter), 400, "invalid_value");

        assertThat(problem.at("/violations/0/field").asText())
                .isEqualTo(parameter.split("=", 2)[0]);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/objects/nosuch/1, unknown_survey",
        "/api/v1/objects/GAIA/1000000, unknown_survey",
        "/api/v1/objects/gaia/1, unknown_object",
        "/api/v1/objects/gaia/..%2F1000000, unknown_object",
        "/api/v1/objects/gaia/1/lightcurve, unknown_object",
        "/api/v1/objects/gaia/1/similar, unknown_object",
        "/api/v1/surveys/nosuch/objects, unknown_survey",
        "/api/v1/objects/gaia, unknown_route",
        "/api/v1/objects/gaia/1000000/nosuch, unknown_route",
        "/api/v2/surveys, unknown_route"
    })
    void saysWhatIsNotThere(String path, String code) {
        Faults.require(given().urlEncodingEnabled(false).get(path), 404, code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"offset=-1", "limit=0", "limit=1001", "limit=1e9", "offset=x", "offset=99999999999"})
    void refusesAPageOutOfRange(String parameter) {
        Faults.require(given().get("/api/v1/surveys/gaia/objects?" + parameter), 400, "invalid_value");
    }

    @Test
    void aPageBehindTheLastStarIsEmpty() {
        assertThat(Api.get("/api/v1/surveys/gaia/objects?offset=2147483647").get("objects"))
                .isEmpty();
    }
}

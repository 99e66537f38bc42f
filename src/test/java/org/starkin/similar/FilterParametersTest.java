package org.starkin.similar;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.starkin.demo.Api;
import org.starkin.demo.DemoSky;
import org.starkin.demo.Faults;

/** The conditions of the short form of search are those of the long one. */
@QuarkusTest
@QuarkusTestResource(DemoSky.class)
class FilterParametersTest {

    private static final String SIMILAR = "/api/v1/objects/gaia/1000000/similar";

    @Test
    void theShortFormTakesTheConditionsOfTheLong() {
        JsonNode asked = Api.get("/api/v1/objects/gaia/1000000").get("star");
        Map<String, Object> position =
                Map.of("ra", asked.get("ra").asDouble(), "dec", asked.get("dec").asDouble(), "radius_arcsec", 600_000);
        JsonNode body = Api.search(Map.of(
                "query",
                Map.of("object", Map.of("survey", "gaia", "id", "1000000")),
                "filter",
                Map.of(
                        "classes",
                        List.of("RRAB", "EW"),
                        "period_days",
                        Map.of("min", 0.1, "max", 0.9),
                        "amplitude_mag",
                        Map.of("min", 0.01),
                        "points",
                        Map.of("max", 100_000),
                        "strangeness_percentile",
                        Map.of("max", 99),
                        "position",
                        position)));

        JsonNode shortForm = Api.json(
                given().queryParams(Map.of(
                                "classes",
                                "RRAB,EW",
                                "min_period_days",
                                0.1,
                                "max_period_days",
                                0.9,
                                "min_amplitude_mag",
                                0.01,
                                "max_points",
                                100_000,
                                "max_percentile",
                                99,
                                "ra",
                                position.get("ra"),
                                "dec",
                                position.get("dec"),
                                "radius_arcsec",
                                600_000))
                        .get(SIMILAR),
                200);

        assertThat(shortForm.get("hits")).isEqualTo(body.get("hits")).isNotEmpty();
        assertThat(shortForm.at("/search/filter")).isEqualTo(body.at("/search/filter"));
    }

    @Test
    void aConditionThatCanHoldOfNoStarIsRefusedByItsName() {
        assertThat(Faults.require(
                                given().queryParam("min_period_days", 2)
                                        .queryParam("max_period_days", 1)
                                        .get(SIMILAR),
                                400,
                                "invalid_value")
                        .toString())
                .contains("min_period_days");
        assertThat(Faults.require(given().queryParam("ra", 2).get(SIMILAR), 400, "invalid_value")
                        .toString())
                .contains("dec", "radius_arcsec");
    }
}

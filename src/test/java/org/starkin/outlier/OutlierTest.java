package org.starkin.outlier;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
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
class OutlierTest {

    private static final String ALL = "/api/v1/outliers?survey=gaia&limit=1000";

    @Test
    void listsTheStarsOfASurveyStrangestFirst() {
        JsonNode answer = Api.get(ALL);

        List<Double> percentiles = answer.get("objects").findValues("strangeness_percentile").stream()
                .map(JsonNode::asDouble)
                .toList();
        assertThat(answer.get("total").asInt()).isEqualTo(DemoSky.GAIA_STARS);
        assertThat(answer.at("/answered_by/0/survey").asText()).isEqualTo("gaia");
        assertThat(percentiles).hasSize(DemoSky.GAIA_STARS).isSortedAccordingTo((a, b) -> Double.compare(b, a));
        assertThat(percentiles.getFirst()).isEqualTo(100);
        assertThat(percentiles.getLast()).isZero();
    }

    @Test
    void aRowIsAStarWithItsNearestNeighbourBesideIt() {
        JsonNode row = Api.get(ALL).at("/objects/0");

        JsonNode nearest = Api.get(
                        "/api/v1/objects/gaia/{id}/similar?surveys=gaia&limit=1",
                        row.get("object_id").asText())
                .at("/hits/0");
        assertThat(row.get("rank").asInt()).isEqualTo(1);
        assertThat(row.get("class").asText()).isNotBlank();
        assertThat(row.get("nearest_object_id")).isEqualTo(nearest.get("object_id"));
        assertThat(row.get("nearest_similarity")).isEqualTo(nearest.get("similarity"));
        given().get(row.get("lightcurve_url").asText()).then().statusCode(200);
    }

    @Test
    void aStarTellsThePercentileThatTheListTells() {
        JsonNode row = Api.get(ALL).at("/objects/17");

        JsonNode star =
                Api.get("/api/v1/objects/gaia/{id}", row.get("object_id").asText());

        assertThat(star.get("strangeness_percentile")).isEqualTo(row.get("strangeness_percentile"));
    }

    @Test
    void pagesPutTogetherAreTheWholeList() {
        List<JsonNode> pages = new ArrayList<>();
        for (int offset = 0; offset < DemoSky.GAIA_STARS; offset += 7) {
            Api.get("/api/v1/outliers?survey=gaia&limit=7&offset=" + offset)
                    .get("objects")
                    .forEach(pages::add);
        }
        List<JsonNode> all = new ArrayList<>();
        Api.get(ALL).get("objects").forEach(all::add);

        assertThat(pages).isEqualTo(all);
        assertThat(Api.get("/api/v1/outliers?survey=gaia&offset=1000").get("objects"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "classes=RRAB,EW | {\"classes\":[\"RRAB\",\"EW\"]}",
                "min_percentile=80 | {\"strangeness_percentile\":{\"min\":80}}",
                "min_percentile=20&max_percentile=80 | {\"strangeness_percentile\":{\"min\":20,\"max\":80}}",
                "max_period_days=2 | {\"period_days\":{\"max\":2}}",
                "min_amplitude_mag=0.7 | {\"amplitude_mag\":{\"min\":0.7}}",
                "min_points=150 | {\"points\":{\"min\":150}}",
                "ra=10&dec=-30&radius_arcsec=500 | {\"position\":{\"ra\":10,\"dec\":-30,\"radius_arcsec\":500}}"
            })
    void takesTheConditionsThatASearchTakes(String parameters, String filter) {
        JsonNode answer = Api.get(ALL + "&" + parameters);
        JsonNode search = Api.search(Map.of(
                "query",
                Map.of("vector", Api.get("/api/v1/objects/gaia/1000000").get("vector")),
                "surveys",
                List.of("gaia"),
                "limit",
                1000,
                "filter",
                Api.read(filter)));

        assertThat(answer.get("total").asInt()).isPositive().isLessThan(DemoSky.GAIA_STARS);
        assertThat(Api.starsOf(answer.get("objects")))
                .hasSize(answer.get("total").asInt())
                .containsExactlyInAnyOrderElementsOf(Api.hitsOf(search));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "limit=5 | survey",
                "survey=gaia&limit=0 | limit",
                "survey=gaia&limit=1001 | limit",
                "survey=gaia&offset=-1 | offset",
                "survey=gaia&offset=99999 | offset",
                "survey=gaia&min_percentile=9&max_percentile=3 | min_percentile",
                "survey=gaia&min_points=many | min_points",
                "survey=gaia&ra=10 | dec",
                "survey=gaia&ra=400&dec=0&radius_arcsec=1 | ra, dec, radius_arcsec",
                "survey=gaia&strange=true | strange"
            })
    void namesTheParameterThatIsWrong(String parameters, String field) {
        JsonNode problem = Faults.require(given().get("/api/v1/outliers?" + parameters), 400, "invalid_value");

        assertThat(problem.at("/violations/0/field").asText()).isEqualTo(field);
    }

    @Test
    void namesTheSurveysThereAre() {
        JsonNode problem = Faults.require(given().get("/api/v1/outliers?survey=gaja"), 404, "unknown_survey");

        assertThat(problem.get("suggestions")).hasToString("[\"gaia\",\"tess\",\"ztf\"]");
    }
}

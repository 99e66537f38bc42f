package org.starkin.star;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.starkin.demo.Api;
import org.starkin.demo.DemoSky;
import org.starkin.demo.Faults;
import org.starkin.demo.SyntheticStars;
import org.starkin.encoder.Preparation;
import org.starkin.encoder.Prepared;
import org.starkin.lightcurve.LightCurve;
import org.starkin.period.PeriodSearch;
import org.starkin.period.Periodogram;
import org.starkin.similar.LightCurveBody;
import org.starkin.similar.LightCurveReading;
import org.starkin.view.Feature;
import org.starkin.view.Features;

/** What the server tells of a star's analysis is what the encoder's own code finds. */
@QuarkusTest
@QuarkusTestResource(DemoSky.class)
class AnalysisTest {

    private static final String ID = SyntheticStars.id(0);

    @Inject
    ObjectMapper json;

    @Test
    void tellsThePeriodogramInWhichPeriodsAreSought() {
        JsonNode answer = Api.get("/api/v1/objects/gaia/{id}/periodogram", ID);

        Periodogram expected = new PeriodSearch().periodogram(photometry(), 4000);
        JsonNode points = answer.at("/periodogram/points");
        assertThat(points).hasSize(expected.size()).hasSizeLessThanOrEqualTo(4000);
        for (int i = 0; i < expected.size(); i++) {
            assertThat(points.get(i).get("frequency_per_day").asDouble()).isEqualTo(expected.frequencyPerDay(i));
            assertThat(points.get(i).get("power").asDouble()).isCloseTo(expected.power(i), within(1e-6));
        }
        assertThat(answer.at("/periodogram/grid/frequencies").asInt())
                .isEqualTo(expected.grid().frequencies())
                .isGreaterThan(4000);
        assertThat(answer.at("/periodogram/reduction").asText()).contains("the highest of each of");
        assertThat(answer.at("/answered_by/0/survey").asText()).isEqualTo("gaia");
    }

    /** Of a fit of a sinusoid by the very sums that define it. */
    @Test
    void tellsPowersThatDirectSumsFindToo() {
        JsonNode points = Api.get("/api/v1/objects/tess/{id}/periodogram", ID).at("/periodogram/points");
        JsonNode photometry = Api.lightCurve("tess", ID).get("points");

        double highest = 0;
        for (int i = 0; i < points.size(); i += 37) {
            double power = points.get(i).get("power").asDouble();
            assertThat(power)
                    .isCloseTo(
                            SinusoidFit.power(
                                    photometry,
                                    points.get(i).get("frequency_per_day").asDouble()),
                            within(0.05));
            highest = Math.max(highest, power);
        }
        assertThat(highest).isGreaterThan(0.05);
    }

    @Test
    void tellsThePeriodogramAsATable() {
        String csv = given().get("/api/v1/objects/gaia/{id}/periodogram?format=csv", ID)
                .then()
                .statusCode(200)
                .header("Starkin-survey", "gaia")
                .extract()
                .asString();

        assertThat(csv.lines().findFirst()).hasValue("frequency_per_day,power");
        assertThat(csv.lines().count()).isBetween(2000L, 4001L);
        String table = given().get("/api/v1/objects/gaia/{id}/periodogram?format=votable", ID)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(table).contains("name=\"method\"", "Zechmeister", "name=\"reduction\"", "unit=\"d-1\"");
    }

    @Test
    void tellsTheFeaturesThatTheEncoderSees() {
        JsonNode features = Api.get("/api/v1/objects/gaia/{id}/features", ID).get("features");

        Prepared.Analysed analysed = (Prepared.Analysed) new Preparation().prepare(photometry());
        Features expected = analysed.views().features();
        assertThat(features).hasSize(Feature.COUNT);
        for (Feature feature : Feature.values()) {
            JsonNode row = features.get(feature.place());
            assertThat(row.get("feature").asText()).isEqualTo(feature.name().toLowerCase(Locale.ROOT));
            assertThat(row.get("meaning").asText()).isEqualTo(feature.meaning()).isNotBlank();
            assertThat(row.get("unit").asText()).isEqualTo(feature.unit());
            if (expected.has(feature)) {
                assertThat(row.get("value").asDouble()).isEqualTo(expected.value(feature));
            } else {
                assertThat(row.get("value").isNull()).isTrue();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"periodogram", "features"})
    void anUploadTellsTheSameOnRequest(String part) {
        JsonNode answer = Api.json(
                given().config(Api.asItIs())
                        .contentType("text/csv")
                        .body(Api.table("gaia", ID))
                        .queryParam("time_system", "GAIA")
                        .queryParam("include_" + part, true)
                        .post("/api/v1/search/upload"),
                200);

        JsonNode photometry = answer.at("/query/photometry");
        assertThat(photometry.get(part))
                .isEqualTo(Api.get("/api/v1/objects/gaia/{id}/" + part, ID).get(part));
        assertThat(photometry
                        .get(part.equals("features") ? "periodogram" : "features")
                        .isNull())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/objects/gaia/1/periodogram, unknown_object",
        "/api/v1/objects/nosuch/1/features, unknown_survey"
    })
    void saysWhatIsNotThere(String path, String code) {
        Faults.require(given().get(path), 404, code);
    }

    @Test
    void linksToWhatOthersKnowOfThePlace() {
        JsonNode links = Api.get("/api/v1/objects/gaia/{id}", ID).get("links");

        assertThat(List.copyOf(links.properties()))
                .extracting(link -> link.getKey())
                .containsExactlyInAnyOrder("simbad", "vsx", "gaia", "alerce");
        assertThat(links.get("simbad").asText()).startsWith("https://").contains("10.0000000");
    }

    private LightCurve photometry() {
        LightCurveBody body = json.convertValue(Api.lightCurve("gaia", ID), LightCurveBody.class);
        return new LightCurveReading(10_000).read(body);
    }
}

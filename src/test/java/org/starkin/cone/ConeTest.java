package org.starkin.cone;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.starkin.demo.Api;
import org.starkin.demo.DemoSky;
import org.starkin.demo.Faults;
import org.starkin.demo.SyntheticStars;

@QuarkusTest
@QuarkusTestResource(DemoSky.class)
class ConeTest {

    @Test
    void givesTheStarsOfAllSurveysNearestFirst() {
        JsonNode answer = Api.get("/api/v1/objects?ra=10.001&dec=-30&radius_arcsec=60&limit=10");

        assertThat(Api.starsOf(answer.get("objects")))
                .containsExactly(
                        "gaia/" + SyntheticStars.id(0),
                        "tess/" + SyntheticStars.id(0),
                        "ztf/" + SyntheticStars.id(0),
                        "gaia/" + SyntheticStars.id(1),
                        "tess/" + SyntheticStars.id(1),
                        "ztf/" + SyntheticStars.id(1));
        assertThat(answer.at("/objects/0/separation_arcsec").asDouble()).isBetween(3.1, 3.2);
        assertThat(answer.get("truncated").asBoolean()).isFalse();
        assertThat(answer.get("answered_by")).hasSize(3);
    }

    @Test
    void saysThatThereAreMoreThanTheLimit() {
        JsonNode answer = Api.get("/api/v1/objects?ra=10&dec=-30&radius_arcsec=3600&limit=2&surveys=ztf");

        assertThat(Api.starsOf(answer.get("objects")))
                .isEqualTo(List.of("ztf/" + SyntheticStars.id(0), "ztf/" + SyntheticStars.id(1)));
        assertThat(answer.get("truncated").asBoolean()).isTrue();
    }

    @Test
    void anEmptyConeIsNoError() {
        assertThat(Api.get("/api/v1/objects?ra=0&dec=90&radius_arcsec=1").get("objects"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "dec=0&radius_arcsec=1 | ra",
                "ra=0&radius_arcsec=1 | dec",
                "ra=0&dec=0 | radius_arcsec",
                "ra=360&dec=0&radius_arcsec=1 | ra",
                "ra=-1&dec=0&radius_arcsec=1 | ra",
                "ra=12h&dec=0&radius_arcsec=1 | ra",
                "ra=NaN&dec=0&radius_arcsec=1 | ra",
                "ra=0&dec=90.1&radius_arcsec=1 | dec",
                "ra=0&dec=Infinity&radius_arcsec=1 | dec",
                "ra=0&dec=0&radius_arcsec=0 | radius_arcsec",
                "ra=0&dec=0&radius_arcsec=-1 | radius_arcsec",
                "ra=0&dec=0&radius_arcmin=1&radius_arcsec=1 | radius_arcmin",
                "ra=0&dec=0&radius_arcsec=1&limit=0 | limit",
                "ra=0&dec=0&radius_arcsec=1&limit=1000000000 | limit",
                "ra=0&ra=1&dec=0&radius_arcsec=1 | ra"
            })
    void namesTheParameterThatIsWrong(String parameters, String field) {
        JsonNode problem = Faults.require(given().get("/api/v1/objects?" + parameters), 400, "invalid_value");

        assertThat(problem.at("/violations/0/field").asText()).isEqualTo(field);
    }

    @Test
    void refusesACircleThatIsTooWide() {
        JsonNode problem =
                Faults.require(given().get("/api/v1/objects?ra=0&dec=0&radius_arcsec=3601"), 400, "radius_too_wide");

        assertThat(problem.get("detail").asText()).contains("3601").contains("3600");
    }
}

package org.starkin.map;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.starkin.demo.DemoSky;
import org.starkin.demo.Faults;

/** Parameters of the map's routes that are wrong, and how that is told. */
@QuarkusTest
@QuarkusTestResource(DemoSky.class)
class BadMapRequestsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "map?most=999 | most",
                "map?space=spectrum | space",
                "map?most=many | most",
                "map?survey=gaia | survey",
                "map/stars?polygon=1,2,3,4 | polygon",
                "map/stars?polygon=1,2,3,4,5 | polygon",
                "map/stars?polygon=1,2,3,4,5,NaN | polygon",
                "map/stars?polygon=1,2,3,4,5,x | polygon",
                "map/stars?projection=mercator | projection",
                "map/stars?limit=10001 | limit",
                "map/stars?offset=-1 | offset",
                "map/stars?without_unclassified=maybe | without_unclassified",
            })
    void namesTheParameterThatIsWrong(String request, String field) {
        JsonNode problem = Faults.require(given().get("/api/v1/" + request), 400, "invalid_value");

        assertThat(problem.at("/violations/0/field").asText()).isEqualTo(field);
    }

    @Test
    void refusesAPolygonOfTooManyCorners() {
        String polygon = "1,2,".repeat(501) + "3,4";

        Faults.require(given().get("/api/v1/map/stars?polygon=" + polygon), 400, "invalid_value");
    }
}

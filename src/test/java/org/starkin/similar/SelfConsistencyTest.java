package org.starkin.similar;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.starkin.demo.Api;
import org.starkin.demo.DemoSky;
import org.starkin.demo.SyntheticStars;

@QuarkusTest
@QuarkusTestResource(DemoSky.class)
class SelfConsistencyTest {

    static Stream<Arguments> stars() {
        return Stream.of("gaia", "ztf", "tess")
                .flatMap(survey -> IntStream.range(0, 6).mapToObj(i -> Arguments.of(survey, SyntheticStars.id(2 * i))));
    }

    @ParameterizedTest(name = "{0}/{1}")
    @MethodSource("stars")
    void aStarFindsTheSameKinByItsIdItsPhotometryAndItsVector(String survey, String id) {
        List<String> byId = Api.hitsOf(search(Map.of("object", Map.of("survey", survey, "id", id)), true));

        JsonNode byPhotometry = search(Map.of("light_curve", Api.lightCurve(survey, id)), false);
        JsonNode star = Api.get("/api/v1/objects/{survey}/{id}", survey, id);
        JsonNode byVector = search(Map.of("vector", star.get("vector")), false);
        JsonNode byVectorOfPhotometry = search(Map.of("vector", byPhotometry.at("/query/vector")), false);

        assertThat(byId).hasSize(20).first().isEqualTo(survey + "/" + id);
        assertThat(Api.hitsOf(byPhotometry)).isEqualTo(byId);
        assertThat(Api.hitsOf(byVector)).isEqualTo(byId);
        assertThat(Api.hitsOf(byVectorOfPhotometry)).isEqualTo(byId);
        assertThat(byPhotometry.at("/query/vector")).isEqualTo(star.get("vector"));
        assertThat(byPhotometry.at("/hits/0/similarity").asDouble()).isCloseTo(1, within(1e-6));
    }

    @ParameterizedTest(name = "{0}/{1}")
    @MethodSource("stars")
    void aStarFindsItselfFirstByItsPastedTable(String survey, String id) {
        JsonNode answer = Api.json(
                given().contentType("text/csv")
                        .body(Api.table(survey, id))
                        .queryParam(
                                "time_system",
                                Map.of("gaia", "GAIA", "ztf", "HMJD", "tess", "BTJD")
                                        .get(survey))
                        .queryParam("flux_unit", "electron/s")
                        .queryParam("limit", 20)
                        .post("/api/v1/search/upload"),
                200);

        assertThat(Api.hitsOf(answer)).first().isEqualTo(survey + "/" + id);
        assertThat(Api.hitsOf(answer))
                .isEqualTo(Api.hitsOf(search(Map.of("object", Map.of("survey", survey, "id", id)), true)));
    }

    private static JsonNode search(Map<String, Object> query, boolean includeSelf) {
        return Api.search(Map.of("query", query, "limit", 20, "include_self", includeSelf));
    }
}

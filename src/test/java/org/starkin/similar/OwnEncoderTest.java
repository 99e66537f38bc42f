package org.starkin.similar;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.starkin.demo.Api;
import org.starkin.demo.Faults;
import org.starkin.demo.OwnEncoderSky;
import org.starkin.demo.SyntheticStars;
import org.starkin.encoder.Encoders;

/** A server that is given an encoder of one's own answers surveys of it, and those of the encoders that it comes with. */
@QuarkusTest
@TestProfile(OwnEncoderSky.class)
class OwnEncoderTest {

    @ParameterizedTest
    @CsvSource({"gaia,tiny-sequence", "ztf," + Encoders.DEFAULT})
    void photometryIsEncodedByTheEncoderOfItsSurvey(String survey, String encoder) {
        String id = SyntheticStars.id(4);
        Map<String, Object> query = Map.of("light_curve", Api.lightCurve(survey, id));

        JsonNode answer = Api.search(Map.of("query", query, "surveys", List.of(survey)));

        assertThat(Api.hitsOf(answer)).first().isEqualTo(survey + "/" + id);
        assertThat(answer.at("/hits/0/similarity").asDouble()).isGreaterThan(0.999_999);
        assertThat(answer.at("/answered_by/0/encoder/name").asText()).isEqualTo(encoder);
    }

    @Test
    void examplesOfSurveysOfTwoEncodersAreRefused() {
        JsonNode problem =
                Faults.require(Api.post(Api.write(Map.of("query", examples("gaia", "ztf")))), 409, "mixed_encoders");

        assertThat(problem.get("detail").asText())
                .contains("survey gaia", "survey ztf", "tiny-sequence", Encoders.DEFAULT);
    }

    @Test
    void examplesAreSoughtAmongTheStarsOfTheirEncoder() {
        JsonNode answer = Api.search(Map.of("query", examples("ztf", "ztf"), "limit", 1000));

        assertThat(answer.at("/search/surveys")).hasToString("[\"ztf\"]");
        assertThat(answer.at("/search/skipped/0/survey").asText()).isEqualTo("gaia");
        assertThat(answer.get("hits")).hasSize(18);
        Faults.require(
                Api.post(Api.write(Map.of("query", examples("ztf", "ztf"), "surveys", List.of("gaia")))),
                409,
                "mixed_encoders");
    }

    private static Map<String, Object> examples(String first, String second) {
        return Map.of(
                "objects",
                List.of(
                        Map.of("survey", first, "id", SyntheticStars.id(1)),
                        Map.of("survey", second, "id", SyntheticStars.id(2))));
    }
}

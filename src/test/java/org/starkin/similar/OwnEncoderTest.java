package org.starkin.similar;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.starkin.demo.Api;
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
}

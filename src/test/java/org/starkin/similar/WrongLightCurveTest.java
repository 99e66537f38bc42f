package org.starkin.similar;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.starkin.demo.Api;
import org.starkin.demo.DemoSky;
import org.starkin.demo.Faults;

@QuarkusTest
@QuarkusTestResource(DemoSky.class)
class WrongLightCurveTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"mag\":15} | points[2].time",
                "{\"time\":null,\"mag\":15} | points[2].time",
                "{\"time\":1e999,\"mag\":15} | points[2].time",
                "{\"time\":0.5,\"mag\":15} | points[2].time",
                "{\"time\":3} | points[2]",
                "{\"time\":3,\"mag\":null} | points[2]",
                "{\"time\":3,\"mag\":15,\"flux\":1} | points[2]",
                "{\"time\":3,\"flux\":1} | points[2].flux",
                "{\"time\":3,\"mag\":1e999} | points[2].mag",
                "{\"time\":3,\"mag\":15,\"error\":1e999} | points[2].error",
                "{\"time\":3,\"mag\":15,\"band\":\"\"} | points[2].band",
                "{\"time\":3,\"mag\":15,\"band\":\"123456789012345678901234567890123\"} | points[2].band",
                "null | points[2]",
                "{\"time\":\"3\",\"mag\":15} | points[2].time",
                "{\"time\":\"NaN\",\"mag\":15} | points[2].time",
                "{\"time\":3,\"mag\":\"15\"} | points[2].mag",
                "{\"time\":3,\"magnitude\":15} | points[2].magnitude",
                "[3, 15] | points[2]"
            })
    void namesThePointThatIsWrong(String point, String field) {
        String points = "{\"time\":1,\"mag\":15},{\"time\":2,\"mag\":15.1}," + point;

        JsonNode problem = Faults.require(post("\"HJD\"", points), 400);

        assertThat(problem.at("/violations/0/field").asText()).isEqualTo("query.light_curve." + field);
    }

    @Test
    void timesAscendWithinEachBandAlone() {
        String twoBands = IntStream.range(0, 40)
                .mapToObj(i -> "{\"time\":%d,\"mag\":%.2f,\"band\":\"%s\"}"
                        .formatted(i % 20, 15 + Math.sin(i), i < 20 ? "V" : "I"))
                .collect(Collectors.joining(","));

        assertThat(post("\"HJD\"", twoBands).statusCode()).isEqualTo(200);
        Faults.require(post("\"HJD\"", twoBands.replace("\"I\"", "\"V\"")), 400, "invalid_value");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"\"",
                "\"nonsense\"",
                "\"HJD-99999999\"",
                "{}",
                "{\"scale\":\"UTC\"}",
                "{\"origin_jd\":-1}",
                "{\"origin_jd\":1e10}",
                "{\"origin_jd\":0,\"scale\":\"GMT\"}",
                "{\"origin_jd\":0,\"reference_position\":\"MOON\"}",
                "{\"origin_jd\":0,\"zone\":\"UTC\"}",
                "{\"origin_jd\":\"0\"}",
                "7",
                "[]",
                "null"
            })
    void refusesATimeSystemThatIsNone(String timeSystem) {
        JsonNode problem = Faults.require(post(timeSystem, "{\"time\":1,\"mag\":15}"), 400);

        assertThat(problem.at("/violations/0/field").asText()).startsWith("query.light_curve.time_system");
    }

    @Test
    void refusesALightCurveWithoutPoints() {
        JsonNode problem = Faults.require(post("\"HJD\"", ""), 400, "invalid_value");

        assertThat(problem.at("/violations/0/field").asText()).isEqualTo("query.light_curve.points");
    }

    @Test
    void saysWhyNoVectorCanBeMadeOfTooFewPoints() {
        JsonNode problem = Faults.require(post("\"HJD\"", "{\"time\":1,\"mag\":15},{\"time\":2,\"mag\":99.999}"), 422);

        assertThat(problem.get("code").asText()).isEqualTo("too_few_points");
        assertThat(problem.get("detail").asText()).contains("of 2 points read").contains("not_measured=1");
    }

    @Test
    void refusesABandWhoseUnitIsUnknown() {
        String body =
                "{\"query\":{\"light_curve\":{\"time_system\":\"JD\",\"bands\":[{\"band\":\"V\",\"unit\":\"stone\"}],"
                        + "\"points\":[{\"time\":1,\"mag\":15}]}}}";

        JsonNode problem = Faults.require(Api.post(body), 400, "invalid_value");

        assertThat(problem.get("detail").asText()).contains("stone").contains("nJy");
    }

    private static Response post(String timeSystem, String points) {
        return Api.post(
                "{\"query\":{\"light_curve\":{\"time_system\":" + timeSystem + ",\"points\":[" + points + "]}}}");
    }
}

package org.starkin.operate;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.starkin.demo.Api;
import org.starkin.demo.DemoSky;
import org.starkin.demo.Faults;

/** A server whose limits are narrower than usual. */
@QuarkusTest
@TestProfile(TimeLimitTest.Narrow.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TimeLimitTest {

    /** What uses up the requests of a second comes after all others. */
    private static final int LAST = Integer.MAX_VALUE;

    /** No time for a search, few rows, and few requests a second. */
    public static final class Narrow implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "starkin.limits.time", "0s",
                    "starkin.limits.results", "5",
                    "starkin.rates.per-second-without-keys", "20");
        }

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(DemoSky.class));
        }

        @Override
        public boolean disableGlobalTestResources() {
            return true;
        }
    }

    @Test
    void aSearchWhoseTimeIsOverIsGivenUp() {
        JsonNode problem =
                Faults.require(given().get("/api/v1/objects/gaia/1000000/similar?limit=5"), 503, "time_limit");

        assertThat(problem.get("detail").asText()).contains("0 ms");
    }

    @Test
    void moreRowsThanTheServerGivesAreRefused() {
        JsonNode page = Faults.require(given().get("/api/v1/surveys/gaia/objects?limit=6"), 400, "limit_too_high");

        assertThat(page.get("detail").asText()).contains("6 exceeds 5");
        Faults.require(given().get("/api/v1/objects/gaia/1000000/similar?limit=6"), 400, "limit_too_high");
        Faults.require(given().get("/api/v1/objects?ra=10&dec=-30&radius_arcsec=60&limit=6"), 400, "limit_too_high");
    }

    @Test
    void aChangeIsWrittenDownWithItsRequest() {
        ConcurrentLinkedQueue<String> lines = new ConcurrentLinkedQueue<>();
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord line) {
                lines.add(line.getMessage());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger log = Logger.getLogger(Audit.CATEGORY);
        log.addHandler(handler);
        try {
            Response answer = given().post("/api/v1/surveys/refresh");

            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
            JsonNode line = Api.read(lines.remove());
            assertThat(line.get("action").asText()).isEqualTo("sky_refreshed");
            assertThat(line.get("target").asText()).isEqualTo("demo");
            assertThat(line.get("outcome").asText()).isEqualTo("done");
            assertThat(line.get("address").asText()).isEqualTo("127.0.0.1");
            assertThat(line.get("request_id").asText()).isEqualTo(answer.header("X-Request-Id"));
            assertThat(line.get("time").asText()).startsWith("20");
        } finally {
            log.removeHandler(handler);
        }
    }

    @Test
    @Order(LAST)
    void allWhoAskWithoutKeysKeepToOneRate() {
        List<Response> answers = IntStream.range(0, 200)
                .mapToObj(_ -> given().get("/api/v1/surveys"))
                .filter(answer -> answer.statusCode() != 200)
                .toList();

        assertThat(answers).isNotEmpty().allSatisfy(answer -> Faults.require(answer, 429, "too_many_requests"));
    }
}

package org.starkin.operate;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.starkin.demo.Api;
import org.starkin.demo.DemoSky;
import org.starkin.demo.Faults;
import org.starkin.demo.Wire;

@QuarkusTest
@QuarkusTestResource(DemoSky.class)
class OperationsTest {

    @Test
    void isReadyWhileASkyIsOpen() {
        given().get("/q/health/ready").then().statusCode(200);
        given().get("/q/health/live").then().statusCode(200);
    }

    @Test
    void countsItsRequests() {
        given().get("/api/v1/surveys");

        given().get("/q/metrics").then().statusCode(200).body(containsString("http_server_requests_seconds_count"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/surveys",
                "/api/v1/surveys?unknown=1",
                "/api/v1/objects/gaia/none",
                "/api/v1/nosuch",
                "/",
                "/js/main.js",
                "/nosuch",
                "/q/openapi",
                "/q/health",
                "/q/metrics"
            })
    void everyAnswerForbidsWhatThePageDoesNotNeed(String path) {
        Response response = given().get(path);

        assertThat(response.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(response.header("Content-Security-Policy")).contains("default-src 'self'");
        assertThat(response.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(response.header("Access-Control-Allow-Origin")).isNull();
        assertThat(response.header("Server")).isNull();
    }

    @Test
    void swaggerIsServed() {
        given().get("/q/swagger-ui/").then().statusCode(200).body(containsString("swagger"));
    }

    @Test
    void theFrameworksRefusalsHaveTheSameShape() {
        Faults.require(given().delete("/api/v1/surveys"), 405, "method_not_allowed");
        Faults.require(given().get("/api/v1/search"), 405, "method_not_allowed");
        Faults.require(given().accept("image/png").get("/api/v1/surveys"), 406, "not_acceptable");
        Faults.require(
                given().config(Api.asItIs()).contentType("text/csv").body("{}").post("/api/v1/search"),
                415,
                "unsupported_media_type");
        Faults.require(given().get("/api/nosuch"), 404, "unknown_route");
        Faults.require(given().get("/api"), 404, "unknown_route");
    }

    /** The framework refuses these before it looks for a route, without a body. */
    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/objects/gaia/%", "/api/v1/objects/gaia/%zz", "/api/v1/objects?ra=%zz"})
    void refusesAPathThatIsNone(String path) {
        String answer = Wire.send(Wire.request("GET", path));

        assertThat(answer).startsWith("HTTP/1.1 400");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/search", "/api/v1/search/upload"})
    void refusesABodyOfUnstatedLengthBeforeReadingIt(String path) {
        String answer = Wire.send("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/csv\r\n"
                + "Transfer-Encoding: chunked\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 411").contains("\"code\":\"length_required\"");
    }

    @Test
    void aRequestIdIsTheServersOwn() {
        Response response = given().header("X-Request-Id", "forged\tentry").get("/api/v1/surveys");

        assertThat(response.header("X-Request-Id")).matches("[0-9a-f-]{36}");
    }

    /** A page of somewhere else can lead its own name to this machine, and ask as if from here. */
    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "evil.example:8080", "127.0.0.1.evil.example", "192.0.2.1"})
    void withoutKeysOnlyRequestsToThisMachineAreAnswered(String host) {
        String answer = Wire.send("GET /api/v1/surveys HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 403").contains("foreign_host");
    }

    @Test
    void aMadeUpPathIsNoSeriesOfItsOwnInTheMetrics() {
        for (String path : List.of("/api/v1/madeup1", "/api/v1/surveys/a/b/madeup2", "/madeup3", "/css/../madeup4")) {
            given().get(path);
            given().delete(path);
        }
        given().delete("/api/v1/objects/gaia/madeup5");
        given().get("/api/v1/objects/gaia/madeup6");
        given().get("/css/../css/page.css");

        String metrics = given().get("/q/metrics").asString();

        assertThat(metrics)
                .contains("uri=\"/api/v1/objects/{survey}/{id}\"")
                .doesNotContain("madeup")
                .doesNotContain("/css/");
    }

    @Test
    void measuresTheStagesOfASearchAndCountsItsSurveys() {
        Api.get("/api/v1/objects/gaia/1000000/similar?exact=true&surveys=gaia");

        assertThat(given().get("/q/metrics").asString())
                .contains("starkin_stage_seconds_count{stage=\"read\"}")
                .contains("starkin_stage_seconds_count{stage=\"walk\"}")
                .contains("starkin_searches_total{survey=\"gaia\"}")
                .contains("starkin_searches_by_thoroughness_total{asked_for=\"exact\"}")
                .contains("starkin_analyses_waiting 0");
    }
}

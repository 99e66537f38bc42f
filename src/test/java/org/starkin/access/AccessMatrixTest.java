package org.starkin.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.starkin.demo.Api;
import org.starkin.demo.Description;
import org.starkin.demo.Description.Route;
import org.starkin.demo.Faults;
import org.starkin.demo.KeyedSky;
import org.starkin.demo.Wire;

/** Every route of the description with every kind of key, and every path that might lead round the door. */
@QuarkusTest
@TestProfile(KeyedSky.class)
class AccessMatrixTest {

    private static final Map<String, String> REFUSED_KEYS =
            Map.of("wrong-key", "key_unknown", KeyedSky.EXPIRED, "key_expired", "", "key_missing");
    private static final Map<Role, String> KEYS =
            Map.of(Role.READ, KeyedSky.READ, Role.LABEL, KeyedSky.LABEL, Role.OPERATE, KeyedSky.OPERATE);

    private final Description description = Description.committed();

    @TestFactory
    Stream<DynamicTest> nobodyGetsInWithoutAGoodKey() {
        return description.routes().stream()
                .flatMap(route -> REFUSED_KEYS.entrySet().stream()
                        .map(key -> dynamicTest(route + " with '" + key.getKey() + "'", () -> {
                            Response answer = send(route, key.getKey());

                            Faults.require(answer, 401, key.getValue());
                            assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
                        })));
    }

    @TestFactory
    Stream<DynamicTest> eachRoleGetsInWhereItMayAndNowhereElse() {
        return description.routes().stream()
                .flatMap(route -> KEYS.entrySet().stream()
                        .map(key -> dynamicTest(route + " as " + key.getKey().word(), () -> {
                            Role needed = Role.named(route.role()).orElseThrow();

                            Response answer = send(route, key.getValue());

                            if (key.getKey().allows(needed)) {
                                assertThat(answer.statusCode())
                                        .as(answer.asString())
                                        .isNotIn(401, 403);
                            } else {
                                Faults.require(answer, 403, "role_too_low");
                            }
                        })));
    }

    @Test
    void everyRouteAndEveryRoleIsInTheMatrix() {
        assertThat(description.routes()).extracting(Route::role).contains("read", "operate");
    }

    private Response send(Route route, String key) {
        RequestSpecification request = given().config(Api.asItIs()).redirects().follow(false);
        if (!key.isEmpty()) {
            request.header("Authorization", "Bearer " + key);
        }
        for (JsonNode parameter : description.parameters(route)) {
            if (parameter.get("in").asText().equals("query")) {
                request.queryParam(parameter.get("name").asText(), Description.example(parameter));
            }
        }
        JsonNode content = route.operation().at("/requestBody/content");
        if (!content.isMissingNode()) {
            request.contentType(content.fieldNames().next()).body("{}");
        }
        return request.request(route.method(), description.examplePath(route));
    }

    @TestFactory
    Stream<DynamicTest> noPathLeadsRoundTheDoor() {
        return description.routes().stream()
                .map(description::examplePath)
                .distinct()
                .flatMap(path -> disguises(path).stream())
                .flatMap(path -> Stream.of("GET", "HEAD", "OPTIONS", "POST", "TRACE", "PROPFIND")
                        .map(method -> dynamicTest(method + " " + path, () -> {
                            String answer = Wire.send(
                                    Wire.request(method, path, "X-HTTP-Method-Override: GET", "X-API-Key: guess"));

                            assertThat(Wire.status(answer)).as(answer).isBetween(400, 499);
                        })));
    }

    @TestFactory
    Stream<DynamicTest> noPathLeadsARoleBeyondItself() {
        return disguises("/q/metrics").stream()
                .map(path -> dynamicTest(path, () -> {
                    String answer = Wire.send(Wire.request("GET", path, "Authorization: Bearer " + KeyedSky.READ));

                    assertThat(Wire.status(answer)).as(answer).isBetween(400, 499);
                    assertThat(answer).doesNotContain("http_server_requests");
                }));
    }

    private static List<String> disguises(String path) {
        int end = path.indexOf('/', 1);
        String first = end < 0 ? "" : path.substring(0, end);
        String rest = path.substring(first.length());
        List<String> disguises = new ArrayList<>(List.of(
                path,
                "/" + path,
                "//" + path,
                "/." + path,
                "/%2e" + path,
                path + "/",
                path + "//",
                path + "/.",
                path + "/..;/",
                path + ";a=b",
                path + "?",
                path + "%20",
                path + "%2f",
                path + ".json",
                first + "//" + rest.substring(1),
                first + "/." + rest,
                first + ";a=b" + rest,
                first + "/../" + first.replaceFirst("/", "") + rest,
                first.toUpperCase(Locale.ROOT) + rest,
                path.toUpperCase(Locale.ROOT),
                path.replace("/", "%2f"),
                path.replace("/", "\\"),
                "/" + path.substring(1).replace("/", "%2F"),
                "/%" + Integer.toHexString(path.charAt(1)) + path.substring(2)));
        for (String open : List.of("/css", "/js", "/q/swagger-ui", "/q/openapi", "/q/health/live", "/index.html")) {
            String up = "/.."
                    .repeat((int) open.chars().filter(letter -> letter == '/').count());
            disguises.add(open + up + path);
            disguises.add(open + up.replace(".", "%2e") + path);
            disguises.add(open + up.replace(".", "%2E") + path);
            disguises.add(open + up.replace("..", "..;") + path);
            disguises.add(open + up.replace("/", "%2f") + path);
            disguises.add(open + up.replace("/", "\\") + path);
        }
        disguises.add("http://localhost" + path);
        disguises.add("http://elsewhere.example" + path);
        return disguises;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/index.html",
                "/css/page.css",
                "/js/main.js",
                "/q/health/live",
                "/q/health/ready",
                "/q/health/started",
                "/q/openapi",
                "/q/swagger-ui/"
            })
    void thePageItsDescriptionAndTheProbesAreOpen(String path) {
        given().get(path).then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({"/q/metrics,OPERATE", "/q/health,READ", "/q/nosuch,OPERATE", "/nosuch,OPERATE", "/api/v1/nosuch,READ"})
    void whatIsNoRouteNeedsARoleToo(String path, Role needed) {
        Faults.require(given().get(path), 401, "key_missing");
        KEYS.forEach((role, key) -> {
            int status = given().header("X-API-Key", key).get(path).statusCode();
            assertThat(status == 403).as(role + " is answered with " + status).isNotEqualTo(role.allows(needed));
        });
    }

    @Test
    void aProbeTellsStrangersNoDetails() {
        assertThat(given().get("/q/health/ready").asString()).doesNotContain("demo");
    }
}

package org.starkin.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.starkin.demo.Api;
import org.starkin.demo.Faults;
import org.starkin.demo.KeyedSky;
import org.starkin.demo.Waiting;
import org.starkin.demo.Wire;

@QuarkusTest
@TestProfile(KeyedSky.class)
class AccessTest {

    private static final String SURVEYS = "/api/v1/surveys";

    private final Path keys = ConfigProvider.getConfig().getValue("starkin.keys", Path.class);

    @Test
    void aKeyMayComeInEitherHeaderButNotTwoKeysAtOnce() {
        assertThat(status("Authorization", "Bearer " + KeyedSky.READ)).isEqualTo(200);
        assertThat(status("Authorization", "bearer  " + KeyedSky.READ)).isEqualTo(200);
        assertThat(status("X-API-Key", KeyedSky.READ)).isEqualTo(200);
        assertThat(status("Authorization", "Basic " + KeyedSky.READ)).isEqualTo(401);
        assertThat(status("X-API-Key", "")).isEqualTo(401);
        assertThat(status("X-API-Key", KeyedSky.READ + "x".repeat(5000))).isEqualTo(401);
        Faults.require(
                given().header("X-API-Key", KeyedSky.READ)
                        .header("Authorization", "Bearer " + KeyedSky.OPERATE)
                        .get(SURVEYS),
                401,
                "key_unknown");
    }

    @Test
    void aStrangersBodyIsNotRead() {
        String head = "POST /api/v1/search HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n";

        String huge = Wire.send(head + "Content-Length: 99999999999\r\n\r\n{");
        String endless = Wire.send(head + "Transfer-Encoding: chunked\r\n\r\n1\r\n{\r\n");
        String malformed = Wire.send(head + "Connection: close\r\nContent-Length: 3\r\n\r\n{{{");

        assertThat(List.of(huge, endless, malformed))
                .allSatisfy(
                        answer -> assertThat(answer).startsWith("HTTP/1.1 401").contains("key_missing"));
    }

    @Test
    void aKeyThatAsksTooFastIsToldWhenToAskAgain() {
        List<Response> answers = IntStream.range(0, 12)
                .mapToObj(_ -> given().header("X-API-Key", KeyedSky.SLOW).get(SURVEYS))
                .toList();

        List<Response> refused =
                answers.stream().filter(answer -> answer.statusCode() != 200).toList();
        assertThat(refused).hasSizeBetween(1, 9).allSatisfy(answer -> {
            JsonNode problem = Faults.require(answer, 429, "too_many_requests");
            assertThat(problem.get("retry_after_seconds").asInt()).isEqualTo(1);
            assertThat(answer.header("Retry-After")).isEqualTo("1");
        });
        assertThat(given().header("X-API-Key", KeyedSky.READ).get(SURVEYS).statusCode())
                .isEqualTo(200);
    }

    @Test
    void wrongKeysOfOneAddressAreSlowedDownAndOthersAreNot() throws IOException {
        InetAddress guesser = InetAddress.getByName("127.0.0.2");
        StringBuilder guesses = new StringBuilder();
        String guess = "GET " + SURVEYS + " HTTP/1.1\r\nHost: localhost\r\nX-API-Key: guess\r\n";
        for (int i = 0; i < KeyedSky.FAILURES_PER_MINUTE + 1000; i++) {
            guesses.append(guess).append("\r\n");
        }

        String answers = Wire.send(guesser, guesses + guess + "Connection: close\r\n\r\n");

        assertThat(answers)
                .contains("key_unknown")
                .contains("too_many_failures")
                .contains("retry-after: 1");
        assertThat(Wire.send(guesser, Wire.request("GET", SURVEYS, "X-API-Key: " + KeyedSky.READ)))
                .startsWith("HTTP/1.1 200");
        Faults.require(given().header("X-API-Key", "guess").get(SURVEYS), 401, "key_unknown");
    }

    @Test
    void keysComeAndGoWhileRequestsAreAnswered() throws Exception {
        String before = Files.readString(keys);
        AtomicBoolean stop = new AtomicBoolean();

        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Integer> asked = clients.submit(() -> {
                int answered = 0;
                while (!stop.get()) {
                    assertThat(status("X-API-Key", KeyedSky.READ)).isEqualTo(200);
                    answered++;
                }
                return answered;
            });
            Files.writeString(keys, KeyedSky.line("new", "read", "new-key", ""), StandardOpenOption.APPEND);
            Waiting.await(() -> status("X-API-Key", "new-key") == 200);
            Files.writeString(keys, before + "new operate rubbish\nreader operate " + "0".repeat(64) + "\n");
            Waiting.await(() -> status("X-API-Key", "new-key") == 401);
            Files.writeString(keys, before);
            Waiting.await(() -> status("X-API-Key", KeyedSky.READ) == 200);
            stop.set(true);
            assertThat(asked.get()).isPositive();
        } finally {
            Files.writeString(keys, before);
        }
    }

    @Test
    void aBrowserElsewhereMayAskOnlyFromAKnownOrigin() {
        Response friend = given().header("Origin", KeyedSky.FRIENDLY_ORIGIN)
                .header("Access-Control-Request-Method", "GET")
                .header("Access-Control-Request-Headers", "authorization")
                .options(SURVEYS);
        Response stranger = given().header("Origin", "https://evil.example")
                .header("Access-Control-Request-Method", "GET")
                .options(SURVEYS);

        assertThat(friend.statusCode()).isEqualTo(200);
        assertThat(friend.header("Access-Control-Allow-Origin")).isEqualTo(KeyedSky.FRIENDLY_ORIGIN);
        assertThat(stranger.header("Access-Control-Allow-Origin")).isNull();
        assertThat(stranger.statusCode()).isEqualTo(403);
    }

    @Test
    void anOperatorMayHaveTheSkyLookedAtAgain() {
        Response answer = given().header("X-API-Key", KeyedSky.OPERATE).post("/api/v1/surveys/refresh");

        assertThat(Api.json(answer, 200).get("surveys")).hasSize(3);
    }

    private static int status(String header, String value) {
        return given().header(header, value).get(SURVEYS).statusCode();
    }
}

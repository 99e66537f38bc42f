package org.starkin.client;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.starkin.demo.Api;
import org.starkin.demo.DemoSky;
import org.starkin.demo.Description;

/**
 * Asks thousands of requests that are drawn from the description of the interface, valid and not. Another seed: {@code
 * -Drandom-client.seed=N}; more requests: {@code -Drandom-client.requests=N}.
 */
@QuarkusTest
@QuarkusTestResource(DemoSky.class)
class RandomClientTest {

    private static final long SEED = Long.getLong("random-client.seed", 20_261_122);
    private static final int REQUESTS = Integer.getInteger("random-client.requests", 10_000);
    private static final int AT_ONCE = 8;
    private static final int MOST_SHOWN = 10;

    private final Description description = Description.committed();
    private final RandomRequests requests = new RandomRequests(description, SEED);
    private final AnswerRules rules = new AnswerRules(description);
    private final Queue<String> faults = new ConcurrentLinkedQueue<>();
    private final AtomicInteger good = new AtomicInteger();
    private final Map<Integer, AtomicInteger> statuses = new ConcurrentHashMap<>();

    @Test
    void whateverIsAskedIsAnsweredAsDescribed() throws Exception {
        AtomicInteger next = new AtomicInteger();

        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor();
                HttpClient http = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build()) {
            List<Future<?>> running = IntStream.range(0, AT_ONCE)
                    .<Future<?>>mapToObj(_ -> clients.submit(() -> {
                        for (int i = next.getAndIncrement(); i < REQUESTS; i = next.getAndIncrement()) {
                            ask(http, i);
                        }
                        return null;
                    }))
                    .toList();
            for (Future<?> one : running) {
                one.get();
            }
        }

        assertThat(faults.stream().limit(MOST_SHOWN).toList())
                .as(
                        "%d faults of %d requests, seed %d, statuses %s; the first",
                        faults.size(), REQUESTS, SEED, statuses)
                .isEmpty();
        assertThat(statuses).containsKeys(200, 400, 404);
        assertThat(good.get()).as("good ones of %s", statuses).isGreaterThan(REQUESTS / 5);
    }

    /** Tests beside this one read what the server keeps. */
    @AfterEach
    void takeBackTheLabelSets() {
        for (JsonNode set : Api.get("/api/v1/label_sets").get("label_sets")) {
            given().delete("/api/v1/label_sets/{name}", set.get("name").asText())
                    .then()
                    .statusCode(204);
        }
    }

    private void ask(HttpClient http, int number) throws IOException, InterruptedException {
        Asked asked = requests.number(number);
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RestAssured.port + asked.target()))
                .timeout(Duration.ofSeconds(30))
                .method(asked.route().method(), HttpRequest.BodyPublishers.ofByteArray(asked.bytes()));
        asked.headers().forEach(request::header);
        HttpResponse<byte[]> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        statuses.computeIfAbsent(answer.statusCode(), _ -> new AtomicInteger()).incrementAndGet();
        good.addAndGet(answer.statusCode() == 200 ? 1 : 0);
        Optional<String> fault = rules.fault(asked, answer);
        fault.ifPresent(what -> faults.add("request " + number + ": " + asked + "\n  -> " + what));
    }
}

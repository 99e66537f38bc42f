package org.starkin.operate;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.starkin.backup.Restoring;
import org.starkin.backup.SnapshotStore;
import org.starkin.backup.SnapshotTaking;
import org.starkin.demo.Api;
import org.starkin.demo.DemoSky;
import org.starkin.demo.EmptySky;
import org.starkin.demo.Faults;
import org.starkin.demo.SkyMaker;
import org.starkin.demo.SyntheticStars;
import org.starkin.demo.SyntheticStars.SurveyKind;
import org.starkin.demo.Waiting;
import org.starkin.encoder.EncoderId;
import org.starkin.index.Pace;

/** One sky from its coming to its decay; each test goes on where the one before left it. */
@QuarkusTest
@TestProfile(EmptySky.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ChangingSkyTest {

    private static final String STAR = "/api/v1/objects/gaia/" + SyntheticStars.id(0);

    private final Path sky = ConfigProvider.getConfig().getValue("starkin.sky", Path.class);

    @Test
    @Order(1)
    void withoutASkyTheServerLivesIsNotReadyAndSaysWhatToDo() {
        given().get("/q/health/live").then().statusCode(200);
        JsonNode health = Api.json(given().get("/q/health/ready"), 503);
        JsonNode problem = Faults.require(given().get("/api/v1/surveys"), 503, "no_sky");

        assertThat(health.toString()).contains("DOWN").contains("is no directory");
        assertThat(problem.get("detail").asText()).contains("build");
        Faults.require(given().get(STAR), 503, "no_sky");
        Faults.require(Api.post("{\"query\":{\"vector\":[1]}}"), 503, "no_sky");
    }

    @Test
    @Order(2)
    void aSkyIsPickedUpWhenItComes() {
        SkyMaker.write(sky, SurveyKind.GAIA, 12, 1);

        Waiting.await(() -> given().get("/q/health/ready").statusCode() == 200);

        assertThat(Api.get("/api/v1/surveys").at("/surveys/0/stars").asInt()).isEqualTo(12);
    }

    @Test
    @Order(3)
    void aFlipIsPickedUpWhileRequestsRunEachOfOneGeneration() throws Exception {
        AtomicBoolean stop = new AtomicBoolean();
        ConcurrentLinkedQueue<Response> answers = new ConcurrentLinkedQueue<>();
        Callable<Void> asking = () -> {
            while (!stop.get()) {
                answers.add(given().get(STAR + "/similar?limit=1000&exact=true"));
            }
            return null;
        };

        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Void>> running = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                running.add(clients.submit(asking));
            }
            SkyMaker.write(sky, SurveyKind.GAIA, 20, 2);
            Waiting.await(() -> generation().equals("generation-000002"));
            stop.set(true);
            for (Future<Void> one : running) {
                one.get();
            }
        }

        assertThat(answers).isNotEmpty().allSatisfy(response -> {
            JsonNode answer = Api.json(response, 200);
            boolean isFirst = answer.at("/answered_by/0/generation").asText().equals("generation-000001");
            assertThat(answer.get("hits")).hasSize(isFirst ? 11 : 19);
        });
    }

    @Test
    @Order(4)
    void aBrokenSurveyIsToldAndTheOthersAnswer() throws IOException {
        Path broken = Files.createDirectories(sky.resolve("ztf/generation-000001"));
        Files.writeString(broken.resolve("manifest.json"), "{\"schema_version\": 99}");
        Files.createSymbolicLink(sky.resolve("ztf/current"), Path.of("generation-000001"));

        Waiting.await(() -> !Api.get("/api/v1/surveys").get("broken").isEmpty());

        JsonNode search = Api.get(STAR + "/similar");
        assertThat(Api.get("/api/v1/surveys").at("/broken/0/survey").asText()).isEqualTo("ztf");
        assertThat(search.at("/search/skipped/0/survey").asText()).isEqualTo("ztf");
        assertThat(search.get("hits")).hasSize(10);
        Faults.require(given().get("/api/v1/objects/ztf/1"), 503, "broken_survey");
        given().get("/q/health/ready").then().statusCode(200);
    }

    @Test
    @Order(5)
    void photometryIsNotComparedWithVectorsOfAnotherEncoder() throws IOException {
        Files.delete(sky.resolve("ztf/current"));
        EncoderId other = new EncoderId("features", "0".repeat(64));
        SkyMaker.write(sky, SurveyKind.TESS, 5, 3, other);
        Waiting.await(() -> Api.get("/api/v1/surveys").get("surveys").size() == 2);
        JsonNode lightCurve = Api.lightCurve("tess", SyntheticStars.id(0));
        JsonNode vector =
                Api.get("/api/v1/objects/tess/{id}", SyntheticStars.id(0)).get("vector");
        Map<String, Object> photometry = Map.of("light_curve", lightCurve);

        JsonNode mismatch = Faults.require(
                Api.post(Api.write(Map.of("query", photometry, "surveys", List.of("tess")))), 409, "encoder_mismatch");
        Faults.require(Api.post(Api.write(Map.of("query", photometry))), 409, "mixed_encoders");
        Faults.require(given().get(STAR + "/similar?surveys=gaia,tess"), 409, "mixed_encoders");
        JsonNode byVector = Api.search(Map.of("query", Map.of("vector", vector), "surveys", List.of("tess")));
        JsonNode byObject = Api.get("/api/v1/objects/tess/{id}/similar", SyntheticStars.id(0));

        assertThat(mismatch.get("detail").asText())
                .contains("features@000000000000")
                .contains("this server has features@");
        assertThat(byVector.get("hits")).hasSize(5);
        assertThat(byObject.get("hits")).hasSize(4);
        assertThat(byObject.at("/search/skipped").findValuesAsText("survey")).contains("gaia");
    }

    @Test
    @Order(6)
    void aSurveyWhoseIndexDecaysIsLeftOutAndNamedAndComesBackMended() throws IOException {
        Path vectors = vectors(sky.resolve("gaia/current/lucene"));
        long at = Files.size(vectors) / 2;
        flip(vectors, at);

        Waiting.await(() -> Api.get("/api/v1/surveys").get("surveys").size() == 1);

        JsonNode surveys = Api.get("/api/v1/surveys");
        assertThat(surveys.at("/surveys/0/survey").asText()).isEqualTo("tess");
        assertThat(reasonOfGaia()).contains(vectors.getFileName() + ": changed: expected", "seen", "./starkin restore");
        assertThat(Faults.require(given().get(STAR), 503, "broken_survey")
                        .get("detail")
                        .asText())
                .contains(".vec");
        assertThat(Api.json(given().get("/q/health/ready"), 200).toString()).contains("broken.gaia", ".vec");
        assertThat(Api.get("/api/v1/objects/tess/{id}/similar", SyntheticStars.id(0))
                        .get("hits"))
                .hasSize(4);

        flip(vectors, at);
        Waiting.await(() -> reasonOfGaia().isEmpty());

        assertThat(generation()).isEqualTo("generation-000002");
    }

    @Test
    @Order(7)
    void aDamagedFileThatIsNoPartOfTheIndexIsNamedAndTheSurveyAnswers() throws IOException {
        Path rejects = sky.resolve("gaia/current/rejects.csv");
        flip(rejects, 3);

        Waiting.await(() -> !reasonOfGaia().isEmpty());

        assertThat(reasonOfGaia()).contains("rejects.csv");
        assertThat(Api.get(STAR + "/similar?surveys=gaia").get("hits")).hasSize(10);
        assertThat(Api.get(STAR + "/similar?surveys=gaia").at("/search/skipped"))
                .isEmpty();
        flip(rejects, 3);
        Waiting.await(() -> reasonOfGaia().isEmpty());
    }

    @Test
    @Order(8)
    void aSurveyThatIsRestoredIsAnsweredFromByItself() throws IOException {
        Path target = sky.resolveSibling("target");
        try (SnapshotStore store = SnapshotStore.open(target.toString(), Optional.empty())) {
            String id = new SnapshotTaking(sky, store, Pace.UNBOUNDED, _ -> {})
                    .take()
                    .id();
            DemoSky.delete(sky.resolve("gaia"));
            Waiting.await(() -> Api.get("/api/v1/surveys").get("surveys").size() == 1);

            new Restoring(store, sky, Pace.UNBOUNDED, _ -> {})
                    .restore(store.snapshot(id), new Restoring.Wanted(Optional.empty(), false));
        }
        Waiting.await(() -> Api.get("/api/v1/surveys").get("surveys").size() == 2);

        assertThat(Api.get(STAR + "/similar?surveys=gaia").get("hits")).hasSize(10);
    }

    private static String reasonOfGaia() {
        for (JsonNode broken : Api.get("/api/v1/surveys").get("broken")) {
            if (broken.get("survey").asText().equals("gaia")) {
                return broken.get("reason").asText();
            }
        }
        return "";
    }

    private static Path vectors(Path lucene) throws IOException {
        try (Stream<Path> files = Files.list(lucene)) {
            return files.filter(file -> file.toString().endsWith(".vec"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** In its place: the server has the file mapped. */
    private static void flip(Path file, long at) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            ByteBuffer one = ByteBuffer.allocate(1);
            channel.read(one, at);
            one.flip();
            channel.write(ByteBuffer.wrap(new byte[] {(byte) (one.get() ^ 1)}), at);
        }
    }

    private static String generation() {
        return Api.get(STAR).at("/answered_by/0/generation").asText();
    }
}

package org.starkin.job;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.starkin.demo.Api;
import org.starkin.demo.DemoSky;
import org.starkin.demo.Faults;
import org.starkin.operate.OpenSky;
import org.starkin.operate.StarkinConfig;
import org.starkin.store.Sql;
import org.starkin.store.Store;

@QuarkusTest
@QuarkusTestResource(DemoSky.class)
class JobTest {

    private static final String JOBS = "/api/v1/jobs";

    @Inject
    CountingJob counting;

    @Inject
    JobTable table;

    @Inject
    Store store;

    @Inject
    JobFiles files;

    @Inject
    JobKinds kinds;

    @Inject
    OpenSky sky;

    @Inject
    ObjectMapper json;

    @Inject
    StarkinConfig config;

    @Test
    void aJobIsDoneAndItsRowsAreThereInEveryFormat() {
        String id = submit(Map.of("to", 12));

        JsonNode done = await(id, "COMPLETED");

        assertThat(done.get("items_done").asLong()).isEqualTo(12);
        assertThat(done.get("end_time").asText()).endsWith("Z");
        assertThat(numbers(id)).containsExactly(0, 0, 2, 2, 4, 4, 6, 6, 8, 8, 10, 10);
        String csv = given().get(JOBS + "/{id}/result?format=csv", id).asString();
        assertThat(csv.lines().toList())
                .startsWith("number,half", "0,0.0", "0,", "2,1.0")
                .hasSize(13);
        assertThat(given().get(JOBS + "/{id}/result?format=votable", id).asString())
                .contains("value=\"OK\"")
                .doesNotContain("OVERFLOW");
    }

    @Test
    void aJobThatIsAbortedStopsAfterItsPieceAndGoesOnWhereItWas() {
        String id = submit(Map.of("to", 15, "waits", true));
        await(id, "EXECUTING");
        phase(id, "ABORT", 200);
        counting.pieces.release();

        JsonNode aborted = await(id, "ABORTED");
        assertThat(aborted.get("items_done").asLong()).isEqualTo(5);
        assertThat(numbers(id)).containsExactly(0, 0, 2, 2, 4, 4);
        assertThat(given().get(JOBS + "/{id}/result?format=votable", id).asString())
                .contains("OVERFLOW");

        phase(id, "RUN", 200);
        counting.pieces.release(2);
        await(id, "COMPLETED");
        assertThat(numbers(id)).hasSize(16).endsWith(12, 12, 14, 14);
    }

    @Test
    void aJobThatWasAtWorkWhenTheServerDiedGoesOnWhereItWas() {
        String generations = generationsOf(submit(Map.of("to", 1)));
        String id = UUID.randomUUID().toString();
        Instant now = Instant.now();
        table.insert(Job.asked(id, CountingJob.NAME, "test", "{\"to\":10}", Phase.PENDING, now, Duration.ofDays(1)));
        table.restart(id, generations, 10);
        files.write(id, 0, List.of(new CountingJob.Count(-7, Optional.empty())));
        table.add(id, new Part(0, CountingJob.PIECE, 1), Duration.ofSeconds(1));
        assertThat(table.move(id, Phase.PENDING, Phase.EXECUTING)).isTrue();

        JobBell bell = new JobBell();
        JobRunner other = new JobRunner(table, files, kinds, bell, sky, json, config);
        other.start(new StartupEvent());
        JsonNode done = await(id, "COMPLETED");
        other.stop(new ShutdownEvent());

        assertThat(numbers(id)).containsExactly(-7, 6, 6, 8, 8);
        assertThat(done.get("execution_duration_s").asDouble()).isGreaterThanOrEqualTo(1);
    }

    @Test
    void aJobOfOtherGenerationsBeginsAnew() {
        String id = UUID.randomUUID().toString();
        table.insert(Job.asked(
                id, CountingJob.NAME, "test", "{\"to\":7}", Phase.PENDING, Instant.now(), Duration.ofDays(1)));
        table.restart(id, "gaia/generation-000099", 7);
        files.write(id, 0, List.of(new CountingJob.Count(-7, Optional.empty())));
        table.add(id, new Part(0, CountingJob.PIECE, 1), Duration.ofSeconds(1));
        phase(id, "RUN", 200);

        await(id, "COMPLETED");

        assertThat(numbers(id)).containsExactly(0, 0, 2, 2, 4, 4, 6, 6);
    }

    @Test
    void aJobOfAnotherServerInTheSameDatabaseIsNeitherToldNorTaken() {
        String id = UUID.randomUUID().toString();
        table.insert(
                Job.asked(id, CountingJob.NAME, "test", "{\"to\":1}", Phase.QUEUED, Instant.now(), Duration.ofDays(1)));
        store.inTransaction(connection ->
                new Sql(connection).change("update job set server = 'another', phase = 'EXECUTING' where id = ?", id));
        table.requeueExecuting();
        await(submit(Map.of("to", 1)), "COMPLETED");

        Faults.require(given().get(JOBS + "/{id}", id), 404, "unknown_job");
        Optional<String> phase = store.inTransaction(connection ->
                new Sql(connection).first("select phase from job where id = ?", row -> row.getString(1), id));
        assertThat(phase).contains("EXECUTING");
    }

    @Test
    void whatFailsIsToldWithoutItsInside() {
        String id = submit(Map.of("to", 10, "fails_at", 5));

        JsonNode failed = await(id, "ERROR");

        assertThat(failed.get("error_summary").asText()).contains("log").doesNotContain("secret");
        assertThat(numbers(id)).hasSize(6);
    }

    @Test
    void aJobThatIsNotToRunIsPendingUntilItIs() {
        String id = given().contentType("application/json")
                .body(Map.of("kind", "counting", "parameters", Map.of("to", 2), "run", false))
                .post(JOBS)
                .jsonPath()
                .getString("job.job_id");

        assertThat(Api.get(JOBS + "/{id}", id).at("/job/phase").asText()).isEqualTo("PENDING");
        phase(id, "RUN", 200);
        await(id, "COMPLETED");
        Faults.require(post(id, "RUN"), 409, "job_completed");
    }

    @Test
    void aJobThatIsDeletedIsGoneAndOneThatRunsIsNotDeleted() {
        String id = submit(Map.of("to", 5, "waits", true));
        await(id, "EXECUTING");
        Faults.require(given().delete(JOBS + "/{id}", id), 409, "job_runs");
        counting.pieces.release();
        await(id, "COMPLETED");

        assertThat(given().delete(JOBS + "/{id}", id).statusCode()).isEqualTo(204);

        Faults.require(given().get(JOBS + "/{id}", id), 404, "unknown_job");
        Faults.require(given().get(JOBS + "/{id}/result", id), 404, "unknown_job");
    }

    @Test
    void jobsAreListedTheNewestFirst() {
        String first = submit(Map.of("to", 1));
        String second = submit(Map.of("to", 1));

        JsonNode jobs = Api.get(JOBS + "?limit=2");

        assertThat(jobs.at("/jobs/0/job_id").asText()).isEqualTo(second);
        assertThat(jobs.at("/jobs/1/job_id").asText()).isEqualTo(first);
        assertThat(jobs.get("total").asInt()).isGreaterThanOrEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'kind':'none','parameters':{}} | unknown_job",
                "{'kind':'counting','parameters':{'to':'x'}} | invalid_value",
                "{'kind':'counting','parameters':null} | invalid_value",
                "{'kind':'crossmatch','parameters':null} | invalid_value",
                "{'kind':'counting'} | invalid_value",
                "{'kind':'counting','parameters':{'to':1},'color':1} | unknown_field",
                "'' | empty_body"
            })
    void whatIsNoJobIsRefused(String body, String code) {
        Faults.require(
                given().contentType("application/json")
                        .body(body.replace('\'', '"'))
                        .post(JOBS),
                400,
                code);
    }

    @Test
    void whatIsNoPhaseIsRefused() {
        Faults.require(post(submit(Map.of("to", 1)), "HELD"), 400, "invalid_value");
        Faults.require(given().get(JOBS + "/x?wait=61"), 400, "invalid_value");
    }

    private static String submit(Map<String, Object> parameters) {
        Response response = given().contentType("application/json")
                .body(Map.of("kind", "counting", "parameters", parameters))
                .post(JOBS);
        String id = Api.json(response, 201).at("/job/job_id").asText();
        assertThat(response.header("Location")).endsWith(JOBS + "/" + id);
        return id;
    }

    private static void phase(String id, String phase, int status) {
        assertThat(post(id, phase).statusCode()).isEqualTo(status);
    }

    private static Response post(String id, String phase) {
        return given().contentType("application/json")
                .body(Map.of("phase", phase))
                .post(JOBS + "/{id}/phase", id);
    }

    private static JsonNode await(String id, String phase) {
        for (int asked = 0; asked < 20; asked++) {
            JsonNode job =
                    Api.get(JOBS + "/{id}?wait=" + (asked == 0 ? 0 : 5), id).get("job");
            if (job.get("phase").asText().equals(phase)) {
                return job;
            }
        }
        throw new AssertionError("job " + id + " does not become " + phase);
    }

    private static String generationsOf(String id) {
        await(id, "COMPLETED");
        return join(Api.get(JOBS + "/{id}/result", id).get("generations"));
    }

    private static String join(JsonNode texts) {
        List<String> all = new ArrayList<>();
        texts.forEach(text -> all.add(text.asText()));
        return String.join(" ", all);
    }

    private static List<Integer> numbers(String id) {
        List<Integer> numbers = new ArrayList<>();
        Api.get(JOBS + "/{id}/result", id)
                .get("rows")
                .forEach(row -> numbers.add(row.get("number").asInt()));
        return numbers;
    }
}

package org.starkin.contest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Locale;

/** Has a server find one survey in another as a job, stops it, kills the server, and sees that it goes on each time. */
final class BulkJob {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String JOBS = "/api/v1/jobs";

    private final Path server;
    private final Path sky;
    private final PrintWriter out;
    private long began;

    /** @param server its {@code quarkus-run.jar} */
    BulkJob(Path server, Path sky, PrintWriter out) {
        this.server = server;
        this.sky = sky;
        this.out = out;
    }

    /**
     * A job that is left alone, timed from its asking to its last row, and one that is aborted at a third and whose server is killed at
     * two thirds: it does not begin anew.
     *
     * @throws IOException where a job ends otherwise than COMPLETED, or loses what it had done
     */
    void measure(String parameters) throws IOException, InterruptedException {
        String id;
        try (ServerProcess process = ServerProcess.start(server, sky, "/api/v1/surveys")) {
            began = System.nanoTime();
            JsonNode job = until(process, ask(process, parameters), 1);
            tell("left alone", job);
            require(job, "COMPLETED");

            began = System.nanoTime();
            id = ask(process, parameters);
            tell("to be aborted", until(process, id, 1.0 / 3));
            phase(process, id, "ABORT");
            JsonNode aborted = until(process, id, 1);
            tell("aborted", aborted);
            require(aborted, "ABORTED");
            phase(process, id, "RUN");
            JsonNode gone = until(process, id, 2.0 / 3);
            tell("its server to be killed", gone);
            process.kill();
        }
        try (ServerProcess process = ServerProcess.start(server, sky, "/api/v1/surveys")) {
            JsonNode risen = get(process, JOBS + "/" + id).get("job");
            tell("after the kill", risen);
            if (risen.get("items_done").asLong() < risen.get("items_total").asLong() / 2) {
                throw new IOException("the job began anew: " + risen);
            }
            JsonNode end = until(process, id, 1);
            tell("gone on", end);
            require(end, "COMPLETED");
        }
    }

    private String ask(ServerProcess process, String parameters) throws IOException, InterruptedException {
        String body = "{\"kind\":\"crossmatch\",\"parameters\":" + parameters + "}";
        return post(process, JOBS, body).at("/job/job_id").asText();
    }

    private void phase(ServerProcess process, String id, String phase) throws IOException, InterruptedException {
        post(process, JOBS + "/" + id + "/phase", "{\"phase\":\"" + phase + "\"}");
    }

    /** The job once that part of it is done, or it is at rest. */
    private JsonNode until(ServerProcess process, String id, double part) throws IOException, InterruptedException {
        while (true) {
            JsonNode job = get(process, JOBS + "/" + id + "?wait=1").get("job");
            String phase = job.get("phase").asText();
            boolean isAtRest = !phase.equals("QUEUED") && !phase.equals("EXECUTING");
            long total = job.get("items_total").asLong();
            if (isAtRest || (part < 1 && total > 0 && job.get("items_done").asLong() >= part * total)) {
                return job;
            }
        }
    }

    private static void require(JsonNode job, String phase) throws IOException {
        if (!job.get("phase").asText().equals(phase)) {
            throw new IOException("the job is not " + phase + ": " + job);
        }
    }

    private void tell(String what, JsonNode job) {
        out.printf(
                Locale.ROOT,
                "%-24s %-9s %7d of %d after %6.1f s, of which it ran %.1f s; seconds left: %s%n",
                what,
                job.get("phase").asText(),
                job.get("items_done").asLong(),
                job.get("items_total").asLong(),
                (System.nanoTime() - began) / 1e9,
                job.get("execution_duration_s").asDouble(),
                job.get("seconds_left").asText());
        out.flush();
    }

    private JsonNode get(ServerProcess process, String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(process.address() + path)).build());
    }

    private JsonNode post(ServerProcess process, String path, String body) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(process.address() + path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    private static JsonNode send(HttpRequest request) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new IOException(request.uri() + " answers " + answer.statusCode() + ": " + answer.body());
            }
            return JSON.readTree(answer.body());
        }
    }
}

package org.starkin.contest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.starkin.index.Manifest;

/** The server, asked over HTTP for the ten nearest by clients that keep their connections. */
final class HttpTrial {

    private static final double RECALL = 0.99;
    private static final List<Integer> CLIENTS = List.of(1, 2, 4, 8, 16, 32, 64);
    private static final int WARM_UP_CLIENTS = 8;

    /**
     * The compilers, on the same processors, have more to do while the server is new; and some more when fewer ask, for
     * threads that wait take other ways.
     */
    private static final int WARM_UPS = 10;

    private static final int WARM_UPS_BY_ONE = 4;

    private final ContestFolder folder;
    private final int seconds;
    private final Report report;

    /** @param seconds that so many clients ask */
    HttpTrial(ContestFolder folder, int seconds, Report report) {
        this.folder = folder;
        this.seconds = seconds;
        this.report = report;
    }

    /**
     * Builds a sky of the course's vectors, serves it and asks.
     *
     * @param server the server's {@code quarkus-run.jar}
     */
    void run(Course course, Path server, int threads) throws IOException {
        Optional<Wrk> byId = Wrk.find(folder.path("by-id.lua"), byId(course));
        Optional<Wrk> byVector = Wrk.find(folder.path("by-vector.lua"), byVector(course));
        if (byId.isEmpty() || byVector.isEmpty()) {
            report.say("HTTP is left out: apt-get install wrk");
            return;
        }
        Path sky = folder.path("sky");
        Manifest manifest = ServedSky.make(sky, course, threads);
        try (ServerProcess process = ServerProcess.start(server, sky, similar(ServedSky.objectId(0)))) {
            report.say(
                    "%nHTTP, recall=%s asked for, default effort=%d, %.1f s from start to first answer",
                    RECALL, manifest.recall().defaultEffort(), process.startSeconds());
            ask("by id", byId.get(), process);
            ask("by vector", byVector.get(), process);
        }
    }

    private void ask(String how, Wrk wrk, ServerProcess server) throws IOException {
        report.say("%n%-10s clients  queries a second  p50 ms  p99 ms  failed", how);
        wrk.ask(server.address(), WARM_UP_CLIENTS, WARM_UPS * seconds);
        wrk.ask(server.address(), 1, WARM_UPS_BY_ONE * seconds);
        for (int clients : CLIENTS) {
            Wrk.Load load = wrk.ask(server.address(), clients, seconds);
            report.say(
                    "%-10s %7d  %,16.0f  %6.2f  %6.2f  %6d",
                    "", clients, load.perSecond(), load.median(), load.slowest(), load.failed());
        }
    }

    private static String similar(String objectId) {
        return "/api/v1/objects/" + ServedSky.SURVEY + "/" + objectId + "/similar?limit=" + Course.NEAREST + "&recall="
                + RECALL;
    }

    private static String byId(Course course) {
        return "request = function() return wrk.format('GET', string.format('" + similar("%08d") + "', math.random(0, "
                + (course.vectors().length - 1) + "))) end\n";
    }

    /** The queries themselves, one after the other. */
    private static String byVector(Course course) {
        String bodies = Arrays.stream(course.queries())
                .map(HttpTrial::body)
                .collect(Collectors.joining("',\n'", "local bodies = {'", "'}\n"));
        return bodies + """
                local next = 0
                request = function()
                    next = next % #bodies + 1
                    return wrk.format('POST', '/api/v1/search', {['Content-Type'] = 'application/json'}, bodies[next])
                end
                """;
    }

    private static String body(float[] query) {
        String values = IntStream.range(0, query.length)
                .mapToObj(i -> Float.toString(query[i]))
                .collect(Collectors.joining(","));
        return "{\"query\":{\"vector\":[" + values + "]},\"limit\":" + Course.NEAREST + ",\"recall\":" + RECALL + "}";
    }
}

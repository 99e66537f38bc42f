package org.starkin.contest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The program wrk, which asks a server as fast as it answers, each client keeping its connection. */
final class Wrk {

    private static final Pattern REPORT =
            Pattern.compile("course requests=(\\d+) micros=(\\d+) failed=(\\d+) p50=(\\d+) p99=(\\d+)");

    private final Path script;

    private Wrk(Path script) {
        this.script = script;
    }

    /**
     * What clients saw.
     *
     * @param perSecond requests answered a second
     * @param median milliseconds to the answer
     * @param slowest milliseconds that one answer of a hundred exceeds
     * @param failed requests not answered, or by another status than 200
     */
    record Load(double perSecond, double median, double slowest, long failed) {}

    /**
     * The program; nothing where it is not installed.
     *
     * @param script the file that tells it what to ask, to be written
     * @param requests Lua that defines the function by which wrk makes one
     */
    static Optional<Wrk> find(Path script, String requests) throws IOException {
        try {
            new ProcessBuilder("wrk", "--version").start().destroy();
        } catch (IOException e) {
            return Optional.empty();
        }
        Files.writeString(script, requests + """
                function done(summary, latency, requests)
                    local e = summary.errors
                    io.write(string.format("course requests=%d micros=%d failed=%d p50=%d p99=%d\\n", summary.requests,
                        summary.duration, e.connect + e.read + e.write + e.status + e.timeout,
                        latency:percentile(50), latency:percentile(99)))
                end
                """);
        return Optional.of(new Wrk(script));
    }

    Load ask(String server, int clients, int seconds) throws IOException {
        List<String> said = Programs.said(
                List.of("wrk", "-t1", "-c" + clients, "-d" + seconds + "s", "-s", script.toString(), server));
        Matcher report = REPORT.matcher(said.getLast());
        if (!report.find()) {
            throw new IOException("wrk did not report: " + said);
        }
        double requests = Double.parseDouble(report.group(1));
        return new Load(
                requests * 1e6 / Double.parseDouble(report.group(2)),
                Double.parseDouble(report.group(4)) / 1000,
                Double.parseDouble(report.group(5)) / 1000,
                Long.parseLong(report.group(3)));
    }
}

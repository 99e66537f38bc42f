package org.starkin.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.starkin.client.VoPrograms;
import org.starkin.demo.Api;

/** Astropy's SAMP hub in a process of its own (samp-hub.py), at the port of the Web Profile. */
final class SampHub implements AutoCloseable {

    private static final String SCRIPT = "/samp-hub.py";
    private static final String ENDED = "{\"event\": \"ended\"}";

    private static final String SILENT = "{\"event\": \"nothing\"}";

    /** Another run of these tests may have the port; the script waits a minute for it. */
    private static final long PATIENCE_SECONDS = 90;

    private final Process process;
    private final BlockingQueue<String> told = new LinkedBlockingQueue<>();

    private SampHub(Process process) {
        this.process = process;
        Thread.ofPlatform().daemon().start(() -> listen(process.inputReader(StandardCharsets.UTF_8)));
    }

    private void listen(BufferedReader lines) {
        lines.lines().forEach(told::add);
        told.add(ENDED);
    }

    /**
     * Starts one and waits until it is ready. Without astropy the test is skipped, and fails where CI=true.
     *
     * @param consents whether its user lets a page in
     * @param hasTaker whether a program is there that takes tables
     */
    static SampHub start(boolean consents, boolean hasTaker) throws IOException {
        String script = Path.of(Objects.requireNonNull(SampHub.class.getResource(SCRIPT))
                        .getPath())
                .toString();
        List<String> command =
                List.of(VoPrograms.python(), script, consents ? "yes" : "no", hasTaker ? "taker" : "nobody");
        SampHub hub = new SampHub(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
        hub.next("ready");
        return hub;
    }

    /** Waits for what it tells next, which must be this. */
    JsonNode next(String event) throws IOException {
        String line = nextLine();
        JsonNode said = Api.read(line);
        if (!said.path("event").asText().equals(event)) {
            throw new IOException("the hub told of " + line + " instead of '" + event + "'");
        }
        return said;
    }

    private String nextLine() throws IOException {
        try {
            return Objects.requireNonNullElse(told.poll(PATIENCE_SECONDS, TimeUnit.SECONDS), SILENT);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /** Closes its standard input, with which it ends. */
    @Override
    public void close() throws IOException {
        process.outputWriter().close();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }
}

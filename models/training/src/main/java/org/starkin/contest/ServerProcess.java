package org.starkin.contest;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A server of a sky in a process of its own, on a free port; stopped when it is closed. */
final class ServerProcess implements AutoCloseable {

    private static final Duration LONGEST_START = Duration.ofMinutes(2);
    private static final int BETWEEN_LOOKS_MILLIS = 20;
    private static final int OK = 200;

    private final Process process;
    private final String address;
    private final double startSeconds;

    private ServerProcess(Process process, String address, double startSeconds) {
        this.process = process;
        this.address = address;
        this.startSeconds = startSeconds;
    }

    /**
     * The server's {@code quarkus-run.jar}, as the launcher names it.
     *
     * @throws IOException where it does not
     */
    static Path jar() throws IOException {
        return Optional.ofNullable(System.getProperty("starkin.server"))
                .map(Path::of)
                .orElseThrow(() -> new IOException("no server is named; run it by ./starkin bench"));
    }

    /**
     * Starts a server that was rehearsed, with the flags of this program, and waits for its first answer.
     *
     * @param jar the server's {@code quarkus-run.jar}
     * @param first a request, from its path on, that is asked until it is answered
     */
    static ServerProcess start(Path jar, Path sky, String first) throws IOException {
        Path learnt = rehearse(jar, sky);
        int port = freePort();
        long began = System.nanoTime();
        Process process = launch(jar, sky, port, "-XX:AOTCache=" + learnt);
        String address = String.format(Locale.ROOT, "http://127.0.0.1:%d", port);
        try {
            awaitAnswer(process, address + first, began + LONGEST_START.toNanos());
        } catch (IOException e) {
            process.destroyForcibly();
            throw e;
        }
        return new ServerProcess(process, address, (System.nanoTime() - began) / 1e9);
    }

    /** Starts the server once for it to learn from, as the launcher does; what it learnt. */
    private static Path rehearse(Path jar, Path sky) throws IOException {
        Path learnt = sky.resolveSibling("server.aot");
        int code = launch(jar, sky, 0, "-XX:AOTCacheOutput=" + learnt, "rehearse")
                .onExit()
                .join()
                .exitValue();
        if (code != 0) {
            throw new IOException("the rehearsal of the server ended with " + code + "; see " + log(sky));
        }
        return learnt;
    }

    private static Process launch(Path jar, Path sky, int port, String flag, String... arguments) throws IOException {
        List<String> command =
                new ArrayList<>(List.of(ProcessHandle.current().info().command().orElse("java")));
        command.addAll(ownFlags());
        command.addAll(List.of(flag, "-Dstarkin.sky=" + sky, "-Dquarkus.http.port=" + port, "-jar", jar.toString()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log(sky).toFile())
                .start();
    }

    private static Path log(Path sky) {
        return sky.resolveSibling("server.log");
    }

    /** The launcher's: both programs run with the same. */
    private static List<String> ownFlags() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(flag -> flag.startsWith("--") || flag.startsWith("-XX:"))
                .toList();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void awaitAnswer(Process process, String url, long deadline) throws IOException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(url)).build();
            while (process.isAlive() && System.nanoTime() < deadline) {
                try {
                    HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
                    if (answer.statusCode() == OK) {
                        return;
                    }
                    throw new IOException(url + " answers " + answer.statusCode() + ": " + answer.body());
                } catch (ConnectException _) {
                    process.waitFor(BETWEEN_LOOKS_MILLIS, TimeUnit.MILLISECONDS);
                }
            }
            throw new IOException("the server did not answer " + url);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while the server started", e);
        }
    }

    String address() {
        return address;
    }

    /** From the start of its process to its first answer. */
    double startSeconds() {
        return startSeconds;
    }

    /** What the server uses now. */
    ProcessMemory memory() throws IOException {
        return ProcessMemory.of(process.pid());
    }

    /** Ends it without its knowing. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}

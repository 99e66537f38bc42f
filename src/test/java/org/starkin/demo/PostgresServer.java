package org.starkin.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A PostgreSQL server of this machine's programs, on a port and in a directory of its own. It trusts whoever comes from loopback. */
public final class PostgresServer implements AutoCloseable {

    public static final String USER = "starkin";

    private static final Path VERSIONS = Path.of("/usr/lib/postgresql");

    private final Path directory;
    private final Path programs;
    private final int port;

    private PostgresServer(Path directory, Path programs, int port) {
        this.directory = directory;
        this.programs = programs;
        this.port = port;
    }

    /** Starts one; the test is skipped, aloud, where the programs are not there, and fails where this is CI. */
    public static PostgresServer start() {
        Optional<Path> programs = programs();
        if (programs.isEmpty()) {
            String reason = "no PostgreSQL below " + VERSIONS + "; install Debian's package postgresql";
            assertThat(System.getenv("CI")).as(reason).isNotEqualTo("true");
            System.err.println("skipped: " + reason);
            return abort(reason);
        }
        try {
            Path directory = Files.createTempDirectory("starkin-postgres");
            PostgresServer server = new PostgresServer(directory, programs.get(), freePort());
            server.begin();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Path> programs() {
        if (!Files.isDirectory(VERSIONS)) {
            return Optional.empty();
        }
        try (Stream<Path> versions = Files.list(VERSIONS)) {
            return versions.map(version -> version.resolve("bin"))
                    .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
                    .max(Comparator.naturalOrder());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void begin() throws IOException {
        if (isRoot()) {
            run("chown", "postgres", directory.toString());
        }
        asServer("initdb", "-D", data(), "-U", USER, "-A", "trust", "-E", "UTF8", "--no-sync");
        asServer(
                "pg_ctl",
                "-D",
                data(),
                "-w",
                "-l",
                directory.resolve("log").toString(),
                "-o",
                "-c listen_addresses=127.0.0.1 -c fsync=off -p " + port + " -k " + directory,
                "start");
    }

    private String data() {
        return directory.resolve("data").toString();
    }

    /** The server refuses to be root. */
    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    private void asServer(String program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            command.addAll(List.of("runuser", "-u", "postgres", "--"));
        }
        command.add(programs.resolve(program).toString());
        command.addAll(Arrays.asList(arguments));
        run(command.toArray(String[]::new));
    }

    private void run(String... command) throws IOException {
        Path output = directory.resolveSibling(directory.getFileName() + ".out");
        try {
            Process process = new ProcessBuilder(command)
                    .directory(Path.of("/").toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            assertThat(process.waitFor()).as(() -> read(output)).isZero();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            Files.deleteIfExists(output);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }

    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    }

    @Override
    public void close() throws IOException {
        asServer("pg_ctl", "-D", data(), "-m", "immediate", "stop");
        DemoSky.delete(directory);
    }
}

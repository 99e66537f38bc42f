package org.starkin.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Programs of the machine that tests run. */
public final class Programs {

    private static final long DEADLINE_SECONDS = 120;

    private Programs() {}

    /** What a program wrote, and how it ended. */
    public record Outcome(int status, String output) {}

    /**
     * The first of these that is there; without one the test is skipped, except where CI=true: there it fails.
     *
     * @param debianPackage what brings it
     */
    public static Path find(List<Path> places, String debianPackage) {
        List<Path> found = places.stream().filter(Files::isExecutable).toList();
        require(!found.isEmpty(), "none of " + places, debianPackage);
        return found.getFirst();
    }

    /** Skips the test, or fails it where CI=true, where something of the machine is missing. */
    public static void require(boolean isThere, String missing, String debianPackage) {
        String message = missing + " is there; install it by: apt-get install " + debianPackage;
        if ("true".equals(System.getenv("CI"))) {
            assertThat(isThere).as(message).isTrue();
        }
        assumeTrue(isThere, "skipped: " + message);
    }

    /** Runs a command to its end, output and errors together. */
    public static Outcome run(List<String> command) {
        try {
            Path log = Files.createTempFile("starkin-test", ".log");
            try {
                Process process = new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start();
                boolean isDone = process.waitFor(DEADLINE_SECONDS, TimeUnit.SECONDS);
                process.destroyForcibly();
                assertThat(isDone)
                        .as("%s ended within %d seconds", command, DEADLINE_SECONDS)
                        .isTrue();
                return new Outcome(process.exitValue(), Files.readString(log, StandardCharsets.UTF_8));
            } finally {
                Files.delete(log);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for " + command, e);
        }
    }
}

package org.starkin.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.starkin.demo.DemoSky;
import org.starkin.demo.Programs;

/** Debian's Chromium without a window: opens an address, lets the page settle, and hands back what it has become. */
final class Browser {

    private static final List<Path> PLACES =
            List.of(Path.of("/usr/bin/chromium"), Path.of("/usr/bin/chromium-browser"));

    private static final List<String> FLAGS = List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--disable-dev-shm-usage",
            "--window-size=1400,2400",
            "--enable-logging=stderr",
            "--v=0",
            "--virtual-time-budget=20000",
            "--dump-dom");

    private static final long DEADLINE_SECONDS = 60;

    private final Path program;

    private Browser(Path program) {
        this.program = program;
    }

    /** What an address became, and what the page said on its console. */
    record Page(Document document, List<String> console) {}

    /** The browser of this machine; without one the test is skipped, except where CI=true: there it fails. */
    static Browser find() {
        return new Browser(Programs.find(PLACES, "chromium"));
    }

    /** Opens the address in a profile of its own. */
    Page open(String address) {
        Path directory = DemoSky.temporary();
        try {
            Path html = directory.resolve("page.html");
            Path log = directory.resolve("log.txt");
            run(address, directory, html, log);
            return new Page(Jsoup.parse(Files.readString(html)), console(log));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            DemoSky.delete(directory);
        }
    }

    private void run(String address, Path directory, Path html, Path log) throws IOException {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(FLAGS);
        command.add("--user-data-dir=" + directory.resolve("profile"));
        command.add(address);
        Process process = new ProcessBuilder(command)
                .redirectOutput(html.toFile())
                .redirectError(log.toFile())
                .start();
        try {
            assertThat(process.waitFor(DEADLINE_SECONDS, TimeUnit.SECONDS))
                    .as("Chromium ended within %d seconds", DEADLINE_SECONDS)
                    .isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for Chromium", e);
        } finally {
            process.destroyForcibly();
            endHelpersOf(directory);
        }
    }

    /** Chromium's helper processes may outlive it by a moment, and still write into the profile. */
    private static void endHelpersOf(Path directory) {
        List<ProcessHandle> helpers = ProcessHandle.allProcesses()
                .filter(helper -> helper.info().commandLine().orElse("").contains(directory.toString()))
                .toList();
        helpers.forEach(ProcessHandle::destroyForcibly);
        helpers.forEach(helper -> helper.onExit().join());
    }

    private static List<String> console(Path log) throws IOException {
        try (Stream<String> lines = Files.lines(log)) {
            return lines.filter(line -> line.contains("CONSOLE")).toList();
        }
    }
}

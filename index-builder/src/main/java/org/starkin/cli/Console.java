package org.starkin.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.starkin.build.BarProgress;
import org.starkin.build.LineProgress;
import org.starkin.build.Progress;
import picocli.CommandLine;

/** Speaks to the user on the error stream, so that the output stream stays free for results. */
public final class Console {

    private static final Duration BETWEEN_LINES = Duration.ofSeconds(10);

    private final PrintWriter err;

    public Console(CommandLine command) {
        err = command.getErr();
    }

    /** The effective settings of a verb. */
    public void settings(String verb, Map<String, String> settings) {
        note("starkin " + verb);
        settings.forEach((name, value) -> note("  " + name + ": " + value));
    }

    public void notes(List<String> lines) {
        lines.forEach(this::note);
    }

    public void note(String line) {
        err.println(line);
        err.flush();
    }

    /** A bar on a terminal, lines elsewhere. */
    public Progress progress(String task, boolean isWanted) {
        if (!isWanted) {
            return Progress.SILENT;
        }
        boolean isTerminal = Optional.ofNullable(System.console())
                .filter(java.io.Console::isTerminal)
                .isPresent();
        return isTerminal ? new BarProgress(task, System.err) : new LineProgress(err, BETWEEN_LINES, System::nanoTime);
    }
}

package org.starkin.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.starkin.encoder.Encoders;
import picocli.CommandLine;

/** Runs verbs as the launcher does, for tests of other packages. */
public final class CommandLines {

    private CommandLines() {}

    /** What came of a verb: its exit code, and what it said. */
    public record Outcome(int code, String err) {}

    /** A verb with these four words, and more. */
    public static Outcome execute(String verb, String one, String two, String three, String four, String... more) {
        return execute(Stream.concat(Stream.of(verb, one, two, three, four), Arrays.stream(more))
                .toList());
    }

    /** A verb with what words come after it. */
    public static Outcome execute(List<String> words) {
        StringWriter err = new StringWriter();
        CommandLine line = Starkin.commandLine(Encoders::find).setErr(new PrintWriter(err, true));
        return new Outcome(line.execute(words.toArray(String[]::new)), err.toString());
    }
}

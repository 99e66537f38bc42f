package org.starkin.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
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
        StringWriter err = new StringWriter();
        CommandLine line = Starkin.commandLine(Encoders::find).setErr(new PrintWriter(err, true));
        String[] args = Stream.concat(Stream.of(verb, one, two, three, four), Arrays.stream(more))
                .toArray(String[]::new);
        return new Outcome(line.execute(args), err.toString());
    }
}

package org.starkin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;

class FailuresTest {

    /** Writes to a device of Linux that is always full. */
    @Command(name = "fill")
    static final class Fill implements Callable<Integer> {

        @Override
        public Integer call() {
            try (OutputStream full = Files.newOutputStream(Path.of("/dev/full"))) {
                full.write(1);
                return 0;
            } catch (IOException e) {
                throw new UncheckedIOException("survey gaia could not be written", e);
            }
        }
    }

    @Test
    void saysWhatToDoWhereTheDiskIsFull() {
        StringWriter err = new StringWriter();
        CommandLine command = new CommandLine(new Fill())
                .setExecutionExceptionHandler(new Failures())
                .setErr(new PrintWriter(err));

        assertThat(command.execute()).isEqualTo(1);
        assertThat(err.toString()).contains("could not be written", "the disk is full: make room", "--resume");
    }
}

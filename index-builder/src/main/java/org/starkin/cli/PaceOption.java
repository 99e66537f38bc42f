package org.starkin.cli;

import java.util.Optional;
import org.starkin.backup.ByteProgress;
import org.starkin.index.Pace;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How fast files may be read, and whether it is told how many were. */
final class PaceOption {

    private static final long MEGABYTE = 1_000_000;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--megabytes-per-second",
            paramLabel = "N",
            description =
                    "The most that is read in a second, so that a server beside it keeps its disk. Default: no bound.")
    private Optional<Long> megabytesPerSecond = Optional.empty();

    @Option(names = "--no-progress", description = "Do not show how far the work has come.")
    private boolean isSilent;

    String shown() {
        return megabytesPerSecond.isPresent() ? megabytesPerSecond.get() + " MB/s" : "as fast as it can be";
    }

    Pace pace(Console console) {
        long most = megabytesPerSecond.orElse(Long.MAX_VALUE / MEGABYTE);
        if (most < 1 || most > Long.MAX_VALUE / MEGABYTE) {
            throw new ParameterException(spec.commandLine(), "--megabytes-per-second " + most + " is below 1");
        }
        Pace pace = megabytesPerSecond.isPresent() ? Pace.of(most * MEGABYTE) : Pace.UNBOUNDED;
        return isSilent ? pace : new ByteProgress(pace, console::note, System::nanoTime);
    }
}

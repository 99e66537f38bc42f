package org.starkin.evaluate;

import org.starkin.contest.BulkBench;
import org.starkin.contest.LoadBench;
import org.starkin.contest.ScaleBench;
import org.starkin.contest.SearchBench;
import org.starkin.contest.SnapshotBench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The verb {@code bench}: measures what the product claims. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = "Measure accuracy and speed.",
        subcommands = {
            PeriodBench.class,
            EncodeBench.class,
            SearchBench.class,
            CrossmatchBench.class,
            BulkBench.class,
            LoadBench.class,
            RareBench.class,
            ScaleBench.class,
            SnapshotBench.class
        })
public final class BenchCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "nothing to measure is named; name one of " + spec.subcommands().keySet());
    }
}

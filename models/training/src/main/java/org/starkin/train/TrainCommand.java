package org.starkin.train;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What can be learnt, a verb each. */
@Command(
        name = "train",
        mixinStandardHelpOptions = true,
        subcommands = {
            FitFeatures.class,
            TrainMultiples.class,
            MakeExamples.class,
            TrainKin.class,
            TrainStarClr.class,
            TrainSpectrum.class
        },
        description = "Learn from labelled stars what the product uses, and write it.")
final class TrainCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "nothing to train is named; use one of " + spec.subcommands().keySet());
    }
}

package org.starkin.train;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The encoders that can be trained, a verb each. */
@Command(
        name = "train",
        mixinStandardHelpOptions = true,
        subcommands = FitFeatures.class,
        description = "Fit or train an encoder and write its weights.")
final class TrainCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "no encoder given; use one of " + spec.subcommands().keySet());
    }
}

package org.starkin.train;

import org.starkin.simulate.SimulateCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The verbs that simulate, train, measure and benchmark. Exit codes: 0 done, 1 failed, 2 wrong use. */
@Command(
        name = "starkin",
        mixinStandardHelpOptions = true,
        subcommands = SimulateCommand.class,
        description = "Simulate surveys, train encoders, measure and benchmark.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:failed", "2:wrong use"})
public final class Training implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    /** The command line with every verb of this module. */
    static CommandLine commandLine() {
        return new CommandLine(new Training());
    }

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "no verb given; use one of " + spec.subcommands().keySet());
    }
}

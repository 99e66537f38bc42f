package org.starkin.train;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import org.starkin.evaluate.BenchCommand;
import org.starkin.evaluate.EvaluateCommand;
import org.starkin.joint.EvaluateJoint;
import org.starkin.joint.EvaluateSpectrum;
import org.starkin.joint.TrainJoint;
import org.starkin.simulate.SimulateCommand;
import org.starkin.survey.UnusableInput;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/** The verbs that simulate, train, measure and benchmark. Exit codes: 0 done, 1 failed, 2 wrong use. */
@Command(
        name = "starkin",
        mixinStandardHelpOptions = true,
        subcommands = {SimulateCommand.class, BenchCommand.class},
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
        return new CommandLine(new Training())
                .addSubcommand(new CommandLine(new TrainCommand()).addSubcommand(new TrainJoint()))
                .addSubcommand(new CommandLine(new EvaluateCommand())
                        .addSubcommand(new EvaluateJoint())
                        .addSubcommand(new EvaluateSpectrum()))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler((wrong, args) -> wrongUse(wrong))
                .setExecutionExceptionHandler(Training::failed);
    }

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "no verb given; use one of " + spec.subcommands().keySet());
    }

    private static int wrongUse(ParameterException wrong) {
        CommandLine verb = wrong.getCommandLine();
        String name = verb.getCommandSpec().qualifiedName();
        verb.getErr().println(name + ": " + wrong.getMessage() + "\nSee " + name + " --help");
        return ExitCode.USAGE;
    }

    /**
     * An unusable table is wrong use; a file that cannot be read or written is told in a sentence; anything else is our
     * fault and shows its trace.
     */
    private static int failed(Exception failure, CommandLine verb, ParseResult parsed) throws Exception {
        if (failure instanceof UnusableInput unusable) {
            verb.getErr().println(verb.getCommandSpec().qualifiedName() + ": " + unusable.getMessage());
            return ExitCode.USAGE;
        }
        if (!(failure instanceof IOException io)) {
            throw failure;
        }
        verb.getErr().println(verb.getCommandSpec().qualifiedName() + " failed: " + sentence(io));
        return ExitCode.SOFTWARE;
    }

    private static String sentence(IOException failure) {
        return switch (failure) {
            case NoSuchFileException e -> e.getFile() + " does not exist and could not be made; check the path";
            case AccessDeniedException e -> e.getFile() + " may not be accessed; check its permissions";
            case FileAlreadyExistsException e -> e.getFile() + " is in the way; move it or choose another folder";
            default -> failure.getClass().getSimpleName() + ": " + failure.getMessage();
        };
    }
}

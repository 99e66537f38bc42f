package org.starkin.cli;

import java.util.function.BiFunction;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.starkin.encoder.Encoder;
import org.starkin.encoder.Encoders;
import org.starkin.encoder.RunOptions;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * The command line of the index builder. Exit codes: 0 done, 1 failed, 2 wrong use or unusable input.
 */
@Command(
        name = "starkin",
        description = "Find a star's kin: similarity search for light curves of any survey.",
        mixinStandardHelpOptions = true,
        versionProvider = StarkinVersionProvider.class,
        synopsisSubcommandLabel = "(build | embed | map | calibrate | snapshot | restore | verify)")
public final class Starkin implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "a verb is missing; it is build, embed, map, calibrate, snapshot, restore or verify");
    }

    /** The command line, ready to execute, with what loads an encoder by its name or folder, to run as told. */
    static CommandLine commandLine(BiFunction<String, RunOptions, Encoder> encoders) {
        return new CommandLine(new Starkin())
                .addSubcommand(new BuildCommand(encoders))
                .addSubcommand(new EmbedCommand(encoders))
                .addSubcommand(new MapCommand())
                .addSubcommand(new CalibrateCommand())
                .addSubcommand(new SnapshotCommand())
                .addSubcommand(new RestoreCommand())
                .addSubcommand(new VerifyCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUnmatchedOptionsAllowedAsOptionParameters(false)
                .setUsageHelpAutoWidth(true)
                .setParameterExceptionHandler(new WrongUse())
                .setExecutionExceptionHandler(new Failures());
    }

    /** Runs a verb and ends the process with its exit code. */
    public static void main(String[] args) {
        Logger root = Logger.getLogger("");
        root.setLevel(Level.WARNING);
        System.exit(commandLine(Encoders::find).execute(args));
    }
}

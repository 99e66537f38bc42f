package org.starkin.spark;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.starkin.build.Inputs;
import org.starkin.cli.InputOptions;
import org.starkin.cli.MapOptions;
import org.starkin.cli.SurveyOptions;
import org.starkin.encoder.Encoder;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The arguments of the job, as the driver gets them and as every task reads them anew. */
final class BuildArguments {

    private static final long BYTES_A_MEGABYTE = 1L << 20;
    private static final int MOST_MEGABYTES = 1 << 20;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private final SurveyOptions options = new SurveyOptions();

    @Option(
            names = "--shards",
            required = true,
            paramLabel = "DIR",
            description = "The folder in which the shards lie until the survey is made of them: empty, made where it is"
                    + " not there, or the one of a build that was interrupted, which is gone on with.")
    private Path shards = Path.of("");

    @Option(
            names = "--shard-mb",
            paramLabel = "N",
            defaultValue = "512",
            description =
                    "How many megabytes of files make a shard, 1 to 1048576. A file, or a pixel of a HATS catalogue,"
                            + " is never divided. Default: ${DEFAULT-VALUE}.")
    private int shardMegabytes;

    @Mixin
    private final InputOptions input;

    BuildArguments(EncoderLoader encoders) {
        input = new InputOptions(encoders::load);
    }

    /**
     * Reads arguments that a driver has accepted.
     *
     * @throws ParameterException where they are wrong on this machine
     */
    static BuildArguments parse(List<String> arguments, EncoderLoader encoders) {
        BuildArguments parsed = new BuildArguments(encoders);
        commandLine(parsed).parseArgs(arguments.toArray(String[]::new));
        return parsed;
    }

    /** A command line that reads into {@code command}. */
    static CommandLine commandLine(Object command) {
        return new CommandLine(command)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUnmatchedOptionsAllowedAsOptionParameters(false)
                .setUsageHelpAutoWidth(true);
    }

    Path sky() {
        return options.sky();
    }

    String survey() {
        return options.survey();
    }

    MapOptions map() {
        return options.map();
    }

    Path shards() {
        return shards;
    }

    int threads() {
        return input.threads();
    }

    /** How large a shard becomes. */
    long shardBytes() {
        if (shardMegabytes < 1 || shardMegabytes > MOST_MEGABYTES) {
            throw new ParameterException(
                    spec.commandLine(), "--shard-mb " + shardMegabytes + " is outside 1 to " + MOST_MEGABYTES);
        }
        return shardMegabytes * BYTES_A_MEGABYTE;
    }

    /** What is read; the paths in it hold on every machine. */
    Inputs inputs() {
        input.requireCurves();
        Inputs inputs = input.inputs(Optional.of(options.survey()));
        inputs.objects().filter(table -> !table.isAbsolute()).ifPresent(table -> {
            throw new ParameterException(
                    spec.commandLine(),
                    "--objects '" + table + "' is no absolute path; every machine of the cluster reads it");
        });
        return inputs;
    }

    Encoder loadEncoder() {
        return input.loadEncoder();
    }

    /** The settings that bear on the result, by name, for the manifest. */
    Map<String, String> settings(Encoder encoder) {
        Map<String, String> settings = new LinkedHashMap<>(input.settings(encoder));
        settings.put("shard_mb", Integer.toString(shardMegabytes));
        return settings;
    }

    /** All settings, by name, for the user. */
    Map<String, String> shown(Encoder encoder) {
        Map<String, String> shown = new LinkedHashMap<>();
        shown.put("sky", options.sky().toString());
        shown.put("survey", options.survey());
        shown.put("map", options.map().shown());
        shown.putAll(input.shown(encoder));
        return shown;
    }
}

package org.starkin.spark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.spark.api.java.JavaSparkContext;
import org.starkin.build.Inputs;
import org.starkin.cli.Console;
import org.starkin.cli.Failures;
import org.starkin.cli.InputOptions;
import org.starkin.cli.SurveyName;
import org.starkin.cli.WrongUse;
import org.starkin.encoder.Encoder;
import org.starkin.encoder.RunOptions;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Writes the shards of one survey on a Spark cluster. Exit codes: 0 done, 1 failed, 2 wrong use or unusable input. */
@Command(
        name = "spark-build",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Writes the shards of one survey on a Spark cluster. Every machine of the cluster sees the files and"
                        + " the shards' folder under the same paths.")
final class SparkBuild implements Callable<Integer> {

    private static final long BYTES_A_MEGABYTE = 1L << 20;
    private static final int MOST_MEGABYTES = 1 << 20;

    /**
     * What the job works with.
     *
     * @param encoders loads an encoder by its name or folder
     * @param cluster starts the job on Spark
     * @param work what makes a shard, of the arguments of the command line: a task reads them anew where it runs
     */
    record Means(
            BiFunction<String, RunOptions, Encoder> encoders,
            Supplier<JavaSparkContext> cluster,
            Function<List<String>, ShardWork> work) {}

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--shards",
            required = true,
            paramLabel = "DIR",
            description = "The folder that the shards are written into; empty, or made where it is not there.")
    private Path shards = Path.of("");

    @Option(
            names = "--survey",
            required = true,
            paramLabel = "NAME",
            converter = SurveyName.Converter.class,
            description =
                    "The survey's name: lower-case letters, digits, '_', '-'. Of a table with a survey column only"
                            + " its rows are read, whatever the case.")
    private SurveyName survey = new SurveyName("");

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

    private final Means means;

    private SparkBuild(Means means) {
        this.means = means;
        this.input = new InputOptions(means.encoders());
    }

    /** The command line, ready to execute. */
    static CommandLine commandLine(Means means) {
        return new CommandLine(new SparkBuild(means))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUnmatchedOptionsAllowedAsOptionParameters(false)
                .setUsageHelpAutoWidth(true)
                .setParameterExceptionHandler(new WrongUse())
                .setExecutionExceptionHandler(new Failures());
    }

    @Override
    public Integer call() throws IOException {
        if (shardMegabytes < 1 || shardMegabytes > MOST_MEGABYTES) {
            throw new ParameterException(
                    spec.commandLine(), "--shard-mb " + shardMegabytes + " is outside 1 to " + MOST_MEGABYTES);
        }
        Encoder encoder = input.loadEncoder(); // a wrong name is found out before the cluster starts
        Inputs inputs = input.inputs(Optional.of(survey.text()));
        SurveyPartitions partitions = SurveyPartitions.of(inputs.curves(), shardMegabytes * BYTES_A_MEGABYTE);
        Console console = new Console(spec.commandLine());
        console.settings("spark-build", settings(partitions, encoder));
        ShardWork work = means.work().apply(spec.commandLine().getParseResult().originalArgs());
        try (JavaSparkContext spark = means.cluster().get()) {
            console.note(report(new ShardJob(spark, work, shards).run(partitions.shards())));
        }
        return 0;
    }

    private Map<String, String> settings(SurveyPartitions partitions, Encoder encoder) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("shards", partitions.shards().size() + " in " + shards);
        settings.put("survey", survey.text());
        settings.putAll(input.shown(encoder));
        settings.put("files", Integer.toString(partitions.files()));
        settings.put("ignored", partitions.ignored().size() + " files or folders that are no tables");
        return settings;
    }

    private static String report(List<ShardJob.Outcome.Written> written) {
        ShardCounts sum =
                written.stream().map(ShardJob.Outcome.Written::counts).reduce(ShardCounts.NONE, ShardCounts::plus);
        return String.format(
                Locale.ROOT,
                "%,d shards: %,d stars read, %,d kept, inputs rejected %s",
                written.size(),
                sum.starsRead(),
                sum.starsKept(),
                sum.rejects());
    }
}

package org.starkin.spark;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.starkin.build.Inputs;
import org.starkin.build.ShardBuild;
import org.starkin.build.ShardMerge;
import org.starkin.build.SurveyBuild;
import org.starkin.cli.Console;
import org.starkin.cli.Failures;
import org.starkin.cli.WrongUse;
import org.starkin.encoder.Encoder;
import org.starkin.encoder.Encoders;
import org.starkin.index.BuildParameters;
import org.starkin.index.SourceFile;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Makes one survey of a sky on a Spark cluster. Exit codes: 0 done, 1 failed, 2 wrong use or unusable input. */
@Command(
        name = "spark-build",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Makes or renews one survey of a sky on a Spark cluster. Every machine of the cluster sees the"
                + " files and the shards' folder under the same paths. The sky changes only once everything is done.")
public final class SparkBuild implements Callable<Integer> {

    /**
     * What the job works with.
     *
     * @param encoders loads an encoder by its name or folder, on the driver and on the executors
     * @param cluster starts the job on Spark
     */
    record Means(EncoderLoader encoders, Supplier<JavaSparkContext> cluster) {}

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private final BuildArguments arguments;

    private final Means means;

    private SparkBuild(Means means) {
        this.means = means;
        this.arguments = new BuildArguments(means.encoders());
    }

    /** The command line, ready to execute. */
    static CommandLine commandLine(Means means) {
        return BuildArguments.commandLine(new SparkBuild(means))
                .setParameterExceptionHandler(new WrongUse())
                .setExecutionExceptionHandler(new Failures());
    }

    /** Builds, on the cluster that {@code spark-submit} names, and ends the process with the exit code. */
    public static void main(String[] args) {
        SparkConf conf = new SparkConf().setIfMissing("spark.app.name", "starkin build");
        System.exit(commandLine(new Means(Encoders::find, () -> new JavaSparkContext(conf)))
                .execute(args));
    }

    @Override
    public Integer call() throws IOException {
        long began = System.nanoTime();
        Path sky = arguments.sky();
        Encoder encoder = arguments.loadEncoder(); // a wrong name is found out before the cluster starts
        Inputs inputs = arguments.inputs();
        inputs.objectsTable(); // and so is a table that cannot be used
        SurveyPartitions partitions = SurveyPartitions.of(inputs.curves(), arguments.shardBytes());
        ShardFolder folder = new ShardFolder(arguments.shards());
        folder.prepare(partitions.shards());
        Console console = new Console(spec.commandLine());
        console.settings("spark-build", shown(partitions, encoder));
        ShardBuild build = shards(inputs, encoder, partitions.shards(), folder, console);
        Duration shardsTook = Duration.ofNanos(System.nanoTime() - began);
        List<Path> shards = partitions.shards().stream().map(folder::of).toList();
        SurveyBuild.Built built = new ShardMerge(sky, build).run(inputs, shards, shardsTook);
        console.notes(built.lines(sky));
        folder.remove(partitions.shards());
        arguments.map().after(sky, console, arguments.threads(), false);
        return 0;
    }

    /** Has the cluster write those that are not there; it is let go before they are merged. */
    private ShardBuild shards(
            Inputs inputs, Encoder encoder, List<ShardInput> shards, ShardFolder folder, Console console)
            throws IOException {
        Map<String, String> settings = arguments.settings(encoder);
        try (JavaSparkContext spark = means.cluster().get()) {
            List<SourceFile> sources = inputs.sources(SourceHashes.of(spark, shards));
            ShardBuild build = new ShardBuild(
                    arguments.survey(), BuildParameters.of(sources, settings, arguments.threads()), encoder);
            List<ShardInput> missing = shards.stream()
                    .filter(shard -> build.report(folder.of(shard)).isEmpty())
                    .toList();
            console.note("shards: " + (shards.size() - missing.size()) + " of " + shards.size() + " are there already");
            List<String> words = spec.commandLine().getParseResult().expandedArgs();
            BuildWork work = new BuildWork(
                    words, means.encoders(), sources, settings, encoder.id().toString());
            new ShardJob(spark, work, folder).run(missing);
            return build;
        }
    }

    private Map<String, String> shown(SurveyPartitions partitions, Encoder encoder) {
        Map<String, String> shown = new LinkedHashMap<>(arguments.shown(encoder));
        shown.put("shards", partitions.shards().size() + " in " + arguments.shards());
        shown.put("files", Integer.toString(partitions.files()));
        return shown;
    }
}

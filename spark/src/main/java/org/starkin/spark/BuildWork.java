package org.starkin.spark;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.spark.TaskContext;
import org.starkin.build.Inputs;
import org.starkin.build.ShardBuild;
import org.starkin.encoder.Encoder;
import org.starkin.index.BuildParameters;
import org.starkin.index.SourceFile;
import org.starkin.survey.ObjectsTable;

/**
 * Builds shards. What travels to the executors is text; an executor reads the arguments, and loads the encoder and the
 * objects table, at its first task.
 *
 * @param arguments of the job
 * @param encoders loads the encoder
 * @param sources every file of the survey
 * @param settings that bear on the result, as they are where the driver runs
 * @param encoder the name and hash of the driver's encoder
 */
record BuildWork(
        List<String> arguments,
        EncoderLoader encoders,
        List<SourceFile> sources,
        Map<String, String> settings,
        String encoder)
        implements ShardWork {

    private static final long serialVersionUID = 1;

    /** What the tasks of one job share in one process. */
    private record Shared(String survey, Inputs inputs, Encoder encoder, Optional<ObjectsTable> objects) {}

    /** By the arguments of the job; tasks are objects of their own, so they find each other here alone. */
    private static final Map<List<String>, Shared> SHARED = new ConcurrentHashMap<>();

    BuildWork {
        arguments = List.copyOf(arguments);
        sources = List.copyOf(sources);
        settings = new TreeMap<>(settings);
    }

    @Override
    public void write(List<Path> files, Path shard) {
        Shared shared = SHARED.computeIfAbsent(arguments, key -> load());
        BuildParameters parameters =
                BuildParameters.of(sources, settings, TaskContext.get().cpus());
        ShardBuild build = new ShardBuild(shared.survey(), parameters, shared.encoder());
        if (build.report(shard).isEmpty()) {
            Inputs whole = shared.inputs();
            Inputs part = new Inputs(files, whole.objects(), whole.format(), whole.options());
            build.run(part.openPart(shared.objects()), shard);
        }
    }

    private Shared load() {
        BuildArguments parsed = BuildArguments.parse(arguments, encoders);
        Encoder loaded = parsed.loadEncoder();
        requireSame("encoder", encoder, loaded.id().toString());
        requireSame("settings", settings, new TreeMap<>(parsed.settings(loaded)));
        Inputs inputs = parsed.inputs();
        return new Shared(parsed.survey(), inputs, loaded, inputs.objectsTable());
    }

    /** Machines that differ would make shards that do not fit together. */
    private static void requireSame(String what, Object onDriver, Object here) {
        if (!onDriver.equals(here)) {
            throw new IllegalStateException(
                    "the " + what + " on this machine, " + here + ", differs from the driver's, " + onDriver
                            + "; give every machine the same, and name the --device");
        }
    }
}

package org.starkin.spark;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.Function;
import org.starkin.survey.UnusableInput;

/**
 * Has a cluster write shards, one task each. What Spark does when a machine is lost is to begin its unfinished tasks anew;
 * that no shard is lost or doubled follows from {@link ShardWork}'s promise, and is looked at here when all is done.
 *
 * @param spark the cluster
 * @param work makes one shard
 * @param directory where the shards go, on a file system that every machine sees under this path
 */
record ShardJob(JavaSparkContext spark, ShardWork work, Path directory) {

    /** What became of one shard. */
    sealed interface Outcome extends Serializable {

        /** It is there. */
        record Written(ShardInput input, ShardCounts counts) implements Outcome {
            private static final long serialVersionUID = 1;
        }

        /** One of its files cannot be used. */
        record Refused(ShardInput input, UnusableInput reason) implements Outcome {
            private static final long serialVersionUID = 1;
        }
    }

    /** What one task does. */
    private record Task(ShardWork work, String directory) implements Function<ShardInput, Outcome> {

        private static final long serialVersionUID = 1;

        @Override
        public Outcome call(ShardInput input) throws IOException {
            try {
                Path shard = Path.of(directory).resolve(input.name());
                return new Outcome.Written(input, work.write(input.paths(), shard));
            } catch (UnusableInput e) {
                return new Outcome.Refused(input, e);
            }
        }
    }

    /**
     * Writes all shards. The directory is made where it is not there; else it must be empty. Where the cluster gives a task
     * up, Spark's own checked exception comes, which its Scala code does not declare.
     *
     * @return what is in them, in the order of {@code inputs}
     * @throws UnusableInput where a file cannot be used; the shards of other files are written nevertheless
     * @throws IOException where the directory cannot be used, or does not hold every shard once at the end
     */
    List<Outcome.Written> run(List<ShardInput> inputs) throws IOException {
        Files.createDirectories(directory);
        requireOnly(List.of());
        List<Outcome> outcomes = spark.parallelize(inputs, inputs.size())
                .map(new Task(work, directory.toAbsolutePath().toString()))
                .collect();
        List<Outcome.Written> written = new ArrayList<>();
        List<Outcome.Refused> refused = new ArrayList<>();
        for (Outcome outcome : outcomes) {
            switch (outcome) {
                case Outcome.Written one -> written.add(one);
                case Outcome.Refused one -> refused.add(one);
            }
        }
        if (!refused.isEmpty()) {
            throw unusable(refused, inputs.size());
        }
        requireOnly(inputs.stream().map(ShardInput::name).toList());
        return written;
    }

    private static UnusableInput unusable(List<Outcome.Refused> refused, int all) {
        Outcome.Refused first = refused.getFirst();
        return new UnusableInput(
                first.reason().fault(),
                first.input().name(),
                first.reason().getMessage() + " (" + refused.size() + " of " + all + " shards cannot be made)",
                first.reason());
    }

    /** Leftovers of lost tasks have hidden names. */
    private void requireOnly(List<String> shards) throws IOException {
        try (Stream<Path> list = Files.list(directory)) {
            List<String> there = list.map(path -> path.getFileName().toString())
                    .filter(name -> !name.startsWith("."))
                    .sorted()
                    .toList();
            if (!there.equals(shards)) {
                throw new IOException(directory + " holds " + there.size() + " shards or other files and not the "
                        + shards.size() + " expected; name a folder that is empty or not there");
            }
        }
    }
}

package org.starkin.spark;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.SparkException;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.Function;
import org.starkin.survey.UnusableInput;

/**
 * Has a cluster write shards, one task each. What Spark does when a machine is lost is to begin its unfinished tasks anew;
 * that no shard is lost or doubled follows from {@link ShardWork}'s promise.
 *
 * @param spark the cluster
 * @param work makes one shard
 * @param folder where the shards go
 */
record ShardJob(JavaSparkContext spark, ShardWork work, ShardFolder folder) {

    /** What became of one shard. */
    sealed interface Outcome extends Serializable {

        /** It is there. */
        record Written(ShardInput input) implements Outcome {
            private static final long serialVersionUID = 1;
        }

        /** Its files cannot be used together. */
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
                work.write(input.paths(), new ShardFolder(Path.of(directory)).of(input));
                return new Outcome.Written(input);
            } catch (UnusableInput e) {
                return new Outcome.Refused(input, e);
            }
        }
    }

    /**
     * Writes shards; none is well.
     *
     * @throws UnusableInput where files cannot be used; the other shards are written nevertheless
     * @throws IOException where the cluster gives a task up
     */
    void run(List<ShardInput> inputs) throws IOException {
        if (inputs.isEmpty()) {
            return;
        }
        List<Outcome.Refused> refused = new ArrayList<>();
        for (Outcome outcome : collected(spark.parallelize(inputs, inputs.size())
                .map(new Task(work, folder.directory().toString())))) {
            switch (outcome) {
                case Outcome.Written _ -> {}
                case Outcome.Refused one -> refused.add(one);
            }
        }
        if (!refused.isEmpty()) {
            throw unusable(refused, inputs.size());
        }
    }

    private static UnusableInput unusable(List<Outcome.Refused> refused, int all) {
        Outcome.Refused first = refused.getFirst();
        return new UnusableInput(
                first.reason().fault(),
                first.input().name(),
                first.reason().getMessage() + " (" + refused.size() + " of " + all + " shards cannot be made)",
                first.reason());
    }

    /**
     * What the tasks give, in their order.
     *
     * @throws IOException where the cluster gives one up, with what it failed of the last time
     */
    static <T> List<T> collected(JavaRDD<T> tasks) throws IOException {
        try {
            return tasks.collect();
        } catch (Exception e) { // Spark's own is checked, but its Scala code does not declare it
            if (e instanceof SparkException) {
                throw new IOException("the cluster gave a task up: " + shortened(e), e);
            }
            throw e;
        }
    }

    /** Spark's message holds the stack trace of the executor. */
    private static String shortened(Exception e) {
        String message = String.valueOf(e.getMessage());
        return Optional.ofNullable(e.getCause())
                .map(Throwable::toString)
                .orElseGet(() -> message.lines().findFirst().orElse(message));
    }
}

package org.starkin.spark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.starkin.index.SourceFile;

/** Has a cluster read all files of a survey for their hashes, which its manifest tells. */
final class SourceHashes {

    private SourceHashes() {}

    /** Reads the files of one shard. */
    private record Task() implements FlatMapFunction<ShardInput, SourceFile> {

        private static final long serialVersionUID = 1;

        @Override
        public Iterator<SourceFile> call(ShardInput input) throws IOException {
            List<SourceFile> sources = new ArrayList<>();
            for (Path file : input.paths()) {
                sources.add(SourceFile.of(file));
            }
            return sources.iterator();
        }
    }

    /**
     * The files of the shards, in their order.
     *
     * @throws IOException where the cluster gives it up
     */
    static List<SourceFile> of(JavaSparkContext spark, List<ShardInput> shards) throws IOException {
        return ShardJob.collected(spark.parallelize(shards, shards.size()).flatMap(new Task()));
    }
}

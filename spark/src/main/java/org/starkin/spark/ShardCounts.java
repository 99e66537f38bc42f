package org.starkin.spark;

import java.io.Serializable;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What became of the inputs of one shard, or of several.
 *
 * @param starsRead stars whose photometry was read
 * @param starsKept stars that are in the shard
 * @param rejects inputs that are not, by reason
 */
record ShardCounts(long starsRead, long starsKept, Map<String, Long> rejects) implements Serializable {

    static final ShardCounts NONE = new ShardCounts(0, 0, Map.of());

    private static final long serialVersionUID = 1;

    ShardCounts {
        rejects = Collections.unmodifiableMap(new TreeMap<>(rejects));
    }

    ShardCounts plus(ShardCounts other) {
        Map<String, Long> sum = new TreeMap<>(rejects);
        other.rejects.forEach((reason, count) -> sum.merge(reason, count, Long::sum));
        return new ShardCounts(starsRead + other.starsRead, starsKept + other.starsKept, sum);
    }
}

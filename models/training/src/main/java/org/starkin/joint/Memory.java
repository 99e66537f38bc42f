package org.starkin.joint;

import ai.djl.ndarray.NDArray;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * The vectors of the stars of the latest batches, as they were then: a batch is set against them too, which costs little and is far more
 * like a sky (cross-batch memory, Wang et al. 2020, arXiv 1912.06798). For one thread; checkpoints do not hold it.
 */
final class Memory {

    private final int most;
    private final Deque<Remembered> latest = new ArrayDeque<>();

    /** @param most stars that are remembered */
    Memory(int most) {
        this.most = most;
    }

    /** A star and its vector. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Remembered(JointStar star, float[] vector) {}

    List<Remembered> all() {
        return List.copyOf(latest);
    }

    /** Remembers vectors {@code [n, d]} of a batch's stars. */
    void add(JointBatch batch, NDArray vectors) {
        List<float[]> rows = JointBatch.rows(vectors);
        for (int i = 0; i < rows.size(); i++) {
            latest.addLast(new Remembered(batch.stars().get(i), rows.get(i)));
        }
        while (latest.size() > most) {
            latest.removeFirst();
        }
    }
}

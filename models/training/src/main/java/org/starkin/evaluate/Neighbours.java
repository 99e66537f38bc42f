package org.starkin.evaluate;

import java.util.Arrays;
import org.starkin.index.StarId;

/** Exact search by brute force. */
final class Neighbours {

    private static final int INT_BITS = 32;

    private Neighbours() {}

    /** The numbers of all gallery stars but {@code self}, most similar first, ties by id. */
    static int[] ranked(float[] query, StarId self, Sample gallery) {
        Vectors vectors = gallery.vectors();
        long[] keys = new long[gallery.size()];
        int count = 0;
        for (int j = 0; j < keys.length; j++) {
            if (!gallery.ids().get(j).equals(self)) {
                keys[count++] = key(vectors.similarity(j, query), j);
            }
        }
        Arrays.sort(keys, 0, count);
        int[] order = new int[count];
        for (int i = 0; i < count; i++) {
            order[i] = (int) keys[i];
        }
        return order;
    }

    /** The mean similarity of the {@code nearest} most similar gallery stars but {@code self}; of all where there are fewer. */
    static double meanSimilarity(float[] query, StarId self, Sample gallery, int nearest) {
        int[] order = ranked(query, self, gallery);
        int count = Math.min(nearest, order.length);
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += gallery.vectors().similarity(order[i], query);
        }
        return count == 0 ? 0 : sum / count;
    }

    /** Ascending keys are descending similarities, then ascending numbers. */
    private static long key(float similarity, int number) {
        int bits = Float.floatToIntBits(0f - similarity);
        int ordered = bits ^ ((bits >> (INT_BITS - 1)) & Integer.MAX_VALUE);
        return ((long) ordered << INT_BITS) | number;
    }
}

package org.starkin.joint;

import java.util.stream.IntStream;

/** The nearest rows by cosine, by looking at all. */
final class Nearest {

    private Nearest() {}

    /**
     * For each query the places of the nearest of a gallery, nearest first; ties by place.
     *
     * @param queries {@code float[n][d]} of unit length
     * @param gallery {@code float[m][d]} of unit length
     * @return {@code int[n][k]}
     */
    static int[][] of(float[][] queries, float[][] gallery, int k) {
        return IntStream.range(0, queries.length)
                .parallel()
                .mapToObj(query -> nearest(queries[query], gallery, k))
                .toArray(int[][]::new);
    }

    private static int[] nearest(float[] query, float[][] gallery, int k) {
        int[] places = new int[k];
        float[] similarities = new float[k];
        int found = 0;
        for (int place = 0; place < gallery.length; place++) {
            float similarity = Rows.product(query, gallery[place]);
            if (found < k || similarity > similarities[k - 1]) {
                int at = Math.min(found, k - 1);
                while (at > 0 && similarities[at - 1] < similarity) {
                    similarities[at] = similarities[at - 1];
                    places[at] = places[at - 1];
                    at--;
                }
                similarities[at] = similarity;
                places[at] = place;
                found = Math.min(k, found + 1);
            }
        }
        return places;
    }
}

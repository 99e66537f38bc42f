package org.starkin.index;

/**
 * Stars of one segment by number, most similar first. The arrays are handed over, not copied: package-internal.
 *
 * @param stars {@code int[n]}
 * @param similarities {@code double[n]}, cosines
 * @param exact whether every vector was compared
 * @param visited vectors compared
 */
@SuppressWarnings("ArrayRecordComponent") // handed over inside the package, never compared
record Found(int[] stars, double[] similarities, boolean exact, long visited) {

    int size() {
        return stars.length;
    }
}

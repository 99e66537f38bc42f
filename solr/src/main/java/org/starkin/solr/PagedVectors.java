package org.starkin.solr;

import java.io.IOException;
import java.util.Arrays;
import org.starkin.graph.VectorSource;

/** The vectors of a space in the order of their numbers, fetched some hundreds at a time. For one thread. */
final class PagedVectors implements VectorSource {

    private static final int TOGETHER = 1024;

    private final SolrSpace space;
    private final int size;
    private final int dimension;
    private final float[][] page = new float[TOGETHER][];
    private int first = -1;

    PagedVectors(SolrSpace space, int size, int dimension) {
        this.space = space;
        this.size = size;
        this.dimension = dimension;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public int dimension() {
        return dimension;
    }

    @Override
    public void vector(int number, float[] into, int at) throws IOException {
        int from = number / TOGETHER * TOGETHER;
        if (from != first) {
            int[] stars = new int[Math.min(TOGETHER, size - from)];
            Arrays.setAll(stars, i -> from + i);
            space.vectors(stars, stars.length, (i, vector) -> page[i] = vector.clone());
            first = from;
        }
        System.arraycopy(page[number - from], 0, into, at, dimension);
    }
}

package org.starkin.solr;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.starkin.graph.VectorSource;
import org.starkin.index.Space;

/** The vectors of a space in the order of their numbers, fetched some hundreds at a time where they are not kept. For one thread. */
final class PagedVectors implements VectorSource {

    private static final int TOGETHER = 1024;

    private final Collection collection;
    private final Space space;
    private final FetchedVectors fetched;
    private final int size;
    private final int dimension;
    private final ByteBuffer page;
    private int first = -1;

    PagedVectors(Collection collection, Space space, FetchedVectors fetched, int size, int dimension) {
        this.collection = collection;
        this.space = space;
        this.fetched = fetched;
        this.size = size;
        this.dimension = dimension;
        this.page = ByteBuffer.allocate(pageBytes(dimension)).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** What vectors fetched are kept in. */
    static FetchedVectors kept(VectorRoom room, int size, int dimension) {
        return new FetchedVectors(room, Math.ceilDiv(size, TOGETHER), pageBytes(dimension));
    }

    private static int pageBytes(int dimension) {
        return TOGETHER * dimension * Float.BYTES;
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
            if (!fetched.read(from / TOGETHER, page.array())) {
                fetch(from);
                fetched.keep(from / TOGETHER, page.array());
            }
            first = from;
        }
        page.asFloatBuffer().get((number - from) * dimension, into, at, dimension);
    }

    private void fetch(int from) throws IOException {
        first = -1;
        int[] stars = new int[Math.min(TOGETHER, size - from)];
        Arrays.setAll(stars, i -> from + i);
        collection.byNumber(
                space, Fields.VALUES, stars, stars.length, (i, bytes) -> page.put(i * dimension * Float.BYTES, bytes));
    }
}

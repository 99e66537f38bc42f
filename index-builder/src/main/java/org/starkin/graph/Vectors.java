package org.starkin.graph;

import java.io.IOException;
import java.util.BitSet;
import jdk.incubator.vector.FloatVector;

/**
 * Vectors of one dimension in one array, row after row, each filled up with zeros to whole registers and beginning where a
 * register does: a row that lies across two cache lines costs a tenth of the speed of a walk. Filled by its maker, and not
 * changed from then on.
 */
final class Vectors extends Rows implements VectorSource {

    /** Numbers before the first row: an array's header takes 16 of the 64 bytes of a cache line. */
    private static final int FRONT = 12;

    final float[] values;

    /**
     * @throws IllegalArgumentException where they are more than one array holds; see {@link #fit}
     */
    Vectors(int size, int dimension) {
        super(size, dimension);
        if (!fit(size, dimension)) {
            throw new IllegalArgumentException(size + " vectors of " + dimension + " values do not fit one array");
        }
        values = new float[FRONT + size * stride];
    }

    /**
     * The vectors of a source, a row a number.
     *
     * @throws IOException where they cannot be read
     */
    static Vectors of(VectorSource source) throws IOException {
        Vectors vectors = new Vectors(source.size(), source.dimension());
        for (int number = 0; number < vectors.size; number++) {
            source.vector(number, vectors.values, vectors.at(number));
        }
        return vectors;
    }

    /**
     * The vectors in the places that a graph gives them.
     *
     * @throws IOException where they cannot be read
     */
    static Vectors inPlaces(SharedVectors source, Linkage linkage, int dimension) throws IOException {
        Vectors vectors = new Vectors(linkage.size(), dimension);
        Chunk.ofEach(vectors.size, chunk -> {
            VectorSource own = source.forThread();
            for (int number = chunk.from(); number < chunk.to(); number++) {
                own.vector(number, vectors.values, vectors.at(linkage.places[number]));
            }
        });
        return vectors;
    }

    /** Makes row {@code i} what row {@code rows[i]} was, each of which is named once; by their maker alone. */
    void putInOrder(int[] rows) {
        float[] held = new float[stride];
        BitSet done = new BitSet(size);
        for (int start = done.nextClearBit(0); start < size; start = done.nextClearBit(start)) {
            System.arraycopy(values, at(start), held, 0, stride);
            int to = start;
            for (int from = rows[to]; from != start; from = rows[to]) {
                System.arraycopy(values, at(from), values, at(to), stride);
                done.set(to);
                to = from;
            }
            System.arraycopy(held, 0, values, at(to), stride);
            done.set(to);
        }
    }

    /** Whether one array holds so many: 16 million of 128 values. */
    static boolean fit(int size, int dimension) {
        return bytes(size, dimension) / Float.BYTES < Integer.MAX_VALUE - 8;
    }

    static long bytes(int size, int dimension) {
        return Float.BYTES * (FRONT + (long) size * stride(dimension));
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public int dimension() {
        return dimension;
    }

    /** Writes a row; thread-safe. */
    @Override
    public void vector(int row, float[] into, int at) {
        System.arraycopy(values, at(row), into, at, dimension);
    }

    /** Where a row begins. */
    int at(int row) {
        return FRONT + row * stride;
    }

    @Override
    float ready(float[] query, float[] into) {
        System.arraycopy(query, 0, into, 0, dimension);
        return 0;
    }

    @Override
    double most() {
        return Nearest.slack(dimension);
    }

    @Override
    double typical() {
        return 0;
    }

    /** The dot product of a query with a row, in double precision, from first to last value. */
    double cosine(float[] query, int row) {
        double sum = 0;
        int at = at(row);
        for (int i = 0; i < dimension; i++) {
            sum += (double) query[i] * values[at + i];
        }
        return Math.clamp(sum, -1, 1);
    }

    @Override
    void dots(float[] query, int from, int one, int two, int three, int four, float[] quads) {
        int toOne = at(one);
        int toTwo = at(two);
        int toThree = at(three);
        int toFour = at(four);
        FloatVector first = FloatVector.zero(SPECIES);
        FloatVector second = first;
        FloatVector third = first;
        FloatVector fourth = first;
        for (int i = 0; i < stride; i += SPECIES.length()) {
            FloatVector part = FloatVector.fromArray(SPECIES, query, from + i);
            first = FloatVector.fromArray(SPECIES, values, toOne + i).fma(part, first);
            second = FloatVector.fromArray(SPECIES, values, toTwo + i).fma(part, second);
            third = FloatVector.fromArray(SPECIES, values, toThree + i).fma(part, third);
            fourth = FloatVector.fromArray(SPECIES, values, toFour + i).fma(part, fourth);
        }
        first.intoArray(quads, 0);
        second.intoArray(quads, SPECIES.length());
        third.intoArray(quads, 2 * SPECIES.length());
        fourth.intoArray(quads, 3 * SPECIES.length());
    }
}

package org.starkin.graph;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Vectors of one dimension in one array, row after row, each filled up with zeros to whole registers and beginning where a
 * register does: a row that lies across two cache lines costs a tenth of the speed of a walk. Filled by its maker, and not
 * changed from then on.
 */
final class Vectors {

    static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;

    /** Numbers before the first row: an array's header takes 16 of the 64 bytes of a cache line. */
    private static final int FRONT = 12;

    private static final int QUADS = 4;
    private static final VectorSpecies<Float> QUAD = FloatVector.SPECIES_128;

    final float[] values;
    final int stride;
    final int size;
    final int dimension;

    /**
     * @throws IllegalArgumentException where they are more than one array holds; see {@link #fit}
     */
    Vectors(int size, int dimension) {
        if (!fit(size, dimension)) {
            throw new IllegalArgumentException(size + " vectors of " + dimension + " values do not fit one array");
        }
        this.size = size;
        this.dimension = dimension;
        stride = stride(dimension);
        values = new float[FRONT + size * stride];
    }

    /** Whether one array holds so many: 16 million of 128 values. */
    static boolean fit(int size, int dimension) {
        return bytes(size, dimension) / Float.BYTES < Integer.MAX_VALUE - 8;
    }

    static long bytes(int size, int dimension) {
        return Float.BYTES * (FRONT + (long) size * stride(dimension));
    }

    private static int stride(int dimension) {
        return Math.ceilDiv(dimension, SPECIES.length()) * SPECIES.length();
    }

    /** Where a row begins. */
    int at(int row) {
        return FRONT + row * stride;
    }

    /** A query as long as a row. */
    float[] padded(float[] query, float[] into) {
        System.arraycopy(query, 0, into, 0, dimension);
        return into;
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

    /**
     * The dot products of a query with some rows, in single precision, four rows at a time. The numbers of a register are
     * added in an order of their own, so that the same row gives the same bits in interpreted and in compiled code.
     *
     * @param query {@code float[stride]}, from {@code from}
     * @param rows {@code count} rows, and room for three more behind them
     * @param scores takes the products, and has room for three more
     * @param quads scratch, {@code float[4 * SPECIES.length()]}
     */
    void score(float[] query, int from, int[] rows, int count, float[] scores, float[] quads) {
        for (int more = 0; more < QUADS - 1; more++) {
            rows[count + more] = rows[Math.max(count - 1, 0)];
        }
        for (int i = 0; i < count; i += QUADS) {
            score(query, from, at(rows[i]), at(rows[i + 1]), at(rows[i + 2]), at(rows[i + 3]), quads);
            scores[i] = sum(quads, 0);
            scores[i + 1] = sum(quads, SPECIES.length());
            scores[i + 2] = sum(quads, 2 * SPECIES.length());
            scores[i + 3] = sum(quads, 3 * SPECIES.length());
        }
    }

    private void score(float[] query, int from, int one, int two, int three, int four, float[] quads) {
        FloatVector first = FloatVector.zero(SPECIES);
        FloatVector second = first;
        FloatVector third = first;
        FloatVector fourth = first;
        for (int i = 0; i < stride; i += SPECIES.length()) {
            FloatVector part = FloatVector.fromArray(SPECIES, query, from + i);
            first = FloatVector.fromArray(SPECIES, values, one + i).fma(part, first);
            second = FloatVector.fromArray(SPECIES, values, two + i).fma(part, second);
            third = FloatVector.fromArray(SPECIES, values, three + i).fma(part, third);
            fourth = FloatVector.fromArray(SPECIES, values, four + i).fma(part, fourth);
        }
        first.intoArray(quads, 0);
        second.intoArray(quads, SPECIES.length());
        third.intoArray(quads, 2 * SPECIES.length());
        fourth.intoArray(quads, 3 * SPECIES.length());
    }

    /** The sum of one register's numbers: by fours, then within the four. */
    private static float sum(float[] quads, int from) {
        FloatVector sum = FloatVector.fromArray(QUAD, quads, from);
        for (int i = QUADS; i < SPECIES.length(); i += QUADS) {
            sum = sum.add(FloatVector.fromArray(QUAD, quads, from + i));
        }
        sum.intoArray(quads, from);
        return (quads[from] + quads[from + 1]) + (quads[from + 2] + quads[from + 3]);
    }
}

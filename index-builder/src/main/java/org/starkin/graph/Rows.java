package org.starkin.graph;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Rows that can be compared with a query: the vectors themselves, or codes of them. The numbers of a register are added in
 * an order of their own, so that the same row gives the same bits in interpreted and in compiled code.
 */
abstract sealed class Rows permits Vectors, Codes {

    static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;

    private static final int QUADS = 4;
    private static final VectorSpecies<Float> QUAD = FloatVector.SPECIES_128;

    final int size;
    final int dimension;

    /** Values from a row to the next: whole registers. */
    final int stride;

    Rows(int size, int dimension) {
        this.size = size;
        this.dimension = dimension;
        stride = stride(dimension);
    }

    static int stride(int dimension) {
        return Math.ceilDiv(dimension, SPECIES.length()) * SPECIES.length();
    }

    /** Scratch for {@link #score}. */
    static float[] quads() {
        return new float[QUADS * SPECIES.length()];
    }

    /**
     * Readies a query for {@link #score}.
     *
     * @param query {@code float[dimension]}
     * @param into {@code float[stride]}, filled up with zeros
     * @return what is to be added to each score
     */
    abstract float ready(float[] query, float[] into);

    /** By how much a score of a unit vector may differ from the dot product, whatever the vector and the row are. */
    abstract double most();

    /** The standard deviation of that difference, roundings to codes being independent. */
    abstract double typical();

    /** Writes, a register a row, the parts of the dot products of a query with four rows. */
    abstract void dots(float[] query, int from, int one, int two, int three, int four, float[] quads);

    /**
     * The dot products of a query with some rows, in single precision, four rows at a time.
     *
     * @param query {@code float[stride]}, from {@code from}
     * @param rows {@code count} rows, and room for three more behind them
     * @param scores takes the products, and has room for three more
     * @param quads scratch, from {@link #quads()}
     */
    final void score(float[] query, int from, int[] rows, int count, float[] scores, float[] quads) {
        for (int more = 0; more < QUADS - 1; more++) {
            rows[count + more] = rows[Math.max(count - 1, 0)];
        }
        for (int i = 0; i < count; i += QUADS) {
            dots(query, from, rows[i], rows[i + 1], rows[i + 2], rows[i + 3], quads);
            scores[i] = sum(quads, 0);
            scores[i + 1] = sum(quads, SPECIES.length());
            scores[i + 2] = sum(quads, 2 * SPECIES.length());
            scores[i + 3] = sum(quads, 3 * SPECIES.length());
        }
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

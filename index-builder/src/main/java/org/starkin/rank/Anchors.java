package org.starkin.rank;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Vectors with which every star is compared. Sums are taken in an order that is the same on every processor, registers of
 * 256 bits being imitated where there are none, so that a ranking can be had again elsewhere. Immutable.
 */
final class Anchors {

    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_256;
    private static final int LANES = SPECIES.length();

    private final int count;
    private final int dimension;
    private final int stride;

    /** {@code [count rounded up to two][stride]}, filled up with zeros. */
    private final float[] values;

    /** @param vectors {@code float[count][dimension]} */
    Anchors(float[][] vectors, int dimension) {
        count = vectors.length;
        this.dimension = dimension;
        stride = stride(dimension);
        values = new float[(count + 1) / 2 * 2 * stride];
        for (int i = 0; i < count; i++) {
            System.arraycopy(vectors[i], 0, values, i * stride, dimension);
        }
    }

    /** Values from one row to the next, of anchors and of the stars that are compared with them. */
    static int stride(int dimension) {
        return Math.ceilDiv(dimension, LANES) * LANES;
    }

    int count() {
        return count;
    }

    int dimension() {
        return dimension;
    }

    /** Room for what {@link #dots} writes for a star. */
    int room() {
        return (count + 1) / 2 * 2;
    }

    /**
     * The dot products of a star with all anchors.
     *
     * @param rows stars' vectors, {@code stride} apart, filled up with zeros
     * @param at where the star's begins
     * @param lanes scratch, {@code float[8]}
     * @param into {@code float[room()]}
     */
    void dots(float[] rows, int at, float[] lanes, float[] into) {
        for (int anchor = 0; anchor < count; anchor += 2) {
            int one = anchor * stride;
            int other = one + stride;
            FloatVector first = FloatVector.zero(SPECIES);
            FloatVector second = first;
            for (int i = 0; i < stride; i += LANES) {
                FloatVector part = FloatVector.fromArray(SPECIES, rows, at + i);
                first = FloatVector.fromArray(SPECIES, values, one + i).fma(part, first);
                second = FloatVector.fromArray(SPECIES, values, other + i).fma(part, second);
            }
            into[anchor] = sum(first, lanes);
            into[anchor + 1] = sum(second, lanes);
        }
    }

    private static float sum(FloatVector vector, float[] lanes) {
        vector.intoArray(lanes, 0);
        return ((lanes[0] + lanes[1]) + (lanes[2] + lanes[3])) + ((lanes[4] + lanes[5]) + (lanes[6] + lanes[7]));
    }
}

package org.starkin.graph;

import java.io.IOException;
import java.util.stream.IntStream;
import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorSpecies;

/**
 * Vectors at a byte a value: a quarter of the memory, so that much more of them lies in the processor's caches. Each value
 * is rounded to one of 255 steps from the least to the greatest of its dimension; the query keeps its full precision, and
 * takes the steps' heights upon itself. Filled by its maker, and not changed from then on.
 */
final class Codes extends Rows {

    /** Bytes before the first row: an array's header takes 16 of the 64 bytes of a cache line. */
    private static final int FRONT = 48;

    static final int MOST_STEPS = 127;

    /** As many bytes as a register has floats; twice as many where no register is so small. */
    private static final VectorSpecies<Byte> BYTES =
            VectorSpecies.of(byte.class, VectorShape.forBitSize(Math.max(Long.SIZE, Byte.SIZE * SPECIES.length())));

    private final byte[] values;
    private final float[] step;
    private final float[] middle;

    private final double most;
    private final double typical;

    /**
     * Codes that are yet to be put.
     *
     * @param step the height of a step, by dimension
     * @param middle what a code of 0 stands for, by dimension
     */
    Codes(int size, float[] step, float[] middle) {
        super(size, step.length);
        this.step = step;
        this.middle = middle;
        values = new byte[FRONT + size * stride + BYTES.length()];
        double square = IntStream.range(0, dimension)
                .mapToDouble(i -> (double) step[i] * step[i])
                .sum();
        most = 0.5 * Math.sqrt(square) + Nearest.slack(dimension);
        typical = Math.sqrt(square / dimension / 12);
    }

    /**
     * The codes of vectors, in the places that a graph gives them.
     *
     * @throws IOException where the vectors cannot be read
     */
    static Codes of(SharedVectors vectors, Linkage linkage, int dimension) throws IOException {
        Range range = Range.of(vectors, linkage.size(), dimension);
        Codes codes = new Codes(linkage.size(), range.step(), range.middle());
        codes.encode(vectors, linkage.places);
        return codes;
    }

    /** Whether one array holds so many. */
    static boolean fit(int size, int dimension) {
        return bytes(size, dimension) < Integer.MAX_VALUE - 8;
    }

    static long bytes(int size, int dimension) {
        return FRONT + (long) size * stride(dimension) + BYTES.length();
    }

    @Override
    double most() {
        return most;
    }

    @Override
    double typical() {
        return typical;
    }

    float[] step() {
        return step.clone();
    }

    float[] middle() {
        return middle.clone();
    }

    /** Where the {@code dimension} codes of a row lie in {@link #values}, which its maker alone changes. */
    int at(int row) {
        return FRONT + row * stride;
    }

    byte[] values() {
        return values;
    }

    private void encode(SharedVectors vectors, int[] places) throws IOException {
        float[] inverse = new float[dimension];
        for (int i = 0; i < dimension; i++) {
            inverse[i] = 1 / step[i];
        }
        Chunk.ofEach(size, chunk -> {
            VectorSource own = vectors.forThread();
            float[] vector = new float[dimension];
            for (int number = chunk.from(); number < chunk.to(); number++) {
                own.vector(number, vector, 0);
                encode(vector, at(places[number]), inverse);
            }
        });
    }

    /**
     * Rounds to the nearest step. Where a dimension spans few of the numbers that there are, its middle is rounded itself, and
     * the farthest value lies beyond the last step.
     */
    private void encode(float[] vector, int to, float[] inverse) {
        for (int i = 0; i < inverse.length; i++) {
            float height = (vector[i] - middle[i]) * inverse[i];
            int code = (int) (height + (MOST_STEPS + 0.5f)) - MOST_STEPS;
            values[to + i] = (byte) Math.min(MOST_STEPS, Math.max(-MOST_STEPS, code));
        }
    }

    @Override
    float ready(float[] query, float[] into) {
        double toMiddle = 0;
        for (int i = 0; i < dimension; i++) {
            into[i] = query[i] * step[i];
            toMiddle += (double) query[i] * middle[i];
        }
        return (float) toMiddle;
    }

    /** Written out: a method of its own for a register may be compiled by itself, and makes an object of it then. */
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
            first = ((FloatVector) ByteVector.fromArray(BYTES, values, toOne + i)
                            .convertShape(VectorOperators.B2F, SPECIES, 0))
                    .fma(part, first);
            second = ((FloatVector) ByteVector.fromArray(BYTES, values, toTwo + i)
                            .convertShape(VectorOperators.B2F, SPECIES, 0))
                    .fma(part, second);
            third = ((FloatVector) ByteVector.fromArray(BYTES, values, toThree + i)
                            .convertShape(VectorOperators.B2F, SPECIES, 0))
                    .fma(part, third);
            fourth = ((FloatVector) ByteVector.fromArray(BYTES, values, toFour + i)
                            .convertShape(VectorOperators.B2F, SPECIES, 0))
                    .fma(part, fourth);
        }
        first.intoArray(quads, 0);
        second.intoArray(quads, SPECIES.length());
        third.intoArray(quads, 2 * SPECIES.length());
        fourth.intoArray(quads, 3 * SPECIES.length());
    }
}

package org.starkin.graph;

import java.util.Arrays;
import java.util.stream.IntStream;
import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorSpecies;

/**
 * Vectors at a byte a value: a quarter of the memory, so that much more of them lies in the processor's caches. Each value
 * is rounded to one of 255 steps from the least to the greatest of its dimension; the query keeps its full precision, and
 * takes the steps' heights upon itself. Immutable.
 */
final class Codes extends Rows {

    /** Bytes before the first row: an array's header takes 16 of the 64 bytes of a cache line. */
    private static final int FRONT = 48;

    private static final int MOST_STEPS = 127;

    /** As many bytes as a register has floats; twice as many where no register is so small. */
    private static final VectorSpecies<Byte> BYTES =
            VectorSpecies.of(byte.class, VectorShape.forBitSize(Math.max(Long.SIZE, Byte.SIZE * SPECIES.length())));

    private final byte[] values;
    private final float[] step;
    private final float[] middle;

    private final double most;
    private final double typical;

    private Codes(Vectors vectors) {
        super(vectors.size, vectors.dimension);
        values = new byte[FRONT + size * stride + BYTES.length()];
        step = new float[dimension];
        middle = new float[dimension];
        setSteps(Range.of(vectors));
        double square = IntStream.range(0, dimension)
                .mapToDouble(i -> (double) step[i] * step[i])
                .sum();
        most = 0.5 * Math.sqrt(square) + Nearest.slack(dimension);
        typical = Math.sqrt(square / dimension / 12);
        Chunk.of(size).parallel().forEach(chunk -> encode(vectors, chunk));
    }

    static Codes of(Vectors vectors) {
        return new Codes(vectors);
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

    private void setSteps(Range range) {
        for (int i = 0; i < dimension; i++) {
            middle[i] = 0.5f * (range.least()[i] + range.greatest()[i]);
            step[i] = Math.max(Float.MIN_NORMAL, 0.5f * (range.greatest()[i] - range.least()[i]) / MOST_STEPS);
        }
    }

    /** Least and greatest value, a dimension. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Range(float[] least, float[] greatest) {

        static Range of(Vectors vectors) {
            return Chunk.of(vectors.size)
                    .parallel()
                    .map(chunk -> of(vectors, chunk))
                    .reduce(Range::with)
                    .orElseThrow();
        }

        private static Range of(Vectors vectors, Chunk chunk) {
            float[] least = new float[vectors.dimension];
            float[] greatest = new float[vectors.dimension];
            Arrays.fill(least, Float.POSITIVE_INFINITY);
            Arrays.fill(greatest, Float.NEGATIVE_INFINITY);
            for (int row = chunk.from(); row < chunk.to(); row++) {
                int at = vectors.at(row);
                for (int i = 0; i < least.length; i++) {
                    least[i] = Math.min(least[i], vectors.values[at + i]);
                    greatest[i] = Math.max(greatest[i], vectors.values[at + i]);
                }
            }
            return new Range(least, greatest);
        }

        private Range with(Range other) {
            for (int i = 0; i < least.length; i++) {
                least[i] = Math.min(least[i], other.least[i]);
                greatest[i] = Math.max(greatest[i], other.greatest[i]);
            }
            return this;
        }
    }

    private void encode(Vectors vectors, Chunk chunk) {
        float[] inverse = new float[dimension];
        for (int i = 0; i < dimension; i++) {
            inverse[i] = 1 / step[i];
        }
        for (int row = chunk.from(); row < chunk.to(); row++) {
            encode(vectors.values, vectors.at(row), FRONT + row * stride, inverse);
        }
    }

    /**
     * Rounds to the nearest step. Where a dimension spans few of the numbers that there are, its middle is rounded itself, and
     * the farthest value lies beyond the last step.
     */
    private void encode(float[] vectors, int from, int to, float[] inverse) {
        for (int i = 0; i < inverse.length; i++) {
            float height = (vectors[from + i] - middle[i]) * inverse[i];
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
        int toOne = FRONT + one * stride;
        int toTwo = FRONT + two * stride;
        int toThree = FRONT + three * stride;
        int toFour = FRONT + four * stride;
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

package org.starkin.graph;

import java.io.IOException;
import java.util.Arrays;

/** The least and the greatest value of some vectors, by dimension. */
final class Range {

    private final float[] least;
    private final float[] greatest;

    private Range(int dimension) {
        least = new float[dimension];
        greatest = new float[dimension];
        Arrays.fill(least, Float.POSITIVE_INFINITY);
        Arrays.fill(greatest, Float.NEGATIVE_INFINITY);
    }

    /** @throws IOException where the vectors cannot be read */
    static Range of(SharedVectors vectors, int size, int dimension) throws IOException {
        Range all = new Range(dimension);
        Chunk.ofEach(size, chunk -> {
            Range range = new Range(dimension);
            VectorSource own = vectors.forThread();
            float[] vector = new float[dimension];
            for (int number = chunk.from(); number < chunk.to(); number++) {
                own.vector(number, vector, 0);
                range.widen(vector, vector);
            }
            synchronized (all) {
                all.widen(range.least, range.greatest);
            }
        });
        return all;
    }

    private void widen(float[] low, float[] high) {
        for (int i = 0; i < least.length; i++) {
            least[i] = Math.min(least[i], low[i]);
            greatest[i] = Math.max(greatest[i], high[i]);
        }
    }

    /** What a code of 0 stands for. */
    float[] middle() {
        float[] middle = new float[least.length];
        for (int i = 0; i < middle.length; i++) {
            middle[i] = 0.5f * (least[i] + greatest[i]);
        }
        return middle;
    }

    /** The height of a step of the codes. */
    float[] step() {
        float[] step = new float[least.length];
        for (int i = 0; i < step.length; i++) {
            step[i] = Math.max(Float.MIN_NORMAL, 0.5f * (greatest[i] - least[i]) / Codes.MOST_STEPS);
        }
        return step;
    }
}

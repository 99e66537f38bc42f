package org.starkin.contest;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.starkin.graph.VectorSource;

/**
 * What all contestants do: find the ten nearest of some vectors to each of some queries.
 *
 * @param vectors {@code float[n][dimension]}, unit vectors
 * @param queries {@code float[q][dimension]}, of the same kind, none of them among the vectors
 * @param truth {@code int[q][10]}, the ten nearest of each query
 */
@SuppressWarnings("ArrayRecordComponent") // handed to the contestants, never compared
record Course(float[][] vectors, float[][] queries, int[][] truth) {

    static final int NEAREST = 10;

    /** Links of a node, and candidates from which they are chosen: what libraries are usually compared at. */
    static final int MAX_LINKS = 16;

    static final int BEAM_WIDTH = 100;

    static final List<Integer> EFFORTS = List.of(16, 24, 32, 48, 64, 96, 128);

    private static final int CLUSTERS = 500;

    /**
     * Vectors about {@value #CLUSTERS} centres drawn evenly on the sphere; the noise about a centre has a norm of 0.5 to 1,
     * drawn for each centre.
     */
    static Course of(int count, int queries, int dimension, long seed) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        float[][] centres = new float[CLUSTERS][];
        double[] noise = new double[CLUSTERS];
        for (int i = 0; i < CLUSTERS; i++) {
            centres[i] = unit(gaussian(dimension, random));
            noise[i] = random.nextDouble(0.5, 1) / Math.sqrt(dimension);
        }
        float[][] all = new float[count + queries][];
        for (int i = 0; i < all.length; i++) {
            int cluster = random.nextInt(CLUSTERS);
            double[] values = gaussian(dimension, random);
            for (int d = 0; d < dimension; d++) {
                values[d] = centres[cluster][d] + noise[cluster] * values[d];
            }
            all[i] = unit(values);
        }
        return split(all, queries);
    }

    /** The last of these vectors are the queries. */
    static Course split(float[][] all, int queries) throws IOException {
        float[][] vectors = Arrays.copyOf(all, all.length - queries);
        float[][] asked = Arrays.copyOfRange(all, vectors.length, all.length);
        return new Course(vectors, asked, new Truth(vectors).nearest(asked));
    }

    private static double[] gaussian(int dimension, SplittableRandom random) {
        return IntStream.range(0, dimension)
                .mapToDouble(i -> random.nextGaussian())
                .toArray();
    }

    static float[] unit(double[] values) {
        double norm = Math.sqrt(Arrays.stream(values).map(v -> v * v).sum());
        float[] unit = new float[values.length];
        for (int i = 0; i < unit.length; i++) {
            unit[i] = (float) (values[i] / norm);
        }
        return unit;
    }

    int dimension() {
        return vectors[0].length;
    }

    static VectorSource source(float[][] vectors) {
        return new VectorSource() {
            @Override
            public int size() {
                return vectors.length;
            }

            @Override
            public int dimension() {
                return vectors[0].length;
            }

            @Override
            public void vector(int number, float[] into, int at) {
                System.arraycopy(vectors[number], 0, into, at, vectors[number].length);
            }
        };
    }
}

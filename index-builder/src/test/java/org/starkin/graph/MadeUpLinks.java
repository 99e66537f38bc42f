package org.starkin.graph;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Random unit vectors, each linked to its nearest and to some others; every 16th node is on level 1, every 256th on level 2,
 * and so on.
 */
final class MadeUpLinks implements Links {

    private static final int NEAREST = 12;
    private static final int OTHERS = 4;
    private static final int NODES_PER_UPPER_NODE = 16;

    final float[][] vectors;
    private final Random random;
    private final int[][][] links;

    MadeUpLinks(int size, int dimension, int levels, long seed) {
        random = new Random(seed);
        vectors =
                IntStream.range(0, size).mapToObj(i -> unit(dimension, random)).toArray(float[][]::new);
        links = IntStream.range(0, levels).mapToObj(this::linksOn).toArray(int[][][]::new);
    }

    static float[] unit(int dimension, Random random) {
        double[] values = random.doubles(dimension, -1, 1).toArray();
        double norm = Math.sqrt(Arrays.stream(values).map(v -> v * v).sum());
        float[] unit = new float[dimension];
        for (int i = 0; i < dimension; i++) {
            unit[i] = (float) (values[i] / norm);
        }
        return unit;
    }

    static double dot(float[] one, float[] other) {
        return IntStream.range(0, one.length)
                .mapToDouble(i -> (double) one[i] * other[i])
                .sum();
    }

    private int[][] linksOn(int level) {
        int[] nodes = nodesOn(level);
        int[][] all = new int[vectors.length][];
        for (int node : nodes) {
            IntStream nearest = Arrays.stream(nodes)
                    .filter(other -> other != node)
                    .boxed()
                    .sorted(Comparator.comparingDouble(other -> -dot(vectors[node], vectors[other])))
                    .mapToInt(other -> other)
                    .limit(NEAREST);
            IntStream others =
                    random.ints(OTHERS, 0, nodes.length).map(i -> nodes[i]).filter(other -> other != node);
            all[node] = IntStream.concat(nearest, others).distinct().toArray();
        }
        return all;
    }

    /** The numbers of the nearest that are accepted, nearest first, by comparing all. */
    int[] nearest(float[] query, int limit, Accepted accepted) {
        return IntStream.range(0, vectors.length)
                .filter(accepted::has)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(i -> -dot(query, vectors[i]))
                        .thenComparingInt(i -> i))
                .mapToInt(i -> i)
                .limit(limit)
                .toArray();
    }

    @Override
    public Links forThread() {
        return this;
    }

    @Override
    public int size() {
        return vectors.length;
    }

    @Override
    public int dimension() {
        return vectors[0].length;
    }

    @Override
    public int entry() {
        return 0;
    }

    @Override
    public int levels() {
        return links.length;
    }

    @Override
    public int mostLinks() {
        return links.length == 0 ? 0 : NEAREST + OTHERS;
    }

    @Override
    public int[] nodesOn(int level) {
        int apart = (int) Math.pow(NODES_PER_UPPER_NODE, level);
        return IntStream.range(0, vectors.length).filter(i -> i % apart == 0).toArray();
    }

    @Override
    public int links(int level, int node, int[] into) {
        int[] linked = links[level][node];
        System.arraycopy(linked, 0, into, 0, linked.length);
        return linked.length;
    }

    @Override
    public void vector(int node, float[] into, int at) {
        System.arraycopy(vectors[node], 0, into, at, vectors[node].length);
    }
}

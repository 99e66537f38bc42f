package org.starkin.contest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * What is found where vectors are spread over shards by where they lie among the vectors, and a query asks only the shards whose centres it
 * is nearest to: a simulation of the layout, each shard answering exactly. Centres are found by Lloyd's algorithm on a sample.
 */
final class Routing {

    private static final int A_CENTRE = 200;
    private static final int ROUNDS = 10;

    private final Course course;
    private final float[][] centres;
    private final int[] shardOf;
    private final int[] sizes;

    Routing(Course course, int shards, long seed) {
        this.course = course;
        this.centres = centres(course.vectors(), shards, new SplittableRandom(seed));
        this.shardOf = Arrays.stream(course.vectors())
                .parallel()
                .mapToInt(this::nearestCentre)
                .toArray();
        this.sizes = new int[shards];
        for (int shard : shardOf) {
            sizes[shard]++;
        }
    }

    /**
     * Where so many shards are asked.
     *
     * @param asked shards of each query
     * @param recall the share of the ten nearest that lie in them, 0 to 1
     * @param vectors the share of all vectors that lie in them, 0 to 1
     */
    record Row(int asked, double recall, double vectors) {}

    List<Row> run() {
        List<Row> rows = new ArrayList<>();
        for (int asked = 1; asked <= centres.length; asked *= 2) {
            rows.add(row(asked));
        }
        return rows;
    }

    /** The size of the largest shard, where 1 is that of equal ones. */
    double unevenness() {
        return (double) Arrays.stream(sizes).max().orElse(0) * sizes.length / shardOf.length;
    }

    private Row row(int asked) {
        double found = 0;
        double held = 0;
        int sought = 0;
        for (int query = 0; query < course.queries().length; query++) {
            boolean[] isAsked = new boolean[centres.length];
            for (int shard : nearest(course.queries()[query], asked)) {
                isAsked[shard] = true;
                held += sizes[shard];
            }
            for (int vector : course.truth()[query]) {
                found += isAsked[shardOf[vector]] ? 1 : 0;
                sought++;
            }
        }
        return new Row(asked, found / sought, held / course.queries().length / shardOf.length);
    }

    private int[] nearest(float[] query, int count) {
        double[] similarities = Arrays.stream(centres)
                .mapToDouble(centre -> product(query, centre))
                .toArray();
        return IntStream.range(0, centres.length)
                .boxed()
                .sorted(Comparator.comparingDouble(shard -> -similarities[shard]))
                .limit(count)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private int nearestCentre(float[] vector) {
        return nearestOf(centres, vector);
    }

    private static int nearestOf(float[][] centres, float[] vector) {
        int best = 0;
        double most = Double.NEGATIVE_INFINITY;
        for (int centre = 0; centre < centres.length; centre++) {
            double similarity = product(vector, centres[centre]);
            if (similarity > most) {
                most = similarity;
                best = centre;
            }
        }
        return best;
    }

    private static float[][] centres(float[][] vectors, int shards, SplittableRandom random) {
        float[][] sample = random.ints(Math.min((long) shards * A_CENTRE, vectors.length), 0, vectors.length)
                .mapToObj(place -> vectors[place])
                .toArray(float[][]::new);
        float[][] centres = Arrays.copyOf(sample, shards);
        for (int round = 0; round < ROUNDS; round++) {
            float[][] known = centres;
            int[] nearest = Arrays.stream(sample)
                    .parallel()
                    .mapToInt(vector -> nearestOf(known, vector))
                    .toArray();
            double[][] sums = new double[shards][sample[0].length];
            for (int i = 0; i < sample.length; i++) {
                for (int d = 0; d < sample[i].length; d++) {
                    sums[nearest[i]][d] += sample[i][d];
                }
            }
            centres = IntStream.range(0, shards)
                    .mapToObj(shard -> Arrays.stream(sums[shard]).allMatch(value -> value == 0)
                            ? known[shard]
                            : Course.unit(sums[shard]))
                    .toArray(float[][]::new);
        }
        return centres;
    }

    private static float product(float[] one, float[] other) {
        float sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }
}

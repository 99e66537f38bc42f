package org.starkin.period;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Cosines and sines of every lag of a block at every cluster, made once a star, and their products with what belongs to
 * the blocks' centres: the inner loops of the scan. Each product has eight sums in registers; with more of them the
 * compiler spills. Not safe for use by several threads, for it accumulates.
 */
final class LagTable {

    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();
    private static final int SUMS = Phasors.SUMS;

    /** Sums of one block and lag vector. */
    static final int PRODUCTS = 8;

    private final int clusters;
    private final float[] table;

    /**
     * {@code products[(block * PRODUCTS + which) * LANES + lag]}: for two quantities each, cosine by cosine, sine by sine,
     * cosine by sine and sine by cosine, lag before centre.
     */
    final float[] products = new float[LANES * PRODUCTS * LANES];

    LagTable(double[] centreDays, int lags, double stepPerDay) {
        clusters = centreDays.length;
        table = new float[2 * lags * clusters];
        for (int c = 0; c < clusters; c++) {
            double step = 2 * Math.PI * stepPerDay * centreDays[c];
            double stepCosine = Math.cos(step);
            double stepSine = Math.sin(step);
            double cosine = Math.cos(0.5 * step);
            double sine = Math.sin(0.5 * step);
            for (int lag = 0; lag < lags; lag++) {
                int at = ((lag / LANES) * clusters + c) * 2 * LANES + lag % LANES;
                table[at] = (float) cosine;
                table[at + LANES] = (float) sine;
                double turned = cosine * stepCosine - sine * stepSine;
                sine = sine * stepCosine + cosine * stepSine;
                cosine = turned;
            }
        }
    }

    /**
     * Adds the clusters {@code from} to before {@code to} to the products of one lag vector.
     *
     * @param lagVector which lags
     * @param sums {@link Phasors#sums}
     * @param first where in {@code sums} the four numbers of cluster 0 begin: two cosines and sines
     * @param second where the other two of them begin
     * @param block where the products go; cleared where {@code from} is 0
     */
    void add(int lagVector, float[] sums, int first, int second, int block, int from, int to) {
        int out = block * PRODUCTS * LANES;
        int at = (lagVector * clusters + from) * 2 * LANES;
        int one = first + from * SUMS;
        int two = second + from * SUMS;
        boolean isFirst = from == 0;
        FloatVector zero = FloatVector.zero(SPECIES);
        FloatVector a0 = isFirst ? zero : FloatVector.fromArray(SPECIES, products, out);
        FloatVector a1 = isFirst ? zero : FloatVector.fromArray(SPECIES, products, out + LANES);
        FloatVector a2 = isFirst ? zero : FloatVector.fromArray(SPECIES, products, out + 2 * LANES);
        FloatVector a3 = isFirst ? zero : FloatVector.fromArray(SPECIES, products, out + 3 * LANES);
        FloatVector a4 = isFirst ? zero : FloatVector.fromArray(SPECIES, products, out + 4 * LANES);
        FloatVector a5 = isFirst ? zero : FloatVector.fromArray(SPECIES, products, out + 5 * LANES);
        FloatVector a6 = isFirst ? zero : FloatVector.fromArray(SPECIES, products, out + 6 * LANES);
        FloatVector a7 = isFirst ? zero : FloatVector.fromArray(SPECIES, products, out + 7 * LANES);
        for (int c = from; c < to; c++) {
            FloatVector cosine = FloatVector.fromArray(SPECIES, table, at);
            FloatVector sine = FloatVector.fromArray(SPECIES, table, at + LANES);
            FloatVector oneCosine = FloatVector.broadcast(SPECIES, sums[one]);
            FloatVector oneSine = FloatVector.broadcast(SPECIES, sums[one + 1]);
            FloatVector twoCosine = FloatVector.broadcast(SPECIES, sums[two]);
            FloatVector twoSine = FloatVector.broadcast(SPECIES, sums[two + 1]);
            a0 = cosine.fma(oneCosine, a0);
            a1 = sine.fma(oneSine, a1);
            a2 = cosine.fma(oneSine, a2);
            a3 = sine.fma(oneCosine, a3);
            a4 = cosine.fma(twoCosine, a4);
            a5 = sine.fma(twoSine, a5);
            a6 = cosine.fma(twoSine, a6);
            a7 = sine.fma(twoCosine, a7);
            at += 2 * LANES;
            one += SUMS;
            two += SUMS;
        }
        a0.intoArray(products, out);
        a1.intoArray(products, out + LANES);
        a2.intoArray(products, out + 2 * LANES);
        a3.intoArray(products, out + 3 * LANES);
        a4.intoArray(products, out + 4 * LANES);
        a5.intoArray(products, out + 5 * LANES);
        a6.intoArray(products, out + 6 * LANES);
        a7.intoArray(products, out + 7 * LANES);
    }
}

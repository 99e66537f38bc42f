package org.starkin.period;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/**
 * Lomb-Scargle power with a floating mean (Zechmeister and Kuerster 2009, A&A 496, 577) of one passband at every
 * frequency of a grid, as a matrix product in float32. A frequency is the centre of its block plus or minus a lag; by the
 * addition theorem the sums over points are products of what belongs to the centre (one complex number a cluster) with
 * what belongs to the lag (a table made once a star). The cosine-squared sums are the window sums at twice the frequency.
 */
final class BandScan {

    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();
    private static final VectorShuffle<Float> REVERSED = VectorShuffle.iota(SPECIES, LANES - 1, -1, false);
    private static final int SUMS = Phasors.SUMS;

    /** Where sampling cannot tell a sine from a constant: below this the power is 0, not rounding noise. */
    private static final float SMALLEST_DETERMINANT = 1e-5f;

    private final Clusters clusters;
    private final int lags;
    private final float[] lagTable;
    private final float[] twiceLagTable;
    private final Phasors phasors;
    private final int blocks;
    private final float[] atOnce = new float[8 * LANES];
    private final float[] atTwice = new float[8 * LANES];

    private BandScan(ScanPlan plan, FrequencyGrid grid) {
        lags = plan.lags();
        clusters = plan.clusters();
        blocks = plan.blocks(grid);
        double step = grid.stepPerDay();
        lagTable = lagTable(clusters.centreDays(), lags, step);
        twiceLagTable = lagTable(clusters.centreDays(), lags, 2 * step);
        phasors = new Phasors(plan.band(), clusters, (lags - 0.5) * step, 2 * lags * step);
    }

    /** Adds {@code share} times the power of a band to {@code power[grid.count()]}. */
    static void add(Band band, FrequencyGrid grid, float share, float[] power) {
        new BandScan(ScanPlan.of(band, grid), grid).add(share, power);
    }

    /** Cosines and sines of lag times centre: a vector of cosines, then of sines, by lag vector, then by cluster. */
    private static float[] lagTable(double[] centreDays, int lags, double stepPerDay) {
        float[] table = new float[2 * lags * centreDays.length];
        for (int c = 0; c < centreDays.length; c++) {
            double step = 2 * Math.PI * stepPerDay * centreDays[c];
            double stepCosine = Math.cos(step);
            double stepSine = Math.sin(step);
            double cosine = Math.cos(0.5 * step);
            double sine = Math.sin(0.5 * step);
            for (int lag = 0; lag < lags; lag++) {
                int at = ((lag / LANES) * centreDays.length + c) * 2 * LANES + lag % LANES;
                table[at] = (float) cosine;
                table[at + LANES] = (float) sine;
                double turned = cosine * stepCosine - sine * stepSine;
                sine = sine * stepCosine + cosine * stepSine;
                cosine = turned;
            }
        }
        return table;
    }

    private void add(float share, float[] power) {
        float[] up = new float[LANES];
        float[] down = new float[LANES];
        for (int first = 0; first < blocks; first += LANES) {
            phasors.nextBlocks();
            for (int vector = 0; vector < lags / LANES; vector++) {
                for (int block = first; block < Math.min(first + LANES, blocks); block++) {
                    int lane = block - first;
                    if (lane % 2 == 0) {
                        productsAtTwice(lane, vector);
                    }
                    products(lane, vector);
                    powers(lane % 2, share, up, down);
                    int centre = (2 * block + 1) * lags;
                    store(up, power, centre + vector * LANES);
                    store(down, power, centre - (vector + 1) * LANES);
                }
            }
        }
    }

    private static void store(float[] from, float[] power, int at) {
        int end = Math.min(LANES, power.length - at);
        for (int i = 0; i < end; i++) {
            power[at + i] += from[i];
        }
    }

    /** The eight sums over clusters of one block and lag vector: of weight times value, then of weight. */
    private void products(int lane, int vector) {
        float[] sums = phasors.sums;
        int sum = lane * clusters.size() * SUMS;
        int at = vector * clusters.size() * 2 * LANES;
        FloatVector a0 = FloatVector.zero(SPECIES);
        FloatVector a1 = a0;
        FloatVector a2 = a0;
        FloatVector a3 = a0;
        FloatVector a4 = a0;
        FloatVector a5 = a0;
        FloatVector a6 = a0;
        FloatVector a7 = a0;
        for (int c = 0; c < clusters.size(); c++) {
            FloatVector cosine = FloatVector.fromArray(SPECIES, lagTable, at);
            FloatVector sine = FloatVector.fromArray(SPECIES, lagTable, at + LANES);
            FloatVector valueCosine = FloatVector.broadcast(SPECIES, sums[sum]);
            FloatVector valueSine = FloatVector.broadcast(SPECIES, sums[sum + 1]);
            FloatVector oneCosine = FloatVector.broadcast(SPECIES, sums[sum + 2]);
            FloatVector oneSine = FloatVector.broadcast(SPECIES, sums[sum + 3]);
            a0 = cosine.fma(valueCosine, a0);
            a1 = sine.fma(valueSine, a1);
            a2 = cosine.fma(valueSine, a2);
            a3 = sine.fma(valueCosine, a3);
            a4 = cosine.fma(oneCosine, a4);
            a5 = sine.fma(oneSine, a5);
            a6 = cosine.fma(oneSine, a6);
            a7 = sine.fma(oneCosine, a7);
            at += 2 * LANES;
            sum += SUMS;
        }
        a0.intoArray(atOnce, 0);
        a1.intoArray(atOnce, LANES);
        a2.intoArray(atOnce, 2 * LANES);
        a3.intoArray(atOnce, 3 * LANES);
        a4.intoArray(atOnce, 4 * LANES);
        a5.intoArray(atOnce, 5 * LANES);
        a6.intoArray(atOnce, 6 * LANES);
        a7.intoArray(atOnce, 7 * LANES);
    }

    /** The four sums of weight at twice the frequency, of two neighbouring blocks and one lag vector. */
    private void productsAtTwice(int lane, int vector) {
        float[] sums = phasors.sums;
        int sum = lane * clusters.size() * SUMS + 4;
        int next = sum + clusters.size() * SUMS;
        int at = vector * clusters.size() * 2 * LANES;
        FloatVector a0 = FloatVector.zero(SPECIES);
        FloatVector a1 = a0;
        FloatVector a2 = a0;
        FloatVector a3 = a0;
        FloatVector a4 = a0;
        FloatVector a5 = a0;
        FloatVector a6 = a0;
        FloatVector a7 = a0;
        for (int c = 0; c < clusters.size(); c++) {
            FloatVector cosine = FloatVector.fromArray(SPECIES, twiceLagTable, at);
            FloatVector sine = FloatVector.fromArray(SPECIES, twiceLagTable, at + LANES);
            FloatVector thisCosine = FloatVector.broadcast(SPECIES, sums[sum]);
            FloatVector thisSine = FloatVector.broadcast(SPECIES, sums[sum + 1]);
            FloatVector nextCosine = FloatVector.broadcast(SPECIES, sums[next]);
            FloatVector nextSine = FloatVector.broadcast(SPECIES, sums[next + 1]);
            a0 = cosine.fma(thisCosine, a0);
            a1 = sine.fma(thisSine, a1);
            a2 = cosine.fma(thisSine, a2);
            a3 = sine.fma(thisCosine, a3);
            a4 = cosine.fma(nextCosine, a4);
            a5 = sine.fma(nextSine, a5);
            a6 = cosine.fma(nextSine, a6);
            a7 = sine.fma(nextCosine, a7);
            at += 2 * LANES;
            sum += SUMS;
            next += SUMS;
        }
        a0.intoArray(atTwice, 0);
        a1.intoArray(atTwice, LANES);
        a2.intoArray(atTwice, 2 * LANES);
        a3.intoArray(atTwice, 3 * LANES);
        a4.intoArray(atTwice, 4 * LANES);
        a5.intoArray(atTwice, 5 * LANES);
        a6.intoArray(atTwice, 6 * LANES);
        a7.intoArray(atTwice, 7 * LANES);
    }

    /** Powers at the centre plus the lags, ascending, and at the centre minus the lags, ascending. */
    private void powers(int odd, float share, float[] up, float[] down) {
        for (int side = 1; side >= -1; side -= 2) {
            FloatVector yc = combined(atOnce, 0, -side);
            FloatVector ys = combined(atOnce, 2 * LANES, side);
            FloatVector c = combined(atOnce, 4 * LANES, -side);
            FloatVector s = combined(atOnce, 6 * LANES, side);
            FloatVector c2 = combined(atTwice, 4 * LANES * odd, -side);
            FloatVector s2 = combined(atTwice, 4 * LANES * odd + 2 * LANES, side);
            FloatVector cc = c2.mul(0.5f).add(0.5f).sub(c.mul(c));
            FloatVector ss = c2.mul(-0.5f).add(0.5f).sub(s.mul(s));
            FloatVector cs = s2.mul(0.5f).sub(c.mul(s));
            FloatVector determinant = cc.mul(ss).sub(cs.mul(cs));
            FloatVector reduction = yc.mul(yc)
                    .mul(ss)
                    .add(ys.mul(ys).mul(cc))
                    .sub(yc.mul(ys).mul(cs).mul(2f));
            FloatVector power = reduction
                    .div(determinant.max(SMALLEST_DETERMINANT))
                    .max(0f)
                    .min(1f)
                    .mul(share);
            if (side > 0) {
                power.intoArray(up, 0);
            } else {
                power.rearrange(REVERSED).intoArray(down, 0);
            }
        }
    }

    private static FloatVector combined(float[] products, int at, int sign) {
        FloatVector first = FloatVector.fromArray(SPECIES, products, at);
        FloatVector second = FloatVector.fromArray(SPECIES, products, at + LANES);
        return second.mul((float) sign).add(first);
    }
}

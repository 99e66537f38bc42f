package org.starkin.period;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/**
 * Lomb-Scargle power with a floating mean (Zechmeister and Kuerster 2009, A&amp;A 496, 577) of one passband at every
 * frequency of a grid, as a matrix product in float32. A frequency is the centre of its block plus or minus a lag; by the
 * addition theorem the sums over points are products of what belongs to the centre (one complex number a cluster) with
 * what belongs to the lag (a table made once a star). The cosine-squared sums are the window sums at twice the frequency.
 */
final class BandScan {

    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();
    private static final VectorShuffle<Float> REVERSED = VectorShuffle.iota(SPECIES, LANES - 1, -1, false);

    /** Where sampling cannot tell a sine from a constant: below this the power is 0, not rounding noise. */
    private static final float SMALLEST_DETERMINANT = 1e-5f;

    /** Clusters at a time, so that their part of a lag vector, 16 KiB, stays in the first-level cache. */
    private static final int TILE = 128;

    private final int clusters;
    private final int lags;
    private final int blocks;
    private final LagTable once;
    private final LagTable twice;
    private final Phasors phasors;
    private final float[] up = new float[LANES];
    private final float[] down = new float[LANES];

    private BandScan(ScanPlan plan, FrequencyGrid grid, double originPerDay) {
        double step = grid.stepPerDay();
        double[] centreDays = plan.clusters().centreDays();
        lags = plan.lags();
        clusters = centreDays.length;
        blocks = plan.blocks(grid);
        once = new LagTable(centreDays, lags, step);
        twice = new LagTable(centreDays, lags, 2 * step);
        phasors = new Phasors(plan.band(), plan.clusters(), originPerDay + (lags - 0.5) * step, 2 * lags * step);
    }

    /** Adds {@code share} times the power of a band to {@code power[grid.count()]}. */
    static void add(Band band, FrequencyGrid grid, float share, float[] power) {
        add(band, grid, 0, share, power);
    }

    /** The same, every frequency of the grid being {@code originPerDay} higher. */
    static void add(Band band, FrequencyGrid grid, double originPerDay, float share, float[] power) {
        new BandScan(ScanPlan.of(band, grid), grid, originPerDay).add(share, power);
    }

    private void add(float share, float[] power) {
        for (int first = 0; first < blocks; first += LANES) {
            phasors.nextBlocks();
            int lanes = Math.min(LANES, blocks - first);
            for (int vector = 0; vector < lags / LANES; vector++) {
                multiply(vector, lanes);
                for (int lane = 0; lane < lanes; lane++) {
                    powers(lane, share);
                    int centre = (2 * (first + lane) + 1) * lags;
                    store(up, power, centre + vector * LANES);
                    store(down, power, centre - (vector + 1) * LANES);
                }
            }
        }
    }

    /** The products of one lag vector for all blocks: at twice the frequency two blocks share one pass. */
    private void multiply(int vector, int lanes) {
        int stride = clusters * Phasors.SUMS;
        for (int from = 0; from < clusters; from += TILE) {
            int to = Math.min(from + TILE, clusters);
            for (int lane = 0; lane < lanes; lane++) {
                once.add(vector, phasors.sums, lane * stride, lane * stride + 2, lane, from, to);
            }
            for (int lane = 0; lane < lanes; lane += 2) {
                int at = lane * stride + 4;
                twice.add(vector, phasors.sums, at, at + stride, lane / 2, from, to);
            }
        }
    }

    private static void store(float[] from, float[] power, int at) {
        if (at + LANES <= power.length) {
            FloatVector.fromArray(SPECIES, power, at)
                    .add(FloatVector.fromArray(SPECIES, from, 0))
                    .intoArray(power, at);
            return;
        }
        for (int i = 0; i < power.length - at; i++) {
            power[at + i] += from[i];
        }
    }

    /** Powers at the centre plus the lags, ascending, and at the centre minus the lags, ascending. */
    private void powers(int lane, float share) {
        int one = lane * LagTable.PRODUCTS * LANES;
        int two = (lane / 2 * LagTable.PRODUCTS + lane % 2 * LagTable.PRODUCTS / 2) * LANES;
        for (int side = 1; side >= -1; side -= 2) {
            FloatVector yc = combined(once.products, one, -side);
            FloatVector ys = combined(once.products, one + 2 * LANES, side);
            FloatVector c = combined(once.products, one + 4 * LANES, -side);
            FloatVector s = combined(once.products, one + 6 * LANES, side);
            FloatVector c2 = combined(twice.products, two, -side);
            FloatVector s2 = combined(twice.products, two + 2 * LANES, side);
            FloatVector cc = c2.mul(0.5f).add(0.5f).sub(c.mul(c));
            FloatVector ss = c2.mul(-0.5f).add(0.5f).sub(s.mul(s));
            FloatVector cs = s2.mul(0.5f).sub(c.mul(s));
            FloatVector determinant = cc.mul(ss).sub(cs.mul(cs)).max(SMALLEST_DETERMINANT);
            FloatVector cross = yc.mul(ys).mul(cs).mul(2f);
            FloatVector reduction = yc.mul(yc).mul(ss).add(ys.mul(ys).mul(cc)).sub(cross);
            FloatVector power = reduction.div(determinant).max(0f).min(1f).mul(share);
            if (side > 0) {
                power.intoArray(up, 0);
            } else {
                power.rearrange(REVERSED).intoArray(down, 0);
            }
        }
    }

    /** The sum of two neighbouring products, or their difference. */
    private static FloatVector combined(float[] products, int at, int sign) {
        FloatVector first = FloatVector.fromArray(SPECIES, products, at);
        FloatVector second = FloatVector.fromArray(SPECIES, products, at + LANES);
        return second.mul((float) sign).add(first);
    }
}

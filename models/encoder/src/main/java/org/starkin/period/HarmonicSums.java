package org.starkin.period;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Sums of a scan's power over the first harmonics of every frequency: {@code P(f) + P(2f) + ... + P(Hf)}, the cheap
 * stand-in for a multi-harmonic fit at every frequency, in which narrow eclipses stand out that one sinusoid misses.
 * Where the grid is too coarse for a harmonic, whose peak is as wide but moves {@code h} times faster, the highest of the
 * grid points that it may fall on counts. Harmonics above the grid count nothing.
 */
final class HarmonicSums {

    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;

    private final Scan scan;
    private final float[] sum;
    private final float[] highest;
    private int harmonics = 1;
    private int reach;

    HarmonicSums(Scan scan) {
        this.scan = scan;
        sum = scan.power().clone();
        highest = scan.power().clone();
    }

    /** The sums over harmonics 1 to {@code wanted}, {@code float[scan.grid().count()]}; changed by the next call. */
    float[] upTo(int wanted) {
        while (harmonics < wanted) {
            harmonics++;
            add(harmonics);
        }
        return sum;
    }

    private void add(int h) {
        while (reach < h / 2) {
            widen(highest);
            reach++;
        }
        int end = (sum.length - 1) / h + 1;
        for (int k = scan.grid().firstIndex(); k < end; k++) {
            sum[k] += highest[h * k];
        }
    }

    /** Replaces each number but the first and the last by the highest of it and its two neighbours. */
    private static void widen(float[] row) {
        int lanes = SPECIES.length();
        int k = 1;
        float before = row[0];
        if (row.length >= 2 * lanes) {
            FloatVector left = FloatVector.fromArray(SPECIES, row, 0);
            for (; k + 2 * lanes - 1 <= row.length; k += lanes) {
                FloatVector wide = left.max(FloatVector.fromArray(SPECIES, row, k))
                        .max(FloatVector.fromArray(SPECIES, row, k + 1));
                before = row[k + lanes - 1];
                left = FloatVector.fromArray(SPECIES, row, k + lanes - 1);
                wide.intoArray(row, k);
            }
        }
        for (; k + 1 < row.length; k++) {
            float here = row[k];
            row[k] = Math.max(before, Math.max(here, row[k + 1]));
            before = here;
        }
    }
}

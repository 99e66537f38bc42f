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
    private float[] highest;
    private int harmonics = 1;
    private int reach;

    HarmonicSums(Scan scan) {
        this.scan = scan;
        sum = scan.power().clone();
        highest = scan.power();
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
            highest = widened(highest);
            reach++;
        }
        int end = (sum.length - 1) / h + 1;
        for (int k = scan.grid().firstIndex(); k < end; k++) {
            sum[k] += highest[h * k];
        }
    }

    /** At each place the highest of it and its two neighbours. */
    private static float[] widened(float[] row) {
        float[] wide = row.clone();
        int k = 1;
        for (; k + SPECIES.length() < row.length; k += SPECIES.length()) {
            FloatVector.fromArray(SPECIES, row, k - 1)
                    .max(FloatVector.fromArray(SPECIES, row, k))
                    .max(FloatVector.fromArray(SPECIES, row, k + 1))
                    .intoArray(wide, k);
        }
        for (; k + 1 < row.length; k++) {
            wide[k] = Math.max(row[k - 1], Math.max(row[k], row[k + 1]));
        }
        return wide;
    }
}

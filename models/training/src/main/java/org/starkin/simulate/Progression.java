package org.starkin.simulate;

import java.util.SplittableRandom;

/**
 * The run of a pulsator's light curve with its period, from which single stars are drawn with some scatter. Immutable.
 * Rows of log P (days), R_21, phi_21, R_31, phi_31 (V, cosine series, unwrapped) and amplitude in V (magnitudes),
 * {@code double[n * 6]}, rising in log P.
 */
final class Progression {

    private static final int COLUMNS = 6;
    private static final int HARMONICS = 8;

    private final double[] rows;

    Progression(double... rows) {
        this.rows = rows.clone();
    }

    /**
     * A star of a period.
     *
     * @param amplitudeFactor its amplitude against that of the row
     */
    Pulsator draw(SplittableRandom random, double periodDays, double amplitudeFactor) {
        double r21 = Math.max(0.015, at(1, periodDays) + Draw.normal(random, 0, 0.035));
        double r31 = at(3, periodDays) * Draw.normalWithin(random, 1, 0.25, new Range(0.2, 1.8));
        FourierParameters v = new FourierParameters(
                r21,
                at(2, periodDays) + Draw.normal(random, 0, 0.08),
                r31,
                at(4, periodDays) + Draw.normal(random, 0, 0.15),
                Math.min(0.65, Math.max(0.3, r31 / r21)));
        return new Pulsator(
                periodDays,
                SimulatedSky.REFERENCE_BJD + periodDays * random.nextDouble(),
                at(5, periodDays) * amplitudeFactor,
                PulsationShape.of(v, HARMONICS),
                BandScale.CEPHEID,
                Pulsator.Blazhko.NONE);
    }

    private double at(int column, double periodDays) {
        return Table.interpolate(rows, COLUMNS, column, Math.log10(periodDays));
    }
}

package org.starkin.simulate;

import java.util.SplittableRandom;

/**
 * Draws classical Cepheids of the fundamental mode along the Hertzsprung progression: the bump on the falling branch
 * wanders through the maximum near ten days, where R_21 vanishes, phi_21 jumps and the amplitude dips.
 */
final class Cepheids {

    /** Periods, days: Soszynski et al. 2015 (Acta Astron. 65, 297). */
    static final Range PERIOD = new Range(1.5, 60);

    private static final int COLUMNS = 6;
    private static final int HARMONICS = 8;

    /**
     * Rows of log P, R_21, phi_21, R_31, phi_31 (V, cosine series, unwrapped) and amplitude in V: smoothed medians by
     * period of six-term fits to the V light curves of 950 fundamental-mode Cepheids of the LMC (OGLE: Soszynski et al.
     * 2008, 2015). The course is that of Simon and Lee 1981 (ApJ 248, 291, figs. 2 and 3).
     */
    private static final double[] PROGRESSION = {
        0.18, 0.44, 3.92, 0.25, 1.80, 0.76,
        0.40, 0.45, 4.12, 0.23, 2.09, 0.80,
        0.54, 0.43, 4.22, 0.21, 2.27, 0.77,
        0.65, 0.42, 4.34, 0.19, 2.52, 0.79,
        0.76, 0.39, 4.51, 0.15, 2.76, 0.74,
        0.86, 0.32, 4.87, 0.11, 3.05, 0.66,
        0.93, 0.25, 5.15, 0.13, 3.60, 0.68,
        0.97, 0.18, 5.55, 0.11, 4.20, 0.60,
        0.999, 0.12, 5.95, 0.09, 4.80, 0.58,
        1.001, 0.11, 3.40, 0.09, 4.90, 0.58,
        1.05, 0.12, 3.90, 0.11, 6.00, 0.72,
        1.10, 0.15, 4.25, 0.14, 7.05, 0.95,
        1.20, 0.26, 4.55, 0.15, 8.30, 1.07,
        1.32, 0.34, 4.55, 0.19, 8.70, 1.16,
        1.78, 0.41, 4.56, 0.26, 8.90, 1.22,
    };

    private Cepheids() {}

    static Pulsator draw(SplittableRandom random) {
        double period = Draw.logNormalWithin(random, 5.5, 0.7, PERIOD);
        double amplitude = at(5, period) * Draw.normalWithin(random, 1, 0.2, new Range(0.45, 1.35));
        FourierParameters v = new FourierParameters(
                Math.max(0.02, at(1, period) + Draw.normal(random, 0, 0.03)),
                at(2, period) + Draw.normal(random, 0, 0.07),
                Math.max(0.01, at(3, period) + Draw.normal(random, 0, 0.025)),
                at(4, period) + Draw.normal(random, 0, 0.12),
                Draw.uniform(random, 0.45, 0.60));
        double epoch = SimulatedSky.REFERENCE_BJD + period * random.nextDouble();
        return new Pulsator(
                period, epoch, amplitude, PulsationShape.of(v, HARMONICS), BandScale.CEPHEID, Pulsator.Blazhko.NONE);
    }

    private static double at(int column, double periodDays) {
        return Table.interpolate(PROGRESSION, COLUMNS, column, Math.log10(periodDays));
    }
}

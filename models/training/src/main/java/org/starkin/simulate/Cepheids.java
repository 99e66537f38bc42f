package org.starkin.simulate;

import java.util.SplittableRandom;

/**
 * Draws classical Cepheids. Those of the fundamental mode follow the Hertzsprung progression: the bump on the falling branch
 * wanders through the maximum near ten days, where R_21 vanishes, phi_21 jumps and the amplitude dips; those of the first
 * overtone are rounder and have a jump of their own near three days.
 */
final class Cepheids {

    /** Periods, days: Soszynski et al. 2015 (Acta Astron. 65, 297). */
    static final Range PERIOD = new Range(1.2, 70);

    /** Periods of the first overtone, days: the same. */
    static final Range OVERTONE_PERIOD = new Range(0.3, 7);

    /**
     * Rows of log P, R_21, phi_21, R_31, phi_31 (V, cosine series, unwrapped) and amplitude in V: medians by period of
     * six-term fits to the V light curves of 968 fundamental-mode Cepheids of the LMC (OGLE: Soszynski et al. 2008, 2015), of
     * stars to learn from only, lightly smoothed where a bin has few. The course is that of Simon and Lee 1981 (ApJ 248,
     * 291, figs. 2 and 3).
     */
    private static final Progression FUNDAMENTAL = new Progression(
            0.216, 0.44, 3.92, 0.25, 1.81, 0.76, 0.405, 0.45, 4.11, 0.24, 2.08, 0.81, 0.524, 0.43, 4.22, 0.22, 2.27,
            0.77, 0.622, 0.43, 4.33, 0.21, 2.52, 0.79, 0.722, 0.42, 4.50, 0.16, 2.76, 0.77, 0.824, 0.34, 4.79, 0.09,
            2.85, 0.62, 0.873, 0.29, 4.89, 0.08, 2.95, 0.60, 0.928, 0.25, 5.12, 0.11, 3.45, 0.66, 0.963, 0.19, 5.60,
            0.09, 4.20, 0.58, 0.999, 0.12, 5.95, 0.09, 4.80, 0.58, 1.001, 0.11, 3.40, 0.09, 4.90, 0.58, 1.040, 0.10,
            3.90, 0.11, 6.20, 0.64, 1.091, 0.12, 4.10, 0.12, 6.86, 0.75, 1.160, 0.19, 4.34, 0.14, 7.40, 1.00, 1.231,
            0.29, 4.55, 0.16, 8.45, 1.05, 1.383, 0.34, 4.50, 0.21, 8.70, 1.05, 1.780, 0.40, 4.52, 0.25, 8.90, 1.15);

    /**
     * The same columns: medians by period of four-term fits to the V light curves of 249 first-overtone Cepheids of the LMC
     * (OGLE: Soszynski et al. 2008, 2015), of stars to learn from only, their periods found by us; the first row is
     * extrapolated.
     */
    private static final Progression OVERTONE = new Progression(
            -0.400, 0.17, 2.95, 0.10, 0.50, 0.35, -0.185, 0.18, 3.02, 0.09, 0.62, 0.34, -0.054, 0.19, 3.50, 0.075, 1.10,
            0.33, 0.040, 0.18, 3.78, 0.045, 1.34, 0.32, 0.149, 0.16, 4.17, 0.033, 1.97, 0.33, 0.253, 0.145, 4.40, 0.025,
            3.00, 0.34, 0.318, 0.128, 4.57, 0.025, 3.77, 0.36, 0.374, 0.090, 4.55, 0.016, 4.49, 0.38, 0.431, 0.050,
            4.04, 0.020, 5.12, 0.38, 0.481, 0.050, 3.62, 0.030, 5.78, 0.38, 0.534, 0.080, 3.37, 0.040, 6.13, 0.36,
            0.577, 0.100, 3.40, 0.035, 6.60, 0.32, 0.647, 0.170, 3.99, 0.060, 7.69, 0.30, 0.743, 0.165, 4.44, 0.047,
            8.85, 0.29);

    private Cepheids() {}

    /** A fundamental-mode star; nine tenths of the periods from 1.8 to 18 days, as between the Clouds' and the Galaxy's. */
    static Pulsator draw(SplittableRandom random) {
        double period = Draw.logNormalWithin(random, 5.0, 0.7, PERIOD);
        double factor = Draw.normalWithin(random, 1, 0.22, new Range(0.4, 1.4));
        return FUNDAMENTAL.draw(random, period, factor);
    }

    static Pulsator drawFirstOvertone(SplittableRandom random) {
        double period = Draw.logNormalWithin(random, 1.97, 0.55, OVERTONE_PERIOD);
        double factor = Draw.normalWithin(random, 1, 0.25, new Range(0.3, 1.5));
        return OVERTONE.draw(random, period, factor);
    }
}

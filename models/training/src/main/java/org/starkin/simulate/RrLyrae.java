package org.starkin.simulate;

import java.util.SplittableRandom;

/** Draws RR Lyrae stars. */
final class RrLyrae {

    /** Periods of RRab stars, days: Soszynski et al. 2014 (Acta Astron. 64, 177), mean 0.58. */
    static final Range AB_PERIOD = new Range(0.42, 0.90);

    /** Periods of RRc stars, days: the same, mean 0.31. */
    static final Range C_PERIOD = new Range(0.20, 0.45);

    private static final Range AB_AMPLITUDE = new Range(0.25, 1.35);
    private static final int AB_HARMONICS = 10;
    private static final int C_HARMONICS = 5;

    private RrLyrae() {}

    /**
     * A fundamental-mode star. Amplitude falls with period along the Oosterhoff I ridge of M3, in B: -3.123 - 26.331 log
     * P - 35.853 log^2 P (Cacciari et al. 2005, AJ 129, 267), a quarter of the stars being Oosterhoff II, 0.06 longer in
     * log P. phi_31 follows from period and [Fe/H]: [Fe/H] = -5.038 - 5.394 P + 1.345 phi_31 of the sine series (Jurcsik
     * and Kovacs 1996, A&A 312, 111); metal-poor stars have the longer periods (Fabrizio et al. 2021, ApJ 919, 118). R_21, R_31 and phi_21 as in Soszynski et al. 2014, fig. 4.
     */
    static Pulsator drawAb(SplittableRandom random) {
        double period = Draw.normalWithin(random, 0.585, 0.075, AB_PERIOD);
        double ridgeLog = Math.log10(period) - (Draw.chance(random, 0.25) ? 0.06 : 0);
        double amplitudeB = -3.123 - 26.331 * ridgeLog - 35.853 * ridgeLog * ridgeLog;
        double amplitude = AB_AMPLITUDE.nearest(Draw.normal(random, amplitudeB / 1.25, 0.12));
        double metallicity = Draw.normalWithin(random, -1.4 - 4 * (period - 0.585), 0.3, new Range(-2.5, -0.1));
        double phi31 = (metallicity + 5.038 + 5.394 * period) / 1.345 + Math.PI - 2 * Math.PI;
        double phi21 = 3.97 + 0.35 * (phi31 - 1.95) + Draw.normal(random, 0, 0.06);
        double r31 = Math.min(0.37, 0.20 + 0.16 * amplitude) + Draw.normal(random, 0, 0.02);
        FourierParameters v = new FourierParameters(
                Draw.normal(random, 0.46, 0.03), phi21, r31, phi31, Draw.uniform(random, 0.58, 0.68));
        return new Pulsator(
                period,
                epoch(random, period),
                amplitude,
                PulsationShape.of(v, AB_HARMONICS),
                BandScale.RR_LYRAE,
                drawBlazhko(random));
    }

    /**
     * A first-overtone star: nearly a sine, 0.3 to 0.5 mag, slightly faster up than down. Amplitude and Fourier parameters
     * have the medians and widths of four-term fits to 401 RRc stars of the Catalina Southern Survey (Drake et al. 2017,
     * MNRAS 469, 3688).
     */
    static Pulsator drawC(SplittableRandom random) {
        double period = Draw.normalWithin(random, 0.32, 0.04, C_PERIOD);
        double amplitude = Draw.normalWithin(random, 0.41, 0.07, new Range(0.15, 0.60));
        FourierParameters v = new FourierParameters(
                Draw.normalWithin(random, 0.15, 0.04, new Range(0.05, 0.27)),
                Draw.normal(random, 4.72, 0.2),
                Draw.normalWithin(random, 0.07, 0.02, new Range(0.01, 0.13)),
                Draw.normal(random, 3.3, 0.5),
                0.6);
        return new Pulsator(
                period,
                epoch(random, period),
                amplitude,
                PulsationShape.of(v, C_HARMONICS),
                BandScale.RR_LYRAE,
                Pulsator.Blazhko.NONE);
    }

    /** About 40 % of RRab stars show it, over weeks to months (Skarka et al. 2020, MNRAS 494, 1237; Kolenberg et al. 2010). */
    private static Pulsator.Blazhko drawBlazhko(SplittableRandom random) {
        if (!Draw.chance(random, 0.4)) {
            return Pulsator.Blazhko.NONE;
        }
        return new Pulsator.Blazhko(
                Draw.logUniform(random, 20, 200), Draw.uniform(random, 0.02, 0.20), Draw.uniform(random, 0, 0.02));
    }

    private static double epoch(SplittableRandom random, double period) {
        return SimulatedSky.REFERENCE_BJD + period * random.nextDouble();
    }
}

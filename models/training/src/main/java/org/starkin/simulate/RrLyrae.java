package org.starkin.simulate;

import java.util.List;
import java.util.SplittableRandom;

/** Draws RR Lyrae stars. */
final class RrLyrae {

    /** Periods of RRab stars, days: Soszynski et al. 2014 (Acta Astron. 64, 177), mean 0.58. */
    static final Range AB_PERIOD = new Range(0.42, 0.90);

    /** Periods of RRc stars, days: the same, mean 0.31. */
    static final Range C_PERIOD = new Range(0.20, 0.45);

    /** Periods of the first overtone of RRd stars, days: the same. */
    static final Range D_PERIOD = new Range(0.28, 0.46);

    /** Period of the first overtone against the fundamental's. */
    static final Range D_RATIO = new Range(0.742, 0.748);

    private static final Range AB_AMPLITUDE = new Range(0.2, 1.45);

    /**
     * Rows of period and amplitude: medians by period of eight-term fits to 421 well-measured RRab stars of the Catalina
     * Southern Survey (Drake et al. 2017, MNRAS 469, 3688), of stars to learn from only; the last row is extrapolated.
     */
    private static final double[] BAILEY = {
        0.46, 1.11,
        0.525, 0.95,
        0.575, 0.88,
        0.625, 0.77,
        0.675, 0.66,
        0.76, 0.57,
        0.90, 0.42,
    };

    private static final int AB_HARMONICS = 10;
    private static final int C_HARMONICS = 5;

    private RrLyrae() {}

    /**
     * A fundamental-mode star. Amplitude falls with period as in the Bailey diagram, both Oosterhoff groups together. phi_31
     * follows from period and [Fe/H]: [Fe/H] = -5.038 - 5.394 P + 1.345 phi_31 of the sine series (Jurcsik and Kovacs
     * 1996, A&A 312, 111); metal-poor stars have the longer periods (Fabrizio et al. 2021, ApJ 919, 118), by the slope that the
     * stars of {@link #BAILEY} show. R_21, R_31 and phi_21 follow amplitude and phi_31 as they do there.
     */
    static Pulsator drawAb(SplittableRandom random) {
        double period = Draw.normalWithin(random, 0.585, 0.078, AB_PERIOD);
        double ridge = Table.interpolate(BAILEY, 2, 1, period);
        double amplitude = Draw.normalWithin(random, ridge, 0.17, AB_AMPLITUDE);
        double metallicity = Draw.normalWithin(random, -1.4 - 1.5 * (period - 0.585), 0.35, new Range(-2.5, -0.1));
        double phi31 = (metallicity + 5.038 + 5.394 * period) / 1.345 + Math.PI - 2 * Math.PI;
        double phi21 = 3.97 + 0.45 * (phi31 - 1.95) + Draw.normal(random, 0, 0.08);
        double r21 = 0.48 - 0.2 * Math.max(0, 0.6 - amplitude) + Draw.normal(random, 0, 0.04);
        double r31 = Math.min(0.36, 0.20 + 0.16 * amplitude) + Draw.normal(random, 0, 0.03);
        FourierParameters v = new FourierParameters(r21, phi21, r31, phi31, Draw.uniform(random, 0.55, 0.68));
        return new Pulsator(
                period,
                epoch(random, period),
                amplitude,
                PulsationShape.of(v, AB_HARMONICS),
                BandScale.RR_LYRAE,
                drawBlazhko(random));
    }

    /** A first-overtone star: nearly a sine, 0.3 to 0.5 mag, slightly faster up than down. */
    static Pulsator drawC(SplittableRandom random) {
        double period = Draw.normalWithin(random, 0.325, 0.04, C_PERIOD);
        return new Pulsator(
                period,
                epoch(random, period),
                Draw.normalWithin(random, 0.41, 0.07, new Range(0.15, 0.65)),
                overtoneShape(random, period),
                BandScale.RR_LYRAE,
                Pulsator.Blazhko.NONE);
    }

    /**
     * A star in fundamental and first overtone together (RRd), folded by the stronger of them, the overtone. Periods and the
     * ratio of 0.742 to 0.748 are those of the Petersen diagram of Soszynski et al. 2014 (Acta Astron. 64, 177, fig. 5);
     * the fundamental has some half of the overtone's amplitude, and the two combine at the sum and difference of their
     * frequencies (Jurcsik et al. 2015, ApJS 219, 25); how strongly is our choice.
     */
    static ModeSum drawD(SplittableRandom random) {
        double overtone = Draw.normalWithin(random, 0.372, 0.035, D_PERIOD);
        double fundamental = overtone / Draw.uniform(random, D_RATIO.low(), D_RATIO.high());
        double amplitude = Draw.normalWithin(random, 0.37, 0.06, new Range(0.2, 0.55));
        double weaker = amplitude * Draw.normalWithin(random, 0.5, 0.2, new Range(0.12, 1.0));
        double combined = weaker * Draw.uniform(random, 0.05, 0.25);
        double phase1 = random.nextDouble();
        double phase0 = random.nextDouble();
        double lag = random.nextDouble();
        FourierParameters v = new FourierParameters(Draw.uniform(random, 0.1, 0.35), 4.1, 0.05, 2.2, 0.3);
        return new ModeSum(
                List.of(
                        new ModeSum.Mode(1 / overtone, amplitude, phase1, overtoneShape(random, overtone)),
                        new ModeSum.Mode(1 / fundamental, weaker, phase0, PulsationShape.of(v, 3)),
                        sine(1 / overtone + 1 / fundamental, combined, phase1 + phase0 + lag),
                        sine(1 / overtone - 1 / fundamental, 0.6 * combined, phase1 - phase0 + lag)),
                BandScale.RR_LYRAE);
    }

    private static ModeSum.Mode sine(double frequency, double amplitudeV, double phase) {
        return new ModeSum.Mode(frequency, amplitudeV, phase, PulsationShape.sine());
    }

    /**
     * Fourier parameters with the medians and widths, less the share of noise in them, of five-term fits to 801 RRc stars of
     * the Catalina Southern Survey (Drake et al. 2017, MNRAS 469, 3688), of stars to learn from only.
     */
    private static PulsationShape overtoneShape(SplittableRandom random, double period) {
        FourierParameters v = new FourierParameters(
                Draw.normalWithin(random, 0.145, 0.05, new Range(0.03, 0.30)),
                Draw.normal(random, 4.72 + 1.5 * (period - 0.325), 0.23),
                Draw.normalWithin(random, 0.07, 0.025, new Range(0.01, 0.14)),
                Draw.normal(random, 3.25, 0.65),
                0.6);
        return PulsationShape.of(v, C_HARMONICS);
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

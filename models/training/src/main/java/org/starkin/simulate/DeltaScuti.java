package org.starkin.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Draws delta Scuti stars. Those of high amplitude (HADS) pulsate radially with a sawtooth, often in fundamental and first
 * overtone together; the others are a beating of many modes of a few hundredths of a magnitude, most of them sines
 * (Breger 2000, ASP Conf. 210, 3; Rodriguez et al. 2000, A&AS 144, 469).
 */
final class DeltaScuti {

    /** Periods of the strongest mode, days (Rodriguez et al. 2000, fig. 3). */
    static final Range PERIOD = new Range(0.03, 0.25);

    /** Periods of high-amplitude stars, days (McNamara 2000, ASP Conf. 210, 373, down to SX Phoenicis stars). */
    static final Range HIGH_AMPLITUDE_PERIOD = new Range(0.04, 0.25);

    private static final int HARMONICS = 6;
    private static final int MOST_WEAK_MODES = 6;

    private DeltaScuti() {}

    /**
     * A high-amplitude star. Medians and widths of amplitude and Fourier parameters are those of four-term fits to 40 stars of the
     * Catalina Southern Survey (Drake et al. 2017, MNRAS 469, 3688), of stars to learn from only; period ratio of the
     * radial modes 0.756 to 0.787 (Poretti et al. 2005, A&A 440, 1097).
     */
    static ModeSum drawHighAmplitude(SplittableRandom random) {
        double period = Draw.logNormalWithin(random, 0.115, 0.35, HIGH_AMPLITUDE_PERIOD);
        double amplitude = Draw.normalWithin(random, 0.41, 0.14, new Range(0.18, 0.90));
        FourierParameters v = new FourierParameters(
                Draw.normalWithin(random, 0.34, 0.08, new Range(0.10, 0.50)),
                Draw.normal(random, 4.16, 0.14),
                Draw.normalWithin(random, 0.125, 0.05, new Range(0.02, 0.24)),
                Draw.normal(random, 2.09, 0.30),
                0.5);
        PulsationShape shape = PulsationShape.of(v, HARMONICS);
        List<ModeSum.Mode> modes = new ArrayList<>();
        modes.add(new ModeSum.Mode(1 / period, amplitude, random.nextDouble(), shape));
        if (Draw.chance(random, 0.4)) {
            double ratio = Draw.uniform(random, 0.756, 0.787);
            double second = amplitude * Draw.uniform(random, 0.05, 0.4);
            modes.add(new ModeSum.Mode(1 / (period * ratio), second, random.nextDouble(), PulsationShape.sine()));
        }
        return new ModeSum(modes, BandScale.CEPHEID);
    }

    /** A star of two to eight modes of low amplitude, the strongest of them a little skew. */
    static ModeSum drawManyModes(SplittableRandom random) {
        double frequency = 1 / Draw.logNormalWithin(random, 0.08, 0.5, PERIOD);
        double amplitude = Draw.logNormalWithin(random, 0.06, 0.7, new Range(0.01, 0.30));
        FourierParameters nearlySine =
                new FourierParameters(Draw.uniform(random, 0.02, 0.20), Draw.normal(random, 4.2, 0.4), 0.02, 2.0, 0.1);
        List<ModeSum.Mode> modes = new ArrayList<>();
        modes.add(new ModeSum.Mode(frequency, amplitude, random.nextDouble(), PulsationShape.of(nearlySine, 3)));
        int others = 1 + random.nextInt(MOST_WEAK_MODES + 1);
        for (int i = 0; i < others; i++) {
            modes.add(new ModeSum.Mode(
                    frequency * Draw.uniform(random, 0.6, 1.7),
                    amplitude * Draw.uniform(random, 0.05, 0.7),
                    random.nextDouble(),
                    PulsationShape.sine()));
        }
        return new ModeSum(modes, BandScale.CEPHEID);
    }
}

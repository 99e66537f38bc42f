package org.starkin.simulate;

import java.util.OptionalDouble;
import java.util.SplittableRandom;

/**
 * A delta Scuti star: one strong mode and weaker ones beside it, most of them sines. High-amplitude stars (HADS) pulsate
 * radially with a sawtooth, often in fundamental and first overtone together; the others are a beating of many modes of
 * a few hundredths of a magnitude (Breger 2000, ASP Conf. 210, 3; Rodriguez et al. 2000, A&AS 144, 469).
 *
 * @param frequencies of the modes, cycles a day, the strongest first; {@code double[n]}, never written
 * @param amplitudesV peak to peak in V, magnitudes; {@code double[n]}, never written
 * @param phases in cycles at {@link SimulatedSky#REFERENCE_BJD}; {@code double[n]}, never written
 * @param shape of every mode
 */
@SuppressWarnings("ArrayRecordComponent")
record DeltaScuti(double[] frequencies, double[] amplitudesV, double[] phases, PulsationShape shape)
        implements StarModel {

    /** Periods of the strongest mode, days (Rodriguez et al. 2000, fig. 3). */
    static final Range PERIOD = new Range(0.03, 0.25);

    private static final int HARMONICS = 6;
    private static final int MOST_WEAK_MODES = 6;

    static DeltaScuti draw(SplittableRandom random) {
        return Draw.chance(random, 0.5) ? drawHighAmplitude(random) : drawManyModes(random);
    }

    /**
     * Fourier parameters with the medians and widths of three-term fits to 34 stars of the Catalina Southern Survey (Drake et
     * al. 2017, MNRAS 469, 3688); period ratio of the radial modes 0.756 to 0.787 (Poretti et al. 2005, A&A 440, 1097).
     */
    private static DeltaScuti drawHighAmplitude(SplittableRandom random) {
        double period = Draw.logNormalWithin(random, 0.105, 0.35, new Range(0.045, PERIOD.high()));
        double amplitude = Draw.normalWithin(random, 0.42, 0.13, new Range(0.20, 0.80));
        FourierParameters v = new FourierParameters(
                Draw.normalWithin(random, 0.33, 0.06, new Range(0.15, 0.48)),
                Draw.normal(random, 4.12, 0.12),
                Draw.normalWithin(random, 0.12, 0.04, new Range(0.03, 0.22)),
                Draw.normal(random, 2.05, 0.25),
                0.5);
        double ratio = Draw.uniform(random, 0.756, 0.787);
        double second = Draw.chance(random, 0.4) ? amplitude * Draw.uniform(random, 0.05, 0.4) : 0;
        return new DeltaScuti(
                new double[] {1 / period, 1 / (period * ratio)},
                new double[] {amplitude, second},
                new double[] {random.nextDouble(), random.nextDouble()},
                PulsationShape.of(v, HARMONICS));
    }

    private static DeltaScuti drawManyModes(SplittableRandom random) {
        double period = Draw.logNormalWithin(random, 0.08, 0.5, PERIOD);
        int modes = 2 + random.nextInt(MOST_WEAK_MODES);
        double[] frequencies = new double[modes];
        double[] amplitudes = new double[modes];
        double[] phases = new double[modes];
        frequencies[0] = 1 / period;
        amplitudes[0] = Draw.logNormalWithin(random, 0.06, 0.6, new Range(0.015, 0.25));
        for (int i = 0; i < modes; i++) {
            phases[i] = random.nextDouble();
            if (i > 0) {
                frequencies[i] = frequencies[0] * Draw.uniform(random, 0.6, 1.7);
                amplitudes[i] = amplitudes[0] * Draw.uniform(random, 0.1, 0.7);
            }
        }
        FourierParameters nearlySine = new FourierParameters(0.06, 4.1, 0.01, 2.0, 0.1);
        return new DeltaScuti(frequencies, amplitudes, phases, PulsationShape.of(nearlySine, 3));
    }

    @Override
    public double departure(double timeBjd, Band band) {
        double days = timeBjd - SimulatedSky.REFERENCE_BJD;
        double sum = 0;
        for (int i = 0; i < frequencies.length; i++) {
            if (amplitudesV[i] > 0) {
                sum += amplitudesV[i] * shape.at(frequencies[i] * days + phases[i], band);
            }
        }
        return sum * BandScale.CEPHEID.of(band);
    }

    @Override
    public OptionalDouble periodDays() {
        return OptionalDouble.of(1 / frequencies[0]);
    }
}

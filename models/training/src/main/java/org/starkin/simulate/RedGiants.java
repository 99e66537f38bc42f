package org.starkin.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Draws long-period variables of smaller amplitude than Miras. Each of their periods wanders in phase and amplitude, being
 * a damped oscillation that convection keeps going: here a few sines within a narrow profile around it.
 */
final class RedGiants {

    /** Periods of semiregular stars, days (GCVS 5.1: Samus et al. 2017; Soszynski et al. 2009, Acta Astron. 59, 239). */
    static final Range SEMIREGULAR_PERIOD = new Range(20, 1000);

    /** Long secondary periods, days (Soszynski et al. 2021, ApJ 911, L22). */
    static final Range LONG_SECONDARY_PERIOD = new Range(200, 1500);

    /** Strongest periods of OGLE's small-amplitude red giants, days (Wray, Eyer and Paczynski 2004, MNRAS 349, 1059). */
    static final Range SMALL_AMPLITUDE_PERIOD = new Range(10, 100);

    private static final int SIDE_WAVES = 3;

    private RedGiants() {}

    /**
     * A semiregular star: one to three periods, a tenth of a magnitude to 2.5 or a little more in V (GCVS 5.1), the second near half the first
     * as overtones are (Kiss et al. 1999, A&A 346, 542), one in four with a long secondary period (Wood et al. 1999). How far
     * periods wander is our choice.
     */
    static ModeSum drawSemiregular(SplittableRandom random) {
        double period = Draw.logNormalWithin(random, 110, 0.75, SEMIREGULAR_PERIOD);
        double amplitude = Draw.logNormalWithin(random, 0.42 * Math.pow(period / 40, 0.7), 0.65, new Range(0.1, 3.0));
        List<ModeSum.Mode> modes = new ArrayList<>();
        addWandering(random, modes, 1 / period, amplitude);
        if (Draw.chance(random, 0.6)) {
            addWandering(
                    random, modes, Draw.uniform(random, 1.4, 2.2) / period, amplitude * Draw.uniform(random, 0.1, 0.8));
        }
        if (Draw.chance(random, 0.25) && period < 200) {
            addLongSecondary(
                    random, modes, period * Draw.uniform(random, 5, 13), amplitude * Draw.uniform(random, 0.2, 1));
        }
        return new ModeSum(modes, BandScale.MIRA);
    }

    /**
     * A giant whose long secondary period is the stronger: half of the cycle flat, half a dip as of a dusty companion
     * (Soszynski et al. 2021), upon a pulsation 5 to 13 times as fast (Wood et al. 1999, IAU Symp. 191, 151); 0.1 to 1 mag in V.
     */
    static ModeSum drawLongSecondary(SplittableRandom random) {
        double period = Draw.logNormalWithin(random, 480, 0.45, LONG_SECONDARY_PERIOD);
        double amplitude = Draw.logNormalWithin(random, 0.35, 0.5, new Range(0.08, 1.2));
        List<ModeSum.Mode> modes = new ArrayList<>();
        addLongSecondary(random, modes, period, amplitude);
        double frequency = Draw.uniform(random, 5, 13) / period;
        addWandering(random, modes, frequency, amplitude * Draw.uniform(random, 0.1, 0.8));
        return new ModeSum(modes, BandScale.MIRA);
    }

    /** Three to five wandering periods of 0.01 to 0.2 mag in V. */
    static ModeSum drawSmallAmplitude(SplittableRandom random) {
        double period = Draw.logNormalWithin(random, 32, 0.5, SMALL_AMPLITUDE_PERIOD);
        double amplitude = Draw.logNormalWithin(random, 0.05, 0.6, new Range(0.01, 0.2));
        List<ModeSum.Mode> modes = new ArrayList<>();
        addWandering(random, modes, 1 / period, amplitude);
        int others = 2 + random.nextInt(3);
        for (int i = 0; i < others; i++) {
            double frequency = Draw.logUniform(random, 0.5, 2.5) / period;
            addWandering(random, modes, frequency, amplitude * Draw.uniform(random, 0.2, 0.9));
        }
        return new ModeSum(modes, BandScale.MIRA);
    }

    private static void addWandering(
            SplittableRandom random, List<ModeSum.Mode> modes, double frequency, double amplitudeV) {
        double width = frequency * Draw.uniform(random, 0.01, 0.10);
        modes.add(wave(random, frequency, 0.7 * amplitudeV));
        for (int i = 0; i < SIDE_WAVES; i++) {
            double beside = Draw.normal(random, 0, 1) * width;
            modes.add(wave(random, Math.max(0.3 * frequency, frequency + beside), 0.25 * amplitudeV));
        }
    }

    private static ModeSum.Mode wave(SplittableRandom random, double frequency, double amplitudeV) {
        return new ModeSum.Mode(frequency, amplitudeV, random.nextDouble(), PulsationShape.sine());
    }

    private static void addLongSecondary(
            SplittableRandom random, List<ModeSum.Mode> modes, double period, double amplitudeV) {
        FourierParameters dip = new FourierParameters(
                Draw.uniform(random, 0.1, 0.45), Draw.normal(random, 0, 0.5), Draw.uniform(random, 0, 0.12), 0, 0.3);
        modes.add(new ModeSum.Mode(1 / period, amplitudeV, random.nextDouble(), PulsationShape.of(dip, 3)));
    }
}

package org.starkin.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Draws main-sequence pulsators besides delta Scuti stars: sines in several modes that beat. */
final class HotPulsators {

    /** Periods of beta Cephei stars, days (Stankov and Handler 2005, ApJS 158, 193). */
    static final Range BETA_CEPHEI_PERIOD = new Range(0.066, 0.32);

    /** Periods of slowly pulsating B stars, days (De Cat 2002, ASP Conf. 259, 196). */
    static final Range SLOW_B_PERIOD = new Range(0.5, 5);

    /** Periods of gamma Doradus stars, days (Kaye et al. 1999, PASP 111, 840; Henry et al. 2007, AJ 133, 1421). */
    static final Range GAMMA_DORADUS_PERIOD = new Range(0.3, 3);

    private static final double HOT_BLUE = 1.08;

    /** B stars' colours hardly change with temperature: amplitudes fall slowly to the red (Stankov and Handler 2005). */
    private static final BandScale HOT = BandScale.byWavelength(440, HOT_BLUE, 551, 1.0, 658, 0.93, 806, 0.86);

    private HotPulsators() {}

    /** One to five close p modes; amplitudes from some millimagnitudes to 0.2 mag, seldom more than 0.1 (Stankov and Handler 2005). */
    static ModeSum drawBetaCephei(SplittableRandom random) {
        double frequency = 1 / Draw.logNormalWithin(random, 0.17, 0.28, BETA_CEPHEI_PERIOD);
        double amplitude = Draw.logNormalWithin(random, 0.035, 0.7, new Range(0.006, 0.25));
        return beating(random, new Cluster(frequency, 0.85, 1.2, 4), amplitude, HOT);
    }

    /** Two to eight g modes; amplitudes up to some 0.1 mag (De Cat 2002; Pedersen et al. 2021, Nature Astronomy 5, 715). */
    static ModeSum drawSlowB(SplittableRandom random) {
        double frequency = 1 / Draw.logNormalWithin(random, 1.5, 0.5, SLOW_B_PERIOD);
        double amplitude = Draw.logNormalWithin(random, 0.025, 0.7, new Range(0.005, 0.15));
        return beating(random, new Cluster(frequency, 0.6, 1.8, 7), amplitude, HOT);
    }

    /** Two to eight g modes; amplitudes up to 0.1 mag (Kaye et al. 1999), the F stars' colours change the more. */
    static ModeSum drawGammaDoradus(SplittableRandom random) {
        double frequency = 1 / Draw.logNormalWithin(random, 0.8, 0.4, GAMMA_DORADUS_PERIOD);
        double amplitude = Draw.logNormalWithin(random, 0.025, 0.6, new Range(0.006, 0.12));
        return beating(random, new Cluster(frequency, 0.7, 1.5, 7), amplitude, BandScale.CEPHEID);
    }

    /** Modes that beat, the strongest of them of a period (days) in the range, for a hot star that varies by more than them. */
    static ModeSum drawWithin(SplittableRandom random, Range periodDays, double amplitudeV) {
        double frequency = 1 / Draw.logUniform(random, periodDays.low(), periodDays.high());
        return beating(random, new Cluster(frequency, 0.7, 1.5, 3), amplitudeV, HOT);
    }

    /**
     * Where a star's modes lie.
     *
     * @param frequency of the strongest, cycles a day
     * @param lowest of the others, against it
     * @param highest of the others, against it
     * @param most how many others there can be
     */
    private record Cluster(double frequency, double lowest, double highest, int most) {}

    private static ModeSum beating(SplittableRandom random, Cluster cluster, double amplitudeV, BandScale scale) {
        List<ModeSum.Mode> modes = new ArrayList<>();
        modes.add(new ModeSum.Mode(cluster.frequency(), amplitudeV, random.nextDouble(), PulsationShape.sine()));
        int others = random.nextInt(cluster.most() + 1);
        for (int i = 0; i < others; i++) {
            modes.add(new ModeSum.Mode(
                    cluster.frequency() * Draw.uniform(random, cluster.lowest(), cluster.highest()),
                    amplitudeV * Draw.uniform(random, 0.1, 0.95),
                    random.nextDouble(),
                    PulsationShape.sine()));
        }
        return new ModeSum(modes, scale);
    }
}

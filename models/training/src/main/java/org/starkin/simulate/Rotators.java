package org.starkin.simulate;

import java.util.List;
import java.util.SplittableRandom;

/** Draws stars that show their rotation: spotted, magnetic, and the close binaries among them. */
final class Rotators {

    /** Periods of magnetic chemically peculiar stars, days (Bernhard, Huemmerich and Paunzen 2015, AN 336, 981). */
    static final Range MAGNETIC_PERIOD = new Range(0.5, 60);

    /** Periods of RS Canum Venaticorum systems, days (Hall 1976, IAU Coll. 29, 287; Drake et al. 2014, ApJS 213, 9). */
    static final Range RS_PERIOD = new Range(0.3, 100);

    private static final double SHARE_OF_CLOSE_PAIRS = 0.4;

    /** Chemical spots: some contrast in every band, the less to the red (Krticka et al. 2007, A&A 470, 1089). */
    private static final BandScale CHEMICAL = BandScale.byWavelength(440, 1.1, 551, 1.0, 658, 0.95, 806, 0.85);

    private Rotators() {}

    /**
     * What survey tables hold as rotating stars. Six in ten are single spotted stars; the others are spotted stars in close pairs with
     * the tides' double wave beneath, as most rotators of the Catalina Southern Survey are (Drake et al. 2017, MNRAS 469, 3688:
     * 1900 stars to learn from have a median period of 0.39 days, and four in five of them a double wave).
     */
    static StarModel drawSpotted(SplittableRandom random) {
        if (!Draw.chance(random, SHARE_OF_CLOSE_PAIRS)) {
            return SpottedStar.draw(random);
        }
        double period = Draw.logNormalWithin(random, 0.38, 0.35, new Range(0.22, 1.5));
        double a2 = -Draw.logNormalWithin(random, 0.08, 0.4, new Range(0.03, 0.16));
        return Together.of(ContactBinary.tidalWave(random, period, a2), SpottedStar.drawWith(random, period));
    }

    /**
     * A magnetic star (ACV): spots of metals that stay for ever, a single or a double wave of 0.01 to 0.2 mag (Bernhard et al. 2015).
     */
    static ModeSum drawMagnetic(SplittableRandom random) {
        double period = Draw.logNormalWithin(random, 3.3, 0.8, MAGNETIC_PERIOD);
        double amplitude = Draw.logNormalWithin(random, 0.05, 0.6, new Range(0.01, 0.2));
        double second = Draw.logUniform(random, 0.1, 3);
        double turn = 2 * Math.PI;
        PulsationShape shape = PulsationShape.of(
                new double[] {second, Draw.uniform(random, 0, 0.1)},
                new double[] {turn * random.nextDouble(), turn * random.nextDouble()});
        ModeSum.Mode wave = new ModeSum.Mode(1 / period, amplitude, random.nextDouble(), shape);
        return new ModeSum(List.of(wave), CHEMICAL);
    }

    /**
     * An RS Canum Venaticorum system: spots upon the rotation that follows the orbit, a mean brightness that drifts with the
     * cycle of activity over years (Lanza and Rodono 1999, A&A 349, 887), and tides; every third is seen nearly edge on and eclipses.
     */
    static StarModel drawRsCanumVenaticorum(SplittableRandom random) {
        double period = Draw.logNormalWithin(random, 5, 1.1, RS_PERIOD);
        SpottedStar spots = SpottedStar.drawWith(random, period);
        StarModel drift = RedNoise.draw(
                random, Draw.logUniform(random, 400, 2500), Draw.uniform(random, 0.01, 0.07), BandScale.STARSPOT);
        if (Draw.chance(random, 1.0 / 3)) {
            return Together.of(EclipsingBinary.drawActive(random, period), spots, drift);
        }
        double a2 = -Draw.logNormalWithin(random, 0.015, 0.7, new Range(0.002, 0.06));
        return Together.of(ContactBinary.tidalWave(random, period, a2), spots, drift);
    }
}

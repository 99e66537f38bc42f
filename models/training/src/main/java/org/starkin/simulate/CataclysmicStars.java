package org.starkin.simulate;

import java.util.SplittableRandom;

/**
 * Draws cataclysmic variables: dwarf novae and, one in four, stars that have no outbursts but high and low states (nova-like ones and
 * polars: Warner 1995, Cataclysmic Variable Stars, chapters 4 to 6). All flicker.
 */
final class CataclysmicStars {

    /** The accretion disc in outburst is the bluer: amplitudes fall slowly to the red (Warner 1995, section 3.3). */
    private static final BandScale DISC = BandScale.byWavelength(440, 1.1, 551, 1.0, 658, 0.92, 806, 0.82);

    private static final double MAGNITUDES_BELOW_OUTBURST = 0.6;

    private CataclysmicStars() {}

    static StarModel draw(SplittableRandom random) {
        RedNoise flickering = RedNoise.draw(
                random,
                Draw.logUniform(random, 0.02, 0.3),
                Draw.logNormalWithin(random, 0.08, 0.5, new Range(0.02, 0.25)),
                DISC);
        return Draw.chance(random, 0.25)
                ? Together.of(states(random), flickering)
                : Together.of(outbursts(random), flickering);
    }

    /**
     * Outbursts of 2 to 6 magnitudes, 10 to 500 days apart: the larger the rarer (Kukarkin and Parenago's relation: Warner 1995,
     * section 3.3); up within a day or two, some days at the top, down by a magnitude in one to three days (Otulakowska-Hypka, Olech and
     * Patterson 2016, MNRAS 460, 2526). The star's reference brightness lies at six tenths of the way down to quiescence.
     */
    private static StarModel outbursts(SplittableRandom random) {
        double days = Draw.logUniform(random, 12, 500);
        double amplitude = Draw.normalWithin(random, 1.6 + 1.2 * Math.log10(days), 0.6, new Range(1.5, 7));
        double light = Math.pow(10, 0.4 * amplitude) - 1;
        double fallDays = Draw.logUniform(random, 1, 3) * 1.086;
        Episodes.Course course = new Episodes.Course(
                Draw.uniform(random, 0.5, 2), Draw.logUniform(random, 1, 12), fallDays, 0.4 * light, light, 0);
        Episodes outbursts =
                new Episodes(new Episodes.Slots(random.nextLong(), days, 0.9), course, Episodes.Effect.BRIGHTENS, DISC);
        return Together.of(outbursts, new ConstantStar(MAGNITUDES_BELOW_OUTBURST * amplitude));
    }

    /** Most of the time high; low for weeks to a year, one to five magnitudes fainter; changes take days to weeks. */
    private static StarModel states(SplittableRandom random) {
        double days = Draw.logUniform(random, 100, 1500);
        double changeDays = Draw.logUniform(random, 3, 20);
        double depth = Draw.uniform(random, 1, 4);
        Episodes.Course course = new Episodes.Course(
                changeDays, days * Draw.uniform(random, 0.1, 0.5), changeDays / 2, 0.7 * depth, 1.2 * depth, 0);
        Episodes low =
                new Episodes(new Episodes.Slots(random.nextLong(), days, 0.6), course, Episodes.Effect.DIMS, DISC);
        RedNoise slow = RedNoise.draw(random, Draw.logUniform(random, 5, 100), Draw.uniform(random, 0.05, 0.25), DISC);
        return Together.of(low, slow);
    }
}

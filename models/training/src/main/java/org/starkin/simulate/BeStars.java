package org.starkin.simulate;

import java.util.SplittableRandom;

/**
 * Draws Be stars: discs of gas that build up in outbursts of days to months and drain over weeks to years, 0.05 to 0.6 mag, upon a
 * slow drift and pulsations of half a day to two days (Labadie-Bartz et al. 2017, AJ 153, 252; Rivinius, Carciofi and Martayan
 * 2013, A&A Rev. 21, 69). One in six is seen through its disc, so that outbursts dim it (Haubois et al. 2012, ApJ 756, 156).
 */
final class BeStars {

    /** The disc's light is the redder: amplitudes grow with wavelength (Haubois et al. 2012). */
    private static final BandScale DISC = BandScale.byWavelength(440, 0.85, 551, 1.0, 658, 1.12, 806, 1.3);

    private BeStars() {}

    static StarModel draw(SplittableRandom random) {
        double riseDays = Draw.logUniform(random, 3, 60);
        double slotDays = Draw.logUniform(random, 60, 1500);
        double height = Draw.logUniform(random, 0.04, 0.25);
        Episodes.Course course = new Episodes.Course(
                riseDays,
                riseDays * Draw.uniform(random, 0, 2),
                riseDays * Draw.logUniform(random, 1.5, 8),
                0.5 * height,
                2 * height,
                0);
        Episodes.Effect effect = Draw.chance(random, 1.0 / 6) ? Episodes.Effect.DIMS : Episodes.Effect.BRIGHTENS;
        Episodes outbursts = new Episodes(new Episodes.Slots(random.nextLong(), slotDays, 0.75), course, effect, DISC);
        RedNoise drift =
                RedNoise.draw(random, Draw.logUniform(random, 50, 1000), Draw.logUniform(random, 0.01, 0.12), DISC);
        double pulsation = Draw.logNormalWithin(random, 0.02, 0.6, new Range(0.003, 0.06));
        return Together.of(outbursts, drift, HotPulsators.drawWithin(random, new Range(0.4, 2), pulsation));
    }
}

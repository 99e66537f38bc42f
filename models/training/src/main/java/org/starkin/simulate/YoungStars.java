package org.starkin.simulate;

import java.util.SplittableRandom;

/**
 * Draws young stars of all the kinds that Cody et al. 2014 (AJ 147, 82) tell apart by symmetry and regularity: spotted ones, ones that
 * dip behind dust, ones that burst as matter falls on them, and stochastic ones; Herbig stars with deep fades of UX Orionis's
 * kind (Herbst and Shevchenko 1999, AJ 118, 1043) beside them. Their shares are our choice. Times of noise are days to
 * weeks, its deviations a few hundredths to some tenths of a magnitude (Findeisen et al. 2015, ApJ 798, 89). Few have a period that
 * anybody would fold: none is given.
 */
final class YoungStars {

    /** Light of hot spots where matter falls on the star: the bluer the stronger (Herbst et al. 1994, AJ 108, 1906). */
    private static final BandScale ACCRETION = BandScale.byWavelength(440, 1.3, 551, 1.0, 658, 0.8, 806, 0.6);

    private YoungStars() {}

    static StarModel draw(SplittableRandom random) {
        double which = random.nextDouble();
        StarModel noise = noise(random);
        if (which < 0.25) {
            return Together.of(noise, dips(random));
        }
        if (which < 0.45) {
            return Together.of(noise, bursts(random));
        }
        if (which < 0.75) {
            return Together.of(noise, slowNoise(random));
        }
        if (which < 0.90) {
            return Together.of(
                    noise, SpottedStar.drawWith(random, Draw.logNormalWithin(random, 4, 0.7, new Range(0.5, 15))));
        }
        return Together.of(noise, fades(random));
    }

    private static RedNoise noise(SplittableRandom random) {
        return RedNoise.draw(
                random,
                Draw.logUniform(random, 0.5, 10),
                Draw.logNormalWithin(random, 0.06, 0.7, new Range(0.01, 0.3)),
                ACCRETION);
    }

    private static RedNoise slowNoise(SplittableRandom random) {
        return RedNoise.draw(
                random,
                Draw.logUniform(random, 5, 200),
                Draw.logNormalWithin(random, 0.22, 0.6, new Range(0.05, 0.9)),
                ACCRETION);
    }

    /** Dust at the inner edge of the disc passes every few days, 0.1 to 2 mag deep, for a day or so. */
    private static Episodes dips(SplittableRandom random) {
        double slotDays = Draw.logUniform(random, 3, 15);
        double edgeDays = slotDays * Draw.uniform(random, 0.05, 0.15);
        double depth = Draw.logUniform(random, 0.15, 0.8);
        Episodes.Course course = new Episodes.Course(
                edgeDays, edgeDays * Draw.uniform(random, 0, 1.5), edgeDays / 2, depth / 3, 2.5 * depth, 0);
        Episodes.Slots slots = new Episodes.Slots(random.nextLong(), slotDays, Draw.uniform(random, 0.4, 1));
        return new Episodes(slots, course, Episodes.Effect.DIMS, BandScale.DUST);
    }

    /** Matter falls for hours to days, up to some magnitudes; rarely for months, as in EX Lupi (Herbig 2008, AJ 135, 637). */
    private static Episodes bursts(SplittableRandom random) {
        boolean isLong = Draw.chance(random, 0.2);
        double fallDays = isLong ? Draw.logUniform(random, 20, 150) : Draw.logUniform(random, 0.3, 5);
        double slotDays = isLong ? Draw.logUniform(random, 400, 2500) : fallDays * Draw.logUniform(random, 3, 20);
        double height = isLong ? Draw.logUniform(random, 1, 6) : Draw.logUniform(random, 0.1, 0.6);
        Episodes.Course course = new Episodes.Course(
                fallDays * Draw.uniform(random, 0.1, 0.5),
                fallDays * Draw.uniform(random, 0, 1),
                fallDays,
                height / 3,
                3 * height,
                0);
        Episodes.Slots slots = new Episodes.Slots(random.nextLong(), slotDays, 0.8);
        return new Episodes(slots, course, Episodes.Effect.BRIGHTENS, ACCRETION);
    }

    /** Clouds of dust hide the star for weeks, down to the three magnitudes of light that the disc scatters past them. */
    private static Episodes fades(SplittableRandom random) {
        double slotDays = Draw.logUniform(random, 25, 300);
        double edgeDays = slotDays * Draw.uniform(random, 0.05, 0.2);
        double depth = Draw.logUniform(random, 0.4, 1.5);
        Episodes.Course course = new Episodes.Course(edgeDays, edgeDays, 0.7 * edgeDays, depth / 3, 2 * depth, 0);
        Episodes.Slots slots = new Episodes.Slots(random.nextLong(), slotDays, 0.7);
        return new Episodes(slots, course, Episodes.Effect.DIMS, BandScale.DUST);
    }
}

package org.starkin.simulate;

import java.util.SplittableRandom;

/** Draws M dwarfs that flare upon a spotted rotation (UV Ceti stars). */
final class FlareStars {

    /** Rotation periods of flaring M dwarfs, days (Newton et al. 2017, ApJ 834, 85; Guenther et al. 2020, AJ 159, 60). */
    static final Range PERIOD = new Range(0.15, 30);

    /** Flares are some 10,000 K hot: against an M dwarf they all but vanish in the red (Hawley et al. 2014, ApJ 797, 121). */
    private static final BandScale HOT_UPON_COOL = BandScale.byWavelength(476, 1.5, 551, 1.0, 640, 0.6, 788, 0.25);

    private FlareStars() {}

    /**
     * Flares begin a few times a day to once a week; their number falls as the inverse of their height (Hawley et al. 2014), which
     * rises in a minute or two and falls over ten minutes to an hour.
     */
    static StarModel draw(SplittableRandom random) {
        double period = Draw.logNormalWithin(random, 1.8, 1.1, PERIOD);
        double minutes = 1.0 / 1440;
        Episodes.Slots slots = new Episodes.Slots(random.nextLong(), Draw.logUniform(random, 0.15, 3), 0.7);
        Episodes.Course course = new Episodes.Course(
                Draw.uniform(random, 1.5, 5) * minutes,
                0,
                Draw.logUniform(random, 8, 45) * minutes,
                Draw.logUniform(random, 0.02, 0.1),
                8,
                1);
        return Together.of(
                SpottedStar.drawWith(random, period),
                new Episodes(slots, course, Episodes.Effect.BRIGHTENS, HOT_UPON_COOL));
    }
}

package org.starkin.simulate;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/** The surveys that can be simulated: their names, their ids and how well they place a star. */
public enum Survey {
    /** Positions to 0.1 arcseconds; TIC numbers (Stassun et al. 2019, AJ 158, 138). */
    TESS(1, 0.1) {
        @Override
        String objectId(SimulatedStar star) {
            return "TIC-" + (1 + shuffled(star.number(), TIC_NUMBERS));
        }

        @Override
        public Observatory observatory(long skySeed) {
            return new TessObservatory();
        }
    },
    /** Positions to half a milliarcsecond; source ids carry a level-12 HEALPix number above bit 35 (Gaia DR3 documentation). */
    GAIA(2, 0.0005) {
        @Override
        String objectId(SimulatedStar star) {
            long place = FIRST_GAIA_PLACE + shuffled(star.number(), GAIA_PLACES);
            return Long.toString((place << GAIA_PLACE_BIT) + 128L * (1 + number(star, 1 << 20)));
        }

        @Override
        public Observatory observatory(long skySeed) {
            return new GaiaObservatory();
        }
    },
    /** Positions to 0.1 arcseconds; object ids are field, CCD, quadrant, filter and a number (ZTF data release notes). */
    ZTF(3, 0.1) {
        @Override
        String objectId(SimulatedStar star) {
            int field = 245 + (int) ((star.decDeg() + 90) / 180 * 635);
            int ccd = 1 + number(star, 16);
            int quadrant = 1 + number(star, 4);
            return String.format(
                    Locale.ROOT, "%d%02d%d1%08d", field, ccd, quadrant, shuffled(star.number(), ZTF_NUMBERS));
        }

        @Override
        public Observatory observatory(long skySeed) {
            return new ZtfObservatory(skySeed);
        }
    };

    private static final long FIRST_PLACE = 16;
    private static final long SHUFFLE = 15_485_863;
    private static final long FIRST = 271_828;
    private static final long TIC_NUMBERS = 999_999_937;
    private static final long ZTF_NUMBERS = 100_000_000;
    private static final int GAIA_PLACE_BIT = 35;
    private static final long FIRST_GAIA_PLACE = 1L << 18;
    private static final long GAIA_PLACES = 12L * 4096 * 4096 - FIRST_GAIA_PLACE;

    private final int place;
    private final double astrometricErrorArcsec;

    Survey(int place, double astrometricErrorArcsec) {
        this.place = place;
        this.astrometricErrorArcsec = astrometricErrorArcsec;
    }

    /** The survey of a name, in any case. */
    public static Optional<Survey> named(String name) {
        return Arrays.stream(values())
                .filter(survey -> survey.lowerName().equals(name.strip().toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /** All names, for a message. */
    public static String allNames() {
        return Arrays.stream(values()).map(Survey::lowerName).collect(Collectors.joining(", "));
    }

    /** The name by which files and skies call it. */
    public String lowerName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The id that this survey gives the star; no two stars share one. */
    abstract String objectId(SimulatedStar star);

    /** What looks at the stars of the sky that has this seed, under that sky's weather. */
    public abstract Observatory observatory(long skySeed);

    /** What sets its randomness apart from that of other surveys; never changed, lest skies change. */
    int place() {
        return place;
    }

    /** A seed for what this survey draws about a target; surveys do not disturb each other. */
    long seedFor(Target target) {
        return Seeds.within(target.seed(), FIRST_PLACE + place);
    }

    /** Where this survey thinks the star is. */
    Direction position(SimulatedStar star) {
        SplittableRandom random = Seeds.generator(seedFor(star), 0);
        return star.direction().measured(random, astrometricErrorArcsec);
    }

    /** Distinct for distinct numbers: SHUFFLE is a prime that divides none of the counts. */
    private static long shuffled(int number, long count) {
        return (number + FIRST) * SHUFFLE % count;
    }

    int number(SimulatedStar star, int bound) {
        return (int) (Seeds.uniform(seedFor(star), 1L + bound) * bound);
    }
}

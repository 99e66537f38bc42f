package org.starkin.simulate;

/**
 * The nights of ZTF at Palomar (33.36 degrees north, 116.86 west): which were clear, how bright the Moon was, how long it
 * was dark. All stars of a sky share them. Immutable.
 */
final class ZtfNights {

    /** From the start of the survey on 2018 March 17 to 2022 April, 1500 nights later (Bellm et al. 2019). */
    static final int COUNT = 1500;

    private static final double FIRST_MIDNIGHT_JD = 2_458_194.5 + 7.79 / 24;
    private static final double SYNODIC_MONTH_DAYS = 29.530589;
    private static final double FULL_MOON_JD = 2_458_150.060;
    private static final double SPELL_NIGHTS = 5;
    private static final double CLOUD_THRESHOLD = 0.55;
    private static final double LATITUDE = Math.toRadians(33.36);
    private static final double LOWEST_ALTITUDE = Math.toRadians(23.6);
    private static final double MEAN_HALF_NIGHT_HOURS = 4.5;
    private static final double HALF_NIGHT_SWING_HOURS = 1.1;
    private static final double WINTER_SOLSTICE_JD = 2_458_108.2;
    private static final double YEAR_DAYS = 365.25;
    private static final double DEGREES_AN_HOUR = 15;

    /** From the first night to the last. */
    static final Range ALL_BJD = new Range(FIRST_MIDNIGHT_JD, FIRST_MIDNIGHT_JD + COUNT);

    private final long seed;

    ZtfNights(long skySeed) {
        seed = Seeds.within(skySeed, -1);
    }

    /** Local midnight, JD(UTC). */
    static double midnightJd(int night) {
        return FIRST_MIDNIGHT_JD + night;
    }

    /** Clouds come in spells of some days; about three nights in ten are lost. */
    boolean isClear(int night) {
        double place = night / SPELL_NIGHTS;
        long spell = (long) Math.floor(place);
        double share = place - spell;
        double slow = (1 - share) * Seeds.gaussian(seed, 2 * spell) + share * Seeds.gaussian(seed, 2 * spell + 2);
        return slow + 0.6 * Seeds.gaussian(seed, 2L * night + 1) < CLOUD_THRESHOLD;
    }

    /** The lit share of the Moon, 0 to 1. */
    static double moonlight(int night) {
        double phase = (midnightJd(night) - FULL_MOON_JD) / SYNODIC_MONTH_DAYS;
        return (1 + Math.cos(2 * Math.PI * phase)) / 2;
    }

    /**
     * The hours around midnight in which a direction stands higher than 23.6 degrees (airmass 2.5) in a dark sky, as low and
     * high; an interval of low above high, {@code double[2]}, where there are none.
     */
    static double[] hoursUp(int night, Direction direction) {
        double midnight = midnightJd(night);
        double dec = Math.toRadians(direction.decDeg());
        double cosine =
                (Math.sin(LOWEST_ALTITUDE) - Math.sin(LATITUDE) * Math.sin(dec)) / (Math.cos(LATITUDE) * Math.cos(dec));
        if (cosine > 1) {
            return new double[] {1, -1};
        }
        double reach = Math.toDegrees(Math.acos(Math.max(-1, cosine))) / DEGREES_AN_HOUR;
        double east = Sun.raDeg(midnight) + 180 - direction.raDeg();
        double hourAngle = (east - 360 * Math.rint(east / 360)) / DEGREES_AN_HOUR;
        double season = Math.cos(2 * Math.PI * (midnight - WINTER_SOLSTICE_JD) / YEAR_DAYS);
        double dark = MEAN_HALF_NIGHT_HOURS + HALF_NIGHT_SWING_HOURS * season;
        return new double[] {Math.max(-dark, -reach - hourAngle), Math.min(dark, reach - hourAngle)};
    }
}

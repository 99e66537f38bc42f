package org.starkin.simulate;

import java.util.OptionalDouble;
import java.util.SplittableRandom;

/**
 * A rotating star with dark spots that come and go: every active region dims the star by its contrast times its
 * foreshortened area while it faces us (the small-spot approximation of Budding 1977, Ap&SS 48, 207, and Eker 1994, ApJ
 * 420, 373), lives for some rotations (Giles et al. 2017, MNRAS 472, 1618: tens to hundreds of days) and drifts a little
 * by differential rotation (Reinhold et al. 2013, A&A 560, A4).
 *
 * @param period of rotation, days
 * @param inclination of the axis to the line of sight, radians
 * @param regions active regions at a time
 * @param depthV dimming in V by an average region seen face on, as a share of the light
 * @param lifetimeDays of a region
 * @param belt where regions come up and how they drift
 * @param seed of its regions
 */
record SpottedStar(
        double period, double inclination, int regions, double depthV, double lifetimeDays, Belt belt, long seed)
        implements StarModel {

    /** Periods, days: from the saturated fast rotators to old dwarfs (McQuillan et al. 2014, ApJS 211, 24). */
    static final Range PERIOD = new Range(0.2, 120);

    /**
     * How faithful regions are to their place.
     *
     * @param scatter in longitude of a region's successor, cycles, 0 to 1: small for stars with active longitudes, which
     *     keep them for years (Berdyugina 2005, Living Rev. Solar Phys. 2, 8), 1 for stars without
     * @param shear greatest difference of a region's rotation from the period, as a share
     */
    record Belt(double scatter, double shear) {}

    private static final int MOST_REGIONS = 3;
    private static final int NUMBERS_A_REGION = 4;
    private static final double HIGHEST_LATITUDE = Math.toRadians(60);
    private static final double DIMMEST = 0.9;

    /** Fast rotators are the more spotted (McQuillan et al. 2014, fig. 9; RS CVn and BY Dra ranges of GCVS 5.1). */
    static SpottedStar draw(SplittableRandom random) {
        return drawWith(random, Draw.logNormalWithin(random, 4.5, 1.4, PERIOD));
    }

    /** A star of this rotation period, days. */
    static SpottedStar drawWith(SplittableRandom random, double period) {
        double depth = Draw.logNormalWithin(random, 0.11 * Math.pow(period, -0.1), 0.55, new Range(0.015, 0.35));
        double lifetime = Math.max(Draw.logUniform(random, 40, 1500), period * Draw.uniform(random, 3, 10));
        double scatter = Draw.chance(random, 0.6) ? Draw.uniform(random, 0.02, 0.25) : 1;
        return new SpottedStar(
                period,
                Math.acos(Draw.uniform(random, 0, 0.85)),
                1 + random.nextInt(MOST_REGIONS),
                depth,
                lifetime,
                new Belt(scatter, Math.min(0.01, 0.3 * period / lifetime)),
                random.nextLong());
    }

    @Override
    public double departure(double timeBjd, Band band) {
        double contrast = depthV * BandScale.STARSPOT.of(band);
        double lost = 0;
        for (int region = 0; region < regions; region++) {
            long regionSeed = Seeds.within(seed, region);
            double lives =
                    (timeBjd - SimulatedSky.REFERENCE_BJD) / lifetimeDays + Seeds.uniform(regionSeed, Long.MIN_VALUE);
            long generation = (long) Math.floor(lives);
            double age = lives - generation;
            lost += lost(regionSeed, generation, (age + 1) / 2, timeBjd);
            lost += lost(regionSeed, generation + 1, age / 2, timeBjd);
        }
        return -2.5 * Math.log10(1 - Math.min(DIMMEST, contrast * lost));
    }

    /** The dimming by one generation of a region, at a share (0 to 1) of its life; the two alive overlap by half. */
    private double lost(long regionSeed, long generation, double lifeShare, double timeBjd) {
        long first = NUMBERS_A_REGION * generation;
        double latitude = HIGHEST_LATITUDE * (2 * Seeds.uniform(regionSeed, first) - 1);
        double home = Seeds.uniform(regionSeed, Long.MAX_VALUE);
        double longitude = home + belt.scatter() * (Seeds.uniform(regionSeed, first + 1) - 0.5);
        double size = 0.5 + Seeds.uniform(regionSeed, first + 2);
        double drift = 1 + belt.shear() * (2 * Seeds.uniform(regionSeed, first + 3) - 1);
        double born = SimulatedSky.REFERENCE_BJD + generation * lifetimeDays;
        double angle = 2 * Math.PI * ((timeBjd - SimulatedSky.REFERENCE_BJD) / period + longitude)
                + 2 * Math.PI * (drift - 1) * (timeBjd - born) / period;
        double facing = Math.sin(inclination) * Math.cos(latitude) * Math.cos(angle)
                + Math.cos(inclination) * Math.sin(latitude);
        double grown = Math.sin(Math.PI * lifeShare);
        return size * grown * grown * Math.max(0, facing);
    }

    @Override
    public OptionalDouble periodDays() {
        return OptionalDouble.of(period);
    }
}

package org.starkin.simulate;

import java.util.OptionalDouble;
import java.util.SplittableRandom;

/**
 * A detached or semi-detached eclipsing binary (Algol type): two limb-darkened spheres on a Kepler orbit, flat between
 * the eclipses, the deeper of which hides the hotter star. Reflection and tides are left out.
 *
 * @param orbit periods and geometry
 * @param radius1 of the hotter star, in semi-major axes
 * @param radius2 of the cooler star, in semi-major axes
 * @param brightness surface brightness of star 2 against star 1, by band
 */
record DetachedBinary(Orbit orbit, double radius1, double radius2, BandScale brightness) implements StarModel {

    /** Periods, days (Kirk et al. 2016, AJ 151, 68: detached systems; shorter ones are rarely detached). */
    static final Range PERIOD = new Range(0.4, 30);

    /** Depths of the primary eclipse in V that catalogues of ground-based surveys hold, magnitudes. */
    private static final Range DEPTH = new Range(0.12, 3.0);

    private static final int MOST_TRIES = 200;
    private static final double SECOND_RADIATION_CONSTANT_NM_KELVIN = 14_387_769;

    static DetachedBinary draw(SplittableRandom random) {
        DetachedBinary binary = drawAny(random);
        for (int i = 0; i < MOST_TRIES && !DEPTH.contains(binary.primaryDepth()); i++) {
            binary = drawAny(random);
        }
        return binary;
    }

    /**
     * Radii shrink against the orbit as P^(-2/3), by Kepler's third law, stars of a sun or two filling some 0.45 of the
     * orbit at 0.7 days; orbits are round below some 5 days (Zahn 1977, A&A 57, 383).
     */
    private static DetachedBinary drawAny(SplittableRandom random) {
        double period = Draw.logNormalWithin(random, 2.0, 0.8, PERIOD);
        double radii = Math.min(0.5, 0.36 * Math.pow(period, -0.5) * Draw.uniform(random, 0.75, 1.35));
        double ratio = Draw.logUniform(random, 0.45, 1.6);
        double radius1 = radii / (1 + ratio);
        double hot = Draw.logUniform(random, 5200, 12_000);
        double cool = hot * Draw.uniform(random, 0.5, 1.0);
        double eccentricity = period > 5 && Draw.chance(random, 0.6) ? Draw.uniform(random, 0, 0.35) : 0;
        Orbit orbit = new Orbit(
                period,
                SimulatedSky.REFERENCE_BJD + period * random.nextDouble(),
                Math.acos(radii * Draw.uniform(random, 0, 0.85)),
                eccentricity,
                2 * Math.PI * random.nextDouble());
        return new DetachedBinary(orbit, radius1, radii - radius1, brightnessRatio(hot, cool));
    }

    /** Black bodies' surface brightness, the cooler against the hotter. */
    private static BandScale brightnessRatio(double hotKelvin, double coolKelvin) {
        return new BandScale(band -> planck(band.wavelengthNm(), coolKelvin) / planck(band.wavelengthNm(), hotKelvin));
    }

    private static double planck(double wavelengthNm, double kelvin) {
        return 1 / Math.expm1(SECOND_RADIATION_CONSTANT_NM_KELVIN / (wavelengthNm * kelvin));
    }

    /** The depth of the eclipse at phase 0, in the band nearest to V. */
    private double primaryDepth() {
        return departure(orbit.epochBjd(), Band.GAIA_BP);
    }

    @Override
    public double departure(double timeBjd, Band band) {
        Orbit.Place place = orbit.at(timeBjd);
        if (place.separation() >= radius1 + radius2) {
            return 0;
        }
        double light1 = radius1 * radius1;
        double light2 = radius2 * radius2 * brightness.of(band);
        double hidden = place.secondInFront()
                ? light1 * Occultation.hiddenShare(place.separation(), radius1, radius2)
                : light2 * Occultation.hiddenShare(place.separation(), radius2, radius1);
        return -2.5 * Math.log10(1 - hidden / (light1 + light2));
    }

    @Override
    public OptionalDouble periodDays() {
        return OptionalDouble.of(orbit.periodDays());
    }
}

package org.starkin.simulate;

import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/**
 * An eclipsing binary of the Algol or the beta Lyrae type: two limb-darkened stars on a Kepler orbit, the deeper eclipse of
 * which hides the hotter one. Between the eclipses an Algol is all but flat; the stars of a beta Lyrae system nearly touch,
 * and their tides and the light that they throw on each other bend the curve everywhere.
 *
 * @param orbit periods and geometry
 * @param radius1 of the hotter star, in semi-major axes
 * @param radius2 of the cooler star, in semi-major axes
 * @param brightness surface brightness of star 2 against star 1, by band
 * @param proximity what the light does between the eclipses
 */
record EclipsingBinary(Orbit orbit, double radius1, double radius2, BandScale brightness, Proximity proximity)
        implements StarModel {

    /** Periods of detached systems, days (Kirk et al. 2016, AJ 151, 68). */
    static final Range PERIOD = new Range(0.35, 60);

    /** Periods of beta Lyrae systems, days: those of ASAS (Pojmanski 2002, Acta Astron. 52, 397). */
    static final Range CLOSE_PERIOD = new Range(0.3, 40);

    /** Depths of the primary eclipse in V that catalogues of ground-based surveys hold, magnitudes. */
    private static final Range DEPTH = new Range(0.08, 3.5);

    private static final Range CLOSE_DEPTH = new Range(0.08, 1.8);
    private static final int MOST_TRIES = 200;

    /** What an Algol's light may do between the eclipses, against their depth; more is a beta Lyrae star's (our choice). */
    private static final double MOST_BEND = 0.4;

    private static final double SECOND_RADIATION_CONSTANT_NM_KELVIN = 14_387_769;

    /** 0.15 (15 + u)(1 + g) / (3 - u) of Morris 1985 (ApJ 295, 143), limb and gravity darkening u and g between Sun's and A stars'. */
    private static final double TIDAL_FACTOR = 1.5;

    /**
     * The light between the eclipses, as shares of the whole.
     *
     * @param tides half the double wave of two stars drawn out towards each other
     * @param reflection half the single wave of the cooler star's face, lit by the hotter; brightest at phase 0.5
     */
    record Proximity(double tides, double reflection) {

        double at(double cycles) {
            double cosine = Math.cos(2 * Math.PI * cycles);
            return 1 - tides * (2 * cosine * cosine - 1) - reflection * cosine;
        }
    }

    /** A detached or Algol system. */
    static EclipsingBinary drawDetached(SplittableRandom random) {
        EclipsingBinary binary = drawWithin(random, DEPTH, () -> drawAny(random));
        for (int i = 0; i < MOST_TRIES && !binary.isFlatBetweenEclipses(); i++) {
            binary = drawWithin(random, DEPTH, () -> drawAny(random));
        }
        return binary;
    }

    /** A beta Lyrae system. */
    static EclipsingBinary drawClose(SplittableRandom random) {
        return drawWithin(random, CLOSE_DEPTH, () -> drawAnyClose(random));
    }

    /** A pair of late-type stars, one of them evolved, of a given period, days. */
    static EclipsingBinary drawActive(SplittableRandom random, double period) {
        double radii = Math.min(0.5, 0.42 * Math.pow(period, -0.4) * Draw.uniform(random, 0.7, 1.3));
        return drawWithin(
                random, DEPTH, () -> of(random, new Geometry(period, radii, Draw.uniform(random, 0, 0.9), 0)));
    }

    private static EclipsingBinary drawWithin(
            SplittableRandom random, Range depths, Supplier<EclipsingBinary> drawOne) {
        Range wanted = new Range(depths.low() * Draw.uniform(random, 1, 2.5), depths.high());
        EclipsingBinary binary = drawOne.get();
        for (int i = 0;
                i < MOST_TRIES && !(wanted.contains(binary.primaryDepth()) && binary.hasDeeperMinimumFirst());
                i++) {
            binary = drawOne.get();
        }
        return binary;
    }

    /**
     * Radii shrink against the orbit as P^(-1/2) or so, by Kepler's third law and larger stars at longer periods; orbits are
     * round below some 5 days (Zahn 1977, A&A 57, 383). Periods as in ASAS and the Catalina Southern Survey together.
     */
    private static EclipsingBinary drawAny(SplittableRandom random) {
        double period = Draw.logNormalWithin(random, 1.7, 0.85, PERIOD);
        double radii = Math.min(0.55, 0.38 * Math.pow(period, -0.5) * Draw.uniform(random, 0.7, 1.4));
        double eccentricity = period > 4 && Draw.chance(random, 0.6) ? Draw.uniform(random, 0, 0.4) : 0;
        double impact = Draw.uniform(random, 0, 0.9);
        return of(random, new Geometry(period, radii, impact, eccentricity));
    }

    private static EclipsingBinary drawAnyClose(SplittableRandom random) {
        double period = Draw.logNormalWithin(random, 1.1, 0.85, CLOSE_PERIOD);
        double radii = Draw.uniform(random, 0.55, 0.74);
        return of(random, new Geometry(period, radii, Draw.uniform(random, 0, 0.95), 0));
    }

    /**
     * How the stars stand to each other.
     *
     * @param radii of both together, in semi-major axes
     * @param impact how far the centres pass each other, 0 to 1 of the radii
     */
    private record Geometry(double period, double radii, double impact, double eccentricity) {}

    private static EclipsingBinary of(SplittableRandom random, Geometry geometry) {
        double ratio = Draw.logUniform(random, 0.45, 2.3);
        double radius1 = geometry.radii() / (1 + ratio);
        double radius2 = geometry.radii() - radius1;
        double hot = Draw.logUniform(random, 4500, 13_000);
        double cool = hot * Draw.uniform(random, 0.40, 1.0);
        BandScale brightness = brightnessRatio(hot, cool);
        Orbit orbit = new Orbit(
                geometry.period(),
                SimulatedSky.REFERENCE_BJD + geometry.period() * random.nextDouble(),
                Math.acos(geometry.radii() * geometry.impact()),
                geometry.eccentricity(),
                2 * Math.PI * random.nextDouble());
        double light1 = 1 / (1 + ratio * ratio * brightness.of(Band.GAIA_G));
        double massRatio = Math.min(1, ratio * Draw.uniform(random, 0.6, 1.2));
        double tides = TIDAL_FACTOR * (cube(radius1) * massRatio * light1 + cube(radius2) / massRatio * (1 - light1));
        double reflection = 0.5 * (radius2 * radius2 * light1 - radius1 * radius1 * (1 - light1));
        Proximity proximity = new Proximity(Math.min(0.18, tides), Math.max(0, reflection));
        return new EclipsingBinary(orbit, radius1, radius2, brightness, proximity);
    }

    private static double cube(double x) {
        return x * x * x;
    }

    /** Black bodies' surface brightness, the cooler against the hotter. */
    private static BandScale brightnessRatio(double hotKelvin, double coolKelvin) {
        return new BandScale(band -> planck(band.wavelengthNm(), coolKelvin) / planck(band.wavelengthNm(), hotKelvin));
    }

    private static double planck(double wavelengthNm, double kelvin) {
        return 1 / Math.expm1(SECOND_RADIATION_CONSTANT_NM_KELVIN / (wavelengthNm * kelvin));
    }

    /** The depth of the eclipse at phase 0 against the light a quarter of an orbit later, in the band nearest to V. */
    private double primaryDepth() {
        double quarter = orbit.epochBjd() + orbit.periodDays() / 4;
        return departure(orbit.epochBjd(), Band.GAIA_BP) - departure(quarter, Band.GAIA_BP);
    }

    /** A small star before the bright middle of a larger one of its temperature may hide more than it shows: not here. */
    private boolean hasDeeperMinimumFirst() {
        double second = orbit.epochBjd() + orbit.periodDays() / 2;
        return orbit.eccentricity() > 0 || departure(orbit.epochBjd(), Band.GAIA_RP) >= departure(second, Band.GAIA_RP);
    }

    private boolean isFlatBetweenEclipses() {
        double bend = 2 * Photometry.MAGNITUDES_PER_RELATIVE_FLUX * (proximity.tides() + proximity.reflection());
        return bend < MOST_BEND * primaryDepth();
    }

    @Override
    public double departure(double timeBjd, Band band) {
        double light = proximity.at((timeBjd - orbit.epochBjd()) / orbit.periodDays());
        Orbit.Place place = orbit.at(timeBjd);
        if (place.separation() < radius1 + radius2) {
            light *= 1 - hidden(place, band);
        }
        return -2.5 * Math.log10(light);
    }

    private double hidden(Orbit.Place place, Band band) {
        double light1 = radius1 * radius1;
        double light2 = radius2 * radius2 * brightness.of(band);
        double hidden = place.secondInFront()
                ? light1 * Occultation.hiddenShare(place.separation(), radius1, radius2)
                : light2 * Occultation.hiddenShare(place.separation(), radius2, radius1);
        return Math.min(0.995, hidden / (light1 + light2));
    }

    @Override
    public OptionalDouble periodDays() {
        return OptionalDouble.of(orbit.periodDays());
    }
}

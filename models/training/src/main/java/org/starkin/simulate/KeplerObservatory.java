package org.starkin.simulate;

import java.util.List;
import java.util.SplittableRandom;
import org.starkin.lightcurve.BrightnessUnit;
import org.starkin.lightcurve.LightCurve;
import org.starkin.lightcurve.TimeSystem;

/**
 * Kepler's long cadence, fluxes in electrons a second, 29.4 minutes apart: of its own field a month to a quarter whole, or
 * a piece of each of several quarters, between which the flux steps; of K2 a campaign of 80 days near the ecliptic, over
 * which the spacecraft's roll leaves a saw-tooth of about six hours. Archives give more points; {@value #MOST_POINTS}
 * keep a look cheap. Sources: Koch et al. 2010 (ApJ 713, L79: field), Jenkins et al. 2010 (ApJ 713, L120: cadence), Gilliland et
 * al. 2011 (ApJS 197, 6: 30 ppm in 6.5 hours at Kp = 12), Howell et al. 2014 (PASP 126, 398: K2), Van Cleve and Caldwell
 * 2016 (Kepler Instrument Handbook: 1.74e5 electrons a second at Kp = 12).
 */
final class KeplerObservatory implements Observatory {

    static final int MOST_POINTS = 3500;

    private static final double CADENCE_DAYS = 29.424 / 1440;
    private static final double ZERO_POINT = 12 + 2.5 * 5.2405492;
    private static final double EXPOSURE_SECONDS = 1765;
    private static final double BRIGHTEST = 7;
    private static final double FAINTEST = 19;
    private static final double LOST_SHARE = 0.015;
    private static final double MEAN_CONTAMINATION = 0.05;
    private static final double FLOOR = 25e-6;

    /** Sky, dark and read noise of an aperture, electrons squared a second: 80 ppm in 6.5 hours at Kp = 15. */
    private static final double BACKGROUND_RATE = 9000;

    private static final Footprint FIELD =
            new Footprint.Fields(List.of(new Footprint.Field(new Direction(290.67, 44.5), 8)));
    private static final double FARTHEST_FROM_ECLIPTIC = Math.toRadians(12);
    private static final double QUARTER_DAYS = 93;
    private static final int QUARTERS = 16;
    private static final double CAMPAIGN_DAYS = 80;
    private static final Range KEPLER_BJD = new Range(2_454_964.5, 2_456_424);
    private static final Range K2_BJD = new Range(2_456_810, 2_458_350);

    /** Gauss and Legendre's two points: the mean flux over an exposure. */
    private static final double GAUSS_POINT = 1 / Math.sqrt(3);

    private final boolean isK2;

    KeplerObservatory(boolean isK2) {
        this.isK2 = isK2;
    }

    private boolean covers(Direction direction) {
        return isK2 ? Math.abs(direction.eclipticLatitude()) < FARTHEST_FROM_ECLIPTIC : FIELD.contains(direction);
    }

    @Override
    public Target placed(Target target, SplittableRandom random) {
        Direction direction = isK2 ? Direction.draw(random) : FIELD.draw(random);
        while (!covers(direction)) {
            direction = Direction.draw(random);
        }
        Placed.Wanted wanted = Placed.Wanted.draw(random, Band.KEPLER, new Range(9, 16.5));
        return Placed.of(target, direction, wanted, isK2 ? K2_BJD : KEPLER_BJD, random);
    }

    @Override
    public Observation observe(Target target) {
        double magnitude = target.referenceMagnitude(Band.KEPLER);
        if (!covers(target.direction())) {
            return new Observation.Unseen(Observation.Why.NEVER_POINTED_AT);
        }
        if (magnitude < BRIGHTEST || magnitude > FAINTEST) {
            return new Observation.Unseen(
                    magnitude < BRIGHTEST ? Observation.Why.TOO_BRIGHT : Observation.Why.TOO_FAINT);
        }
        Survey survey = isK2 ? Survey.K2 : Survey.KEPLER;
        SplittableRandom random = Seeds.generator(survey.seedFor(target), 2);
        double contamination = flux(magnitude) * Draw.exponential(random, MEAN_CONTAMINATION);
        Points points = new Points();
        if (isK2) {
            double start = Draw.uniform(random, K2_BJD.low(), K2_BJD.high() - CAMPAIGN_DAYS);
            double length = Math.min(CAMPAIGN_DAYS, MOST_POINTS * CADENCE_DAYS);
            expose(target, new Range(start, start + length), Spell.inK2(random, contamination), points);
        } else {
            inQuarters(target, random, contamination, points);
        }
        return new Observation.Seen(new LightCurve(
                TimeSystem.BKJD, List.of(points.series(Band.KEPLER, BrightnessUnit.ELECTRONS_PER_SECOND))));
    }

    private static void inQuarters(Target target, SplittableRandom random, double contamination, Points points) {
        int quarters = random.nextBoolean() ? 1 : 2 + random.nextInt(3);
        double most = MOST_POINTS * CADENCE_DAYS / quarters;
        double length = quarters == 1 ? Draw.uniform(random, 30, most) : most;
        int first = random.nextInt(QUARTERS - quarters + 1);
        for (int quarter = first; quarter < first + quarters; quarter++) {
            double start = KEPLER_BJD.low() + quarter * QUARTER_DAYS;
            expose(target, new Range(start, start + length), Spell.inKepler(random, contamination), points);
        }
    }

    /**
     * What is the same for a stretch of exposures.
     *
     * @param trend a step and a drift, relative
     * @param roll the saw-tooth's height, relative to the flux; 0 where there is none
     * @param rollDays its period
     */
    private record Spell(SplittableRandom random, double contamination, TessTrend trend, double roll, double rollDays) {

        static Spell inKepler(SplittableRandom random, double contamination) {
            return new Spell(random, contamination, trend(random, 0.004), 0, 1);
        }

        static Spell inK2(SplittableRandom random, double contamination) {
            double roll = Draw.logUniform(random, 3e-5, 2e-3);
            return new Spell(random, contamination, trend(random, 0.001), roll, Draw.uniform(random, 5.8, 6.6) / 24);
        }

        private static TessTrend trend(SplittableRandom random, double step) {
            return new TessTrend(
                    Draw.normal(random, 0, step), Draw.normal(random, 0, 1e-5), Draw.normal(random, 0, 5e-4));
        }

        /** A slow drift and a quick return, centred; it fades and grows over a campaign. */
        double at(double days) {
            double cycles = days / rollDays;
            double tooth = cycles - Math.floor(cycles) - 0.5;
            return trend.at(days) + roll * tooth * Math.cos(Math.PI * days / CAMPAIGN_DAYS);
        }
    }

    private static void expose(Target target, Range days, Spell spell, Points points) {
        SplittableRandom random = spell.random();
        double half = GAUSS_POINT * CADENCE_DAYS / 2;
        for (double time = days.low(); time < days.high(); time += CADENCE_DAYS) {
            if (Draw.chance(random, LOST_SHARE)) {
                continue;
            }
            double star = (flux(target.magnitude(time - half, Band.KEPLER))
                            + flux(target.magnitude(time + half, Band.KEPLER)))
                    / 2;
            double error = fluxError(star);
            double flux = (star + spell.contamination()) * (1 + spell.at(time - days.low()));
            points.add(time - TimeSystem.BKJD.originJd(), flux + error * random.nextGaussian(), error);
        }
    }

    /** Electrons a second. */
    static double flux(double magnitude) {
        return Math.pow(10, -0.4 * (magnitude - ZERO_POINT));
    }

    /** The one-sigma error of an exposure of that flux, electrons a second. */
    static double fluxError(double flux) {
        double photons = Math.sqrt((flux + BACKGROUND_RATE) / EXPOSURE_SECONDS);
        return Math.hypot(photons, FLOOR * flux);
    }
}

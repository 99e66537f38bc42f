package org.starkin.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.starkin.lightcurve.TimeSystem;

/**
 * A survey that never was, another for every star: its site, years, bands, visits, noise and errors are drawn widely
 * around those of the surveys on the ground. What learns from it does not learn one survey's habits. All ranges are our
 * choice.
 */
final class SparseObservatory implements Observatory {

    /** Bands that small telescopes use. */
    private static final List<Band> BANDS = List.of(
            Band.JOHNSON_B,
            Band.JOHNSON_V,
            Band.COUSINS_R,
            Band.COUSINS_I,
            Band.SDSS_G,
            Band.SDSS_R,
            Band.SDSS_I,
            Band.LINEAR,
            Band.JOHNSON_V,
            Band.SDSS_G);

    private static final Footprint EVERYWHERE = new Footprint.Belt(new Range(-90, 90), 0);
    private static final Range EVER = new Range(2_447_892, 2_463_700);
    private static final Range MAGNITUDES = new Range(8, 20);
    private static final double TWO_BANDS_CHANCE = 0.3;
    private static final double NO_ERRORS_CHANCE = 0.1;
    private static final double FEWEST_POINTS = 30;
    private static final double MOST_POINTS = 2000;

    /** Of the nights of an era, those on which a star is up, the sky is clear and the Moon lets it be seen. */
    private static final double USABLE_SHARE = 0.45;

    private final long skySeed;

    SparseObservatory(long skySeed) {
        this.skySeed = skySeed;
    }

    @Override
    public Target placed(Target target, SplittableRandom random) {
        Placed.Wanted wanted = Placed.Wanted.draw(random, Band.JOHNSON_V, MAGNITUDES);
        return Placed.of(target, EVERYWHERE.draw(random), wanted, EVER, random);
    }

    @Override
    public Observation observe(Target target) {
        SplittableRandom random = Seeds.generator(Survey.SPARSE.seedFor(target), 3);
        GroundPlan plan = draw(target, random);
        return new GroundObservatory(Survey.SPARSE, plan, skySeed + random.nextInt(1 << 20)).observe(target);
    }

    private static GroundPlan draw(Target target, SplittableRandom random) {
        double latitude = Math.clamp(target.direction().decDeg() + Draw.uniform(random, -45, 45), -50.0, 60.0);
        double lowest = Math.min(
                Draw.uniform(random, 20, 40),
                80 - Math.abs(latitude - target.direction().decDeg()));
        double years = Draw.logUniform(random, 0.4, 12);
        double first = Draw.uniform(random, EVER.low(), EVER.high() - 365.25 * years);
        Range days = new Range(first, first + 365.25 * years);
        double depth = Draw.uniform(random, 1.0, 7.0);
        List<Filter> filters = filters(target, random, depth);
        return new GroundPlan(
                List.of(new Site(latitude, Draw.uniform(random, -180, 180), Math.max(5, lowest))),
                EVERYWHERE,
                new GroundPlan.Era(days, 365.25 * years),
                Draw.uniform(random, 0.4, 0.9),
                visits(filters, random, days),
                new Disturbances(
                        Draw.uniform(random, 0, 0.5),
                        Draw.uniform(random, 0, 0.01),
                        Draw.logUniform(random, 0.001, 0.03),
                        Draw.logUniform(random, 0.001, 0.03)),
                MAGNITUDES,
                GroundPlan.Table.magnitudes(TimeSystem.HJD));
    }

    private static List<Filter> filters(Target target, SplittableRandom random, double depth) {
        List<Filter> filters = new ArrayList<>();
        double floor = Draw.logUniform(random, 0.003, 0.04);
        double starShare = Draw.logUniform(random, 0.02, 1);
        ErrorColumn errors = errors(random, floor);
        int count = Draw.chance(random, TWO_BANDS_CHANCE) ? 2 : 1;
        while (filters.size() < count) {
            Band band = BANDS.get(random.nextInt(BANDS.size()));
            if (filters.stream().noneMatch(filter -> filter.band() == band)) {
                double limit = target.referenceMagnitude(band) + depth + Draw.uniform(random, -0.5, 0.5);
                double brightest = limit - Draw.uniform(random, 8, 12);
                filters.add(new Filter(
                        band, new Photons(brightest, limit, floor, starShare, Draw.uniform(random, 0, 1)), errors));
            }
        }
        return filters;
    }

    /** Right, over- or under-estimated; some know only the camera, some know nothing. */
    private static ErrorColumn errors(SplittableRandom random, double floor) {
        if (Draw.chance(random, NO_ERRORS_CHANCE)) {
            return ErrorColumn.NONE;
        }
        double factor = Draw.chance(random, 0.15) ? 0 : Draw.logUniform(random, 0.4, 2.5);
        double least = factor == 0 ? Draw.uniform(random, 1, 3) : Draw.logUniform(random, 0.1, 3);
        return new ErrorColumn(floor * least, factor, 0.1, Draw.uniform(random, 0, 0.3));
    }

    /** Together or each on nights of its own; single exposures, pairs, or runs that fill hours of a night. */
    private static List<Visits> visits(List<Filter> filters, SplittableRandom random, Range days) {
        double kind = random.nextDouble();
        int exposures = kind < 0.55 ? 1 : kind < 0.8 ? 2 + random.nextInt(4) : 6 + random.nextInt(30);
        double minutes = Draw.logUniform(random, 1, exposures > 5 ? 15 : 60);
        double wanted = Draw.logUniform(random, FEWEST_POINTS, MOST_POINTS);
        double nights = Math.max(1, USABLE_SHARE * (days.high() - days.low()) * exposures / wanted);
        double moon = Draw.chance(random, 0.3) ? Draw.uniform(random, 0.4, 1) : 1;
        if (filters.size() == 1 || Draw.chance(random, 0.5)) {
            return List.of(new Visits(filters, nights, 0, exposures, minutes, moon));
        }
        double rarer = Draw.logUniform(random, 1, 10);
        return List.of(
                new Visits(filters.subList(0, 1), nights, 0, exposures, minutes, moon),
                new Visits(filters.subList(1, 2), nights * rarer, 0, exposures, minutes, moon));
    }
}

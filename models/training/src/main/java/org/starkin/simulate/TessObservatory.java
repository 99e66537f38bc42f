package org.starkin.simulate;

import java.util.List;
import java.util.SplittableRandom;
import org.starkin.lightcurve.BrightnessUnit;
import org.starkin.lightcurve.LightCurve;
import org.starkin.lightcurve.TimeSystem;

/**
 * TESS full-frame images: one to three sectors of 30-minute exposures, fluxes in electrons a second. Large pixels let in
 * neighbours' light, of which a few per cent stay after correction; trends of scattered light and of temperature stay at
 * a fraction of a per mille an orbit. Times are mid-exposure, BJD(TDB). Stars down to T = 16 have light curves (Huang et
 * al. 2020, RNAAS 4, 204: the quick-look pipeline's reach is 13.5, others' 16).
 */
final class TessObservatory implements Observatory {

    static final double FAINTEST = 16.0;
    private static final Range PLACED_T = new Range(7, 15);
    private static final int MOST_SECTORS = 3;
    private static final double EXPOSURE_DAYS = 30.0 / (24 * 60);
    private static final double EXPOSURE_SECONDS = 1800;
    private static final double LOST_SHARE = 0.006;
    private static final double MEAN_CONTAMINATION = 0.03;

    /** Gauss and Legendre's three points in half exposures, and their weights: the mean flux over an exposure. */
    private static final double GAUSS_POINT = Math.sqrt(0.6);

    private static final double GAUSS_OUTER = 5.0 / 18;
    private static final double GAUSS_MIDDLE = 8.0 / 18;

    @Override
    public Observation observe(Target star) {
        double magnitude = star.referenceMagnitude(Band.TESS);
        if (magnitude > FAINTEST) {
            return new Observation.Unseen(Observation.Why.TOO_FAINT);
        }
        List<TessSector> sectors = TessSector.covering(star.direction());
        if (sectors.isEmpty()) {
            return new Observation.Unseen(Observation.Why.NEVER_POINTED_AT);
        }
        SplittableRandom random = Seeds.generator(Survey.TESS.seedFor(star), 2);
        int wanted = Math.min(sectors.size(), 1 + random.nextInt(MOST_SECTORS));
        int first = random.nextInt(sectors.size() - wanted + 1);
        double neighbours = TessNoise.flux(magnitude) * Draw.exponential(random, MEAN_CONTAMINATION);
        Points points = new Points();
        for (TessSector sector : sectors.subList(first, first + wanted)) {
            expose(star, sector, new Conditions(random, neighbours), points);
        }
        return new Observation.Seen(new LightCurve(
                TimeSystem.BJD_TDB, List.of(points.series(Band.TESS, BrightnessUnit.ELECTRONS_PER_SECOND))));
    }

    @Override
    public Target placed(Target target, SplittableRandom random) {
        Direction direction = Direction.draw(random);
        while (TessSector.covering(direction).isEmpty()) {
            direction = Direction.draw(random);
        }
        Placed.Wanted wanted = Placed.Wanted.draw(random, Band.TESS, PLACED_T);
        return Placed.of(target, direction, wanted, TessSector.ALL_BJD, random);
    }

    private record Conditions(SplittableRandom random, double neighbours) {}

    private static void expose(Target star, TessSector sector, Conditions conditions, Points points) {
        SplittableRandom random = conditions.random();
        TessTrend before = TessTrend.draw(random);
        TessTrend after = TessTrend.draw(random);
        int exposures = (int) (TessSector.DAYS / EXPOSURE_DAYS);
        for (int i = 0; i < exposures; i++) {
            double day = i * EXPOSURE_DAYS;
            if (TessSector.GAP.contains(day) || Draw.chance(random, LOST_SHARE)) {
                continue;
            }
            double time = sector.startBjd() + day;
            double trend = day < TessSector.GAP.low() ? before.at(day) : after.at(day - TessSector.GAP.high());
            double flux = (meanFlux(star, time) + conditions.neighbours()) * (1 + trend);
            double error = TessNoise.fluxError(star.magnitude(time, Band.TESS), EXPOSURE_SECONDS);
            points.add(time, flux + error * random.nextGaussian(), error);
        }
    }

    private static double meanFlux(Target star, double time) {
        double half = GAUSS_POINT * EXPOSURE_DAYS / 2;
        return GAUSS_OUTER * flux(star, time - half)
                + GAUSS_MIDDLE * flux(star, time)
                + GAUSS_OUTER * flux(star, time + half);
    }

    private static double flux(Target star, double time) {
        return TessNoise.flux(star.magnitude(time, Band.TESS));
    }
}

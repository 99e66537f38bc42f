package org.starkin.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.starkin.lightcurve.BandSeries;
import org.starkin.lightcurve.LightCurve;

/**
 * A survey on the ground: clear nights, seasons while the star is up in the dark, visits to its field, exposures of a
 * visit. Points saturated or below three sigma are lost.
 */
final class GroundObservatory implements Observatory {

    /** A point is kept above this many sigma. */
    static final double LEAST_SIGMAS = 3;

    /** Points of a band at most, beyond which the field is no longer visited: keeps a look cheap. */
    static final int MOST_POINTS = 4000;

    /** A point further off than this is rejected by any pipeline. */
    private static final double MOST_WRONG_MAG = 4;

    private static final double HOURS_A_DAY = 24;
    private static final double MINUTES_A_DAY = 1440;
    private static final double SEEING_SCATTER = 0.25;
    private static final double LARGEST_ERROR = Photometry.MAGNITUDES_PER_RELATIVE_FLUX / LEAST_SIGMAS;

    private final Survey survey;
    private final GroundPlan plan;
    private final Weather weather;

    GroundObservatory(Survey survey, GroundPlan plan, long skySeed) {
        this.survey = survey;
        this.plan = plan;
        this.weather = new Weather(Seeds.within(skySeed, 1000L + survey.place()), plan.clearShare());
    }

    @Override
    public Target placed(Target target, SplittableRandom random) {
        Direction direction = plan.footprint().draw(random);
        Band first = plan.visits().getFirst().filters().getFirst().band();
        Placed.Wanted wanted = Placed.Wanted.draw(random, first, plan.placed());
        return Placed.of(target, direction, wanted, plan.era().days(), random);
    }

    @Override
    public Observation observe(Target target) {
        if (!plan.footprint().contains(target.direction())) {
            return new Observation.Unseen(Observation.Why.NEVER_POINTED_AT);
        }
        SplittableRandom random = Seeds.generator(survey.seedFor(target), 2);
        Range days = plan.era().draw(random);
        Field field = new Field(target, days, plan.disturbances().draw(random), new Losses());
        List<BandSeries> series = new ArrayList<>();
        for (Visits visits : plan.visits()) {
            List<Camera> cameras = visits.filters().stream()
                    .map(filter -> new Camera(filter, filter.errors().drawFactor(random), new Points()))
                    .toList();
            visit(field, visits, cameras, random.split());
            for (Camera camera : cameras) {
                if (camera.points().size() > 0) {
                    series.add(camera.points()
                            .series(camera.filter().band(), plan.table().unit()));
                }
            }
        }
        return field.losses().kept < Observation.FEWEST_POINTS
                ? new Observation.Unseen(field.losses().why())
                : new Observation.Seen(new LightCurve(plan.table().timeSystem(), series));
    }

    /** One star's field. */
    private record Field(Target target, Range days, Disturbances.OfStar disturbances, Losses losses) {}

    /** A band of one star. */
    private record Camera(Filter filter, double errorFactor, Points points) {}

    private void visit(Field field, Visits visits, List<Camera> cameras, SplittableRandom random) {
        Site site = plan.site(field.target().direction());
        Clock clock = new Clock(plan.table().timeSystem(), field.target().direction());
        double wait = visits.drawNights(random);
        double midnight = site.midnightJd(field.days().low()) + random.nextInt((int) Math.ceil(wait));
        while (midnight < field.days().high() && cameras.getFirst().points().size() < MOST_POINTS) {
            Site.Window window = site.window(midnight, field.target().direction());
            double moon = Site.moonlight(midnight);
            if (window.isOpen() && moon <= visits.brightestMoon() && weather.isClear((long) Math.floor(midnight))) {
                double jd = midnight + Draw.uniform(random, window.from(), window.to()) / HOURS_A_DAY;
                double last = midnight + window.to() / HOURS_A_DAY;
                double seeing = SEEING_SCATTER * random.nextGaussian();
                for (int i = 0; i < visits.exposures() && (i == 0 || jd < last); i++) {
                    expose(field, cameras, new Moment(jd, clock, seeing, moon), random);
                    jd += visits.minutes() * Draw.uniform(random, 0.8, 1.2) / MINUTES_A_DAY;
                }
            }
            midnight += 1 + Math.floor(Draw.exponential(random, wait - 0.5));
        }
    }

    /** When and under what sky an exposure is taken. */
    private record Moment(double utcJd, Clock clock, double seeing, double moon) {}

    private void expose(Field field, List<Camera> cameras, Moment moment, SplittableRandom random) {
        double bjd = Clock.bjd(moment.utcJd(), field.target().direction());
        for (Camera camera : cameras) {
            Band band = camera.filter().band();
            Photons photons = camera.filter().photons();
            double alone = field.target().magnitude(bjd, band);
            double magnitude =
                    field.disturbances().blended(alone, field.target().referenceMagnitude(band));
            double limit = photons.limit() - photons.moonLoss() * moment.moon() + moment.seeing();
            double error = photons.error(magnitude, limit);
            double scatter = Math.hypot(error, photons.floorMag());
            double measured = Photometry.measured(magnitude, scatter, random.nextGaussian())
                    + field.disturbances().zeroPoint(moment.utcJd(), band.index())
                    + field.disturbances().wrong(random);
            if (magnitude < photons.brightest()) {
                field.losses().bright++;
            } else if (scatter > LARGEST_ERROR || Math.abs(measured - magnitude) > MOST_WRONG_MAG) {
                field.losses().faint++;
            } else {
                field.losses().kept++;
                double quoted = camera.filter().errors().quoted(error, camera.errorFactor(), random);
                camera.points()
                        .add(
                                moment.clock().written(moment.utcJd()),
                                measured,
                                quoted,
                                plan.table().unit());
            }
        }
    }

    /** What became of the exposures of one star. */
    private static final class Losses {
        private int kept;
        private int bright;
        private int faint;

        private Observation.Why why() {
            if (bright + faint <= kept) {
                return Observation.Why.TOO_FEW_POINTS;
            }
            return bright > faint ? Observation.Why.TOO_BRIGHT : Observation.Why.TOO_FAINT;
        }
    }
}

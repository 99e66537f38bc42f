package org.starkin.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.starkin.lightcurve.BandSeries;
import org.starkin.lightcurve.BrightnessUnit;
import org.starkin.lightcurve.LightCurve;
import org.starkin.lightcurve.TimeSystem;

/**
 * ZTF data-release photometry: g and r every one to three clear nights, i rarely and in part of the sky, north of
 * declination -28 (Bellm et al. 2019, PASP 131, 018002). Saturated points, points fainter than the night's five-sigma
 * limit and points taken through a bright Moon's sky are lost; a few in a thousand are wrong beyond their error. All
 * points of a star bear one id, as when the archive's ids, one a field and filter, have been joined by position. Times
 * are heliocentric MJD in UTC: 69.184 s behind TDB; the 4 s or less between Sun and barycentre are left out.
 */
final class ZtfObservatory implements Observatory {

    static final double SOUTHERNMOST_DEC = -28;

    /** Masci et al. 2019 (PASP 131, 018003, section 6): saturation sets in at 12.5 to 13.2. */
    static final double BRIGHTEST = 12.7;

    private static final Range PLACED_R = new Range(13.5, 19.5);
    private static final double UTC_BEHIND_TDB_DAYS = 69.184 / 86_400;
    private static final double I_BAND_SHARE = 0.5;
    private static final double FULL_MOON = 0.9;
    private static final double FULL_MOON_LOSS = 0.4;
    private static final double WRONG_SHARE = 0.003;
    private static final double WRONG_BY = 0.4;
    private static final double SEEING_SCATTER = 0.25;
    private static final double HOURS_A_DAY = 24;

    /**
     * How a band is used.
     *
     * @param longestWait most nights from one planned visit to the next
     * @param limit median five-sigma limit in a dark sky (Bellm et al. 2019: 20.8, 20.6, 19.9)
     * @param moonLoss magnitudes that the full Moon takes from the limit
     */
    private record Plan(Band band, int longestWait, double limit, double moonLoss) {}

    private static final List<Plan> PLANS = List.of(
            new Plan(Band.ZTF_G, 3, 20.8, 0.9), new Plan(Band.ZTF_R, 3, 20.6, 0.5), new Plan(Band.ZTF_I, 9, 19.9, 0.3));

    private final ZtfNights nights;

    ZtfObservatory(long skySeed) {
        nights = new ZtfNights(skySeed);
    }

    @Override
    public Observation observe(Target star) {
        if (star.direction().decDeg() < SOUTHERNMOST_DEC) {
            return new Observation.Unseen(Observation.Why.NEVER_POINTED_AT);
        }
        SplittableRandom random = Seeds.generator(Survey.ZTF.seedFor(star), 2);
        boolean inI = Draw.chance(random, I_BAND_SHARE);
        List<BandSeries> series = new ArrayList<>();
        Tally tally = new Tally();
        for (Plan plan : PLANS) {
            if (plan.band() != Band.ZTF_I || inI) {
                Points points = visit(star, plan, random.split(), tally);
                series.add(points.series(plan.band(), BrightnessUnit.MAGNITUDE));
            }
        }
        return tally.kept < Observation.FEWEST_POINTS
                ? new Observation.Unseen(tally.why())
                : new Observation.Seen(new LightCurve(TimeSystem.HMJD, series));
    }

    @Override
    public Target placed(Target target, SplittableRandom random) {
        Direction direction = Direction.draw(random);
        while (direction.decDeg() < SOUTHERNMOST_DEC) {
            direction = Direction.draw(random);
        }
        Placed.Wanted wanted = Placed.Wanted.draw(random, Band.ZTF_R, PLACED_R);
        return Placed.of(target, direction, wanted, ZtfNights.ALL_BJD, random);
    }

    private Points visit(Target star, Plan plan, SplittableRandom random, Tally tally) {
        Points points = new Points();
        for (int night = random.nextInt(plan.longestWait());
                night < ZtfNights.COUNT;
                night += 1 + random.nextInt(plan.longestWait())) {
            SplittableRandom ofNight = random.split();
            double[] hours = ZtfNights.hoursUp(night, star.direction());
            double moonlight = ZtfNights.moonlight(night);
            boolean lost = moonlight > FULL_MOON && Draw.chance(ofNight, FULL_MOON_LOSS);
            if (hours[0] < hours[1] && !lost && nights.isClear(night)) {
                double jd = ZtfNights.midnightJd(night) + Draw.uniform(ofNight, hours[0], hours[1]) / HOURS_A_DAY;
                double limit = Draw.normal(ofNight, plan.limit() - plan.moonLoss() * moonlight, SEEING_SCATTER);
                measure(star, new Exposure(plan.band(), jd, limit, ofNight), points, tally);
            }
        }
        return points;
    }

    private record Exposure(Band band, double heliocentricJd, double limit, SplittableRandom random) {}

    private static void measure(Target star, Exposure exposure, Points points, Tally tally) {
        double jd = exposure.heliocentricJd();
        double magnitude = star.magnitude(jd + UTC_BEHIND_TDB_DAYS, exposure.band());
        double error = ZtfNoise.error(magnitude, exposure.limit());
        double measured =
                Photometry.measured(magnitude, error, exposure.random().nextGaussian());
        if (Draw.chance(exposure.random(), WRONG_SHARE)) {
            measured += WRONG_BY * exposure.random().nextGaussian();
        }
        if (Math.min(magnitude, measured) < BRIGHTEST) {
            tally.bright++;
        } else if (Math.max(magnitude, measured) > exposure.limit()) {
            tally.faint++;
        } else {
            tally.kept++;
            points.add(jd - TimeSystem.MJD_ORIGIN, measured, error);
        }
    }

    /** What became of the visits to one star. */
    private static final class Tally {
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

package org.starkin.simulate;

import java.util.List;
import java.util.SplittableRandom;
import org.starkin.lightcurve.BrightnessUnit;
import org.starkin.lightcurve.LightCurve;
import org.starkin.lightcurve.TimeSystem;

/**
 * Hipparcos epoch photometry: Hp of bright stars, about 110 transits in 37 months, in pairs 20 minutes apart and groups
 * of pairs two hours apart (ESA 1997, The Hipparcos and Tycho Catalogues, SP-1200, volume 1, section 1.3 and 2.5: axis
 * 43 degrees from the Sun, around it 6.4 times a year; a turn in 2.13 hours; basic angle 58 degrees; field 0.9 degrees).
 * Errors of a transit after van Leeuwen et al. 1997 (A&A 323, L61): 4 mmag at Hp = 5, 11 at 8.5, 45 at 12. Dates are
 * barycentric in terrestrial time.
 */
final class HipparcosObservatory implements Observatory {

    static final double FAINTEST = 12.4;
    static final Range MISSION_BJD = new Range(2_447_857.5, 2_448_974.5);

    private static final double TURN_DAYS = 128.0 / 1440;
    private static final Range PLACED_HP = new Range(4, 11.5);
    private static final double LOST_SHARE = 0.2;
    private static final double LOST_GROUP_SHARE = 0.25;
    private static final double GROUP_DAYS = 3;
    private static final double WRONG_SHARE = 0.005;
    private static final double WRONG_BY = 0.15;

    /** Hp, and the error of a transit, magnitudes. */
    private static final double[] ERRORS = {2, 0.003, 5, 0.004, 7, 0.007, 8.5, 0.011, 10, 0.02, 11, 0.03, 12.4, 0.055};

    private final ScanningLaw scan = new ScanningLaw(
            new ScanningLaw.Motions(MISSION_BJD, TURN_DAYS, TURN_DAYS * 58 / 360, 0.45, 43, 365.25 / 6.4));

    @Override
    public Target placed(Target target, SplittableRandom random) {
        Placed.Wanted wanted = Placed.Wanted.draw(random, Band.HIPPARCOS, PLACED_HP);
        return Placed.of(target, Direction.draw(random), wanted, MISSION_BJD, random);
    }

    @Override
    public Observation observe(Target target) {
        SplittableRandom random = Seeds.generator(Survey.HIPPARCOS.seedFor(target), 2);
        Points points = new Points();
        int faint = 0;
        double groupStart = Double.NEGATIVE_INFINITY;
        boolean isLost = false;
        for (double time : scan.transits(target.direction())) {
            if (time - groupStart > GROUP_DAYS) {
                groupStart = time;
                isLost = Draw.chance(random, LOST_GROUP_SHARE);
            }
            double magnitude = target.magnitude(time, Band.HIPPARCOS);
            if (magnitude > FAINTEST) {
                faint++;
            } else if (!isLost && !Draw.chance(random, LOST_SHARE)) {
                measure(magnitude, time, random, points);
            }
        }
        if (points.size() < Observation.FEWEST_POINTS) {
            return new Observation.Unseen(
                    faint > points.size() ? Observation.Why.TOO_FAINT : Observation.Why.TOO_FEW_POINTS);
        }
        return new Observation.Seen(
                new LightCurve(TimeSystem.BJD_TDB, List.of(points.series(Band.HIPPARCOS, BrightnessUnit.MAGNITUDE))));
    }

    private static void measure(double magnitude, double time, SplittableRandom random, Points points) {
        double error = error(magnitude);
        double wrong = Draw.chance(random, WRONG_SHARE) ? Draw.normal(random, 0, WRONG_BY) : 0;
        points.add(time, Photometry.measured(magnitude, error, random.nextGaussian()) + wrong, error);
    }

    static double error(double magnitude) {
        return Table.interpolate(ERRORS, 2, 1, magnitude);
    }
}

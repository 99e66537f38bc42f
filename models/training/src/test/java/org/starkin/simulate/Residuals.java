package org.starkin.simulate;

import org.starkin.lightcurve.BandSeries;
import org.starkin.lightcurve.LightCurve;
import org.starkin.lightcurve.ReferencePosition;

/** Compares photometry with the star it was taken of. */
final class Residuals {

    private static final double UTC_TO_TDB_DAYS = 69.184 / 86_400;
    private static final double TAI_TO_TDB_DAYS = 32.184 / 86_400;
    private static final double OUTLYING_SIGMAS = 5;
    private static final double STEP_DAYS = 1e-4;

    private Residuals() {}

    /** The light curve of a star that was seen. */
    static LightCurve seen(Observation observation) {
        return ((Observation.Seen) observation).lightCurve();
    }

    static Band band(BandSeries series) {
        for (Band band : Band.values()) {
            if (band.passband().equals(series.passband())) {
                return band;
            }
        }
        throw new AssertionError("no band is called " + series.passband().name());
    }

    /** The time of a point on the simulation's clock, from what the light curve says of its own clock. */
    static double bjdTdb(LightCurve lightCurve, double time, Direction direction) {
        double jd = lightCurve.timeSystem().toJd(time);
        double tdb = switch (lightCurve.timeSystem().scale()) {
            case UTC -> jd + UTC_TO_TDB_DAYS;
            case TAI -> jd + TAI_TO_TDB_DAYS;
            case TDB -> jd;
            case TCB -> jd - 1.550519768e-8 * (jd - 2_443_144.5);
            case TT, UNKNOWN -> throw new AssertionError("no survey writes " + lightCurve.timeSystem());
        };
        boolean isOnEarth = lightCurve.timeSystem().position() == ReferencePosition.TOPOCENTER;
        return isOnEarth ? tdb + earthsWayDays(tdb, direction) : tdb;
    }

    /** How much nearer to the star the Earth is than the Sun, as light travels: from the Sun's equatorial place. */
    private static double earthsWayDays(double jd, Direction direction) {
        double ra = Math.toRadians(Sun.raDeg(jd));
        double dec = Math.atan(Math.tan(Math.toRadians(23.4393)) * Math.sin(ra));
        double starRa = Math.toRadians(direction.raDeg());
        double starDec = Math.toRadians(direction.decDeg());
        double towardsSun =
                Math.sin(dec) * Math.sin(starDec) + Math.cos(dec) * Math.cos(starDec) * Math.cos(ra - starRa);
        return -499.0 / 86_400 * towardsSun;
    }

    static double magnitude(BandSeries series, int i) {
        return series.unit().isMagnitude() ? series.value(i) : zeroPoint(series) - 2.5 * Math.log10(series.value(i));
    }

    private static double zeroPoint(BandSeries series) {
        return switch (series.unit()) {
            case NANOJANSKY -> 31.4;
            case ELECTRONS_PER_SECOND -> band(series) == Band.TESS ? 20.44 : 25.1;
            default -> throw new AssertionError("no survey writes " + series.unit());
        };
    }

    static double magnitudeError(BandSeries series, int i) {
        return series.unit().isMagnitude()
                ? series.error(i)
                : Photometry.MAGNITUDES_PER_RELATIVE_FLUX * series.error(i) / series.value(i);
    }

    /** Mean squared residual in quoted errors around the series' own mean, points beyond five sigma left out. */
    static double reducedChiSquare(BandSeries series) {
        double mean = weightedMean(series);
        double sum = 0;
        int count = 0;
        for (int i = 0; i < series.size(); i++) {
            double sigmas = (series.value(i) - mean) / series.error(i);
            if (Math.abs(sigmas) < OUTLYING_SIGMAS) {
                sum += sigmas * sigmas;
                count++;
            }
        }
        return sum / (count - 1);
    }

    private static double weightedMean(BandSeries series) {
        double sum = 0;
        double weights = 0;
        for (int i = 0; i < series.size(); i++) {
            double weight = 1 / (series.error(i) * series.error(i));
            sum += weight * series.value(i);
            weights += weight;
        }
        return sum / weights;
    }

    /** By how many seconds the measured curve lags behind the true one, by least squares to first order. */
    static double lagSeconds(Target star, LightCurve lightCurve, BandSeries series) {
        Band band = band(series);
        double offset = 0;
        double sumOfWeights = 0;
        for (int pass = 0; pass < 2; pass++) {
            double products = 0;
            double squares = 0;
            double weighted = 0;
            for (int i = 0; i < series.size(); i++) {
                double time = bjdTdb(lightCurve, series.time(i), star.direction());
                double slope = (star.magnitude(time + STEP_DAYS, band) - star.magnitude(time - STEP_DAYS, band))
                        / (2 * STEP_DAYS);
                double residual = magnitude(series, i) - star.magnitude(time, band);
                double weight = 1 / (magnitudeError(series, i) * magnitudeError(series, i));
                if (Math.abs(residual) < 0.3) {
                    products += weight * (residual - offset) * slope;
                    squares += weight * slope * slope;
                    weighted += weight * residual;
                    sumOfWeights += pass == 0 ? weight : 0;
                }
            }
            if (pass == 1) {
                return -products / squares * 86_400;
            }
            offset = weighted / sumOfWeights;
        }
        throw new AssertionError("not reached");
    }
}

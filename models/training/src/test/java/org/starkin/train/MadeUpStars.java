package org.starkin.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.starkin.lightcurve.BandSeries;
import org.starkin.lightcurve.BrightnessUnit;
import org.starkin.lightcurve.Cleaning;
import org.starkin.lightcurve.LightCurve;
import org.starkin.lightcurve.Passband;
import org.starkin.lightcurve.TimeSystem;
import org.starkin.period.LogPeriodogram;
import org.starkin.period.PeriodResult;
import org.starkin.period.RelativePeriodogram;
import org.starkin.view.Views;

/** Views of made-up stars of one passband, without periods; the same seed gives the same views. */
final class MadeUpStars {

    private static final PeriodResult NO_PERIOD =
            new PeriodResult(List.of(), LogPeriodogram.of(new float[LogPeriodogram.BINS]), RelativePeriodogram.EMPTY);

    private MadeUpStars() {}

    /** Stars of {@code points} points, from those that are mostly faint, over days, to those mostly bright, over years. */
    static List<Views> varying(int count, int points, long seed) {
        Random random = new Random(seed);
        List<Views> stars = new ArrayList<>();
        for (int star = 0; star < count; star++) {
            stars.add(star(points, (star + 0.5) / count, random));
        }
        return stars;
    }

    private static Views star(int points, double share, Random random) {
        double spanDays = 10 * Math.pow(100, share);
        double[] times =
                random.doubles(points, 58_000, 58_000 + spanDays).sorted().toArray();
        double[] magnitudes = new double[points];
        for (int i = 0; i < points; i++) {
            double height = 0.5 + 0.5 * Math.sin(2 * Math.PI * times[i] / (0.1 * spanDays));
            magnitudes[i] = 15 - Math.pow(height, Math.pow(10, 1 - 2 * share)) + 0.02 * random.nextGaussian();
        }
        return of(times, magnitudes);
    }

    /** A star that never varies. */
    static Views constant(int points) {
        double[] times = new double[points];
        double[] magnitudes = new double[points];
        for (int i = 0; i < points; i++) {
            times[i] = 58_000 + i;
            magnitudes[i] = 15;
        }
        return of(times, magnitudes);
    }

    private static Views of(double[] times, double[] magnitudes) {
        BandSeries series = BandSeries.withoutErrors(new Passband("V"), BrightnessUnit.MAGNITUDE, times, magnitudes);
        LightCurve cleaned =
                Cleaning.clean(new LightCurve(TimeSystem.MJD, List.of(series))).lightCurve();
        return Views.of(cleaned, NO_PERIOD);
    }
}

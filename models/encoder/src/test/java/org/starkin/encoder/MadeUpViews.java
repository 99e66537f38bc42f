package org.starkin.encoder;

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
import org.starkin.period.Period;
import org.starkin.period.PeriodResult;
import org.starkin.period.RelativePeriodogram;
import org.starkin.view.Views;

/** Views of made-up stars, with periods that were not searched for; the same seed gives the same views. */
final class MadeUpViews {

    private static final List<String> PASSBANDS = List.of("V", "g", "r", "i");

    private MadeUpViews() {}

    /** Stars of 1 to 3,000 points in 1 to 4 passbands, some in flux, some without errors, some without a period. */
    static List<Views> stars(int count, long seed) {
        List<Views> stars = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            stars.add(star(seed * 100_003 + i));
        }
        return stars;
    }

    static Views star(long seed) {
        Random random = new Random(seed);
        List<BandSeries> series = new ArrayList<>();
        int passbands = 1 + random.nextInt(PASSBANDS.size());
        double periodDays = Math.exp(random.nextDouble(-2, 5));
        for (String passband : PASSBANDS.subList(0, passbands)) {
            int points = (int) Math.exp(random.nextDouble(0, Math.log(3000))) / passbands + 1;
            series.add(series(passband, points, periodDays, random));
        }
        return Views.of(curve(series), random.nextInt(4) == 0 ? noPeriod() : period(periodDays));
    }

    private static BandSeries series(String passband, int points, double periodDays, Random random) {
        BrightnessUnit unit = random.nextInt(3) == 0 ? BrightnessUnit.NANOJANSKY : BrightnessUnit.MAGNITUDE;
        double[] times = random.doubles(points, 58_000, 60_000).toArray();
        double[] values = new double[points];
        double[] errors = new double[random.nextInt(3) == 0 ? 0 : points];
        for (int i = 0; i < points; i++) {
            values[i] = 15 + Math.sin(2 * Math.PI * times[i] / periodDays) + 0.05 * random.nextGaussian();
        }
        for (int i = 0; i < errors.length; i++) {
            errors[i] = random.nextInt(10) == 0 ? Double.NaN : 0.05;
        }
        return BandSeries.of(new Passband(passband), unit, times, values, errors);
    }

    static LightCurve curve(List<BandSeries> series) {
        return Cleaning.clean(new LightCurve(TimeSystem.MJD, series)).lightCurve();
    }

    static PeriodResult period(double days) {
        float[] power = new float[LogPeriodogram.BINS];
        power[LogPeriodogram.binOf(1 / days)] = 0.8f;
        return new PeriodResult(List.of(new Period(days, 0.8)), LogPeriodogram.of(power), RelativePeriodogram.EMPTY);
    }

    static PeriodResult noPeriod() {
        return new PeriodResult(
                List.of(), LogPeriodogram.of(new float[LogPeriodogram.BINS]), RelativePeriodogram.EMPTY);
    }
}

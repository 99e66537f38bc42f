package org.starkin.view;

import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
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

/** Made-up stars of known shape and period. */
final class Stars {

    static final double PERIOD_DAYS = 0.5731;
    private static final double SPAN_DAYS = 900;

    private Stars() {}

    /** A fast rise and a slow decline of one magnitude, as an RRab has: the brightness, upward, at a phase. */
    static double sawtooth(double phase) {
        double x = phase - Math.floor(phase);
        return x < 0.15 ? x / 0.15 : 1 - (x - 0.15) / 0.85;
    }

    /** Two eclipses of unlike depth: the brightness, upward, at a phase. */
    static double eclipses(double phase) {
        double x = phase - Math.floor(phase);
        return Math.abs(x - 0.25) < 0.05 ? -1 : Math.abs(x - 0.75) < 0.05 ? -0.4 : 0;
    }

    static double[] times(int points, Random random) {
        return random.doubles(points, 0, SPAN_DAYS).sorted().toArray();
    }

    /** Magnitudes around 15 of a shape at {@link #PERIOD_DAYS}, with Gaussian noise and errors of that size. */
    static BandSeries magnitudes(String passband, double[] times, DoubleUnaryOperator shape, Random random) {
        double noise = 0.02;
        double[] values = new double[times.length];
        double[] errors = new double[times.length];
        for (int i = 0; i < times.length; i++) {
            values[i] = 15 - shape.applyAsDouble(times[i] / PERIOD_DAYS) + noise * random.nextGaussian();
            errors[i] = noise * (0.8 + 0.4 * random.nextDouble());
        }
        return BandSeries.of(new Passband(passband), BrightnessUnit.MAGNITUDE, times, values, errors);
    }

    static LightCurve sawtooth(int points, long seed) {
        Random random = new Random(seed);
        return curve(magnitudes("V", times(points, random), Stars::sawtooth, random));
    }

    static LightCurve eclipses(int points, long seed) {
        Random random = new Random(seed);
        return curve(magnitudes("V", times(points, random), Stars::eclipses, random));
    }

    static LightCurve curve(BandSeries... series) {
        return Cleaning.clean(new LightCurve(TimeSystem.JD, List.of(series))).lightCurve();
    }

    /** The same points with other times, values and errors. */
    static BandSeries with(BandSeries series, BrightnessUnit unit, double[] times, double[] values, double[] errors) {
        return BandSeries.of(series.passband(), unit, times, values, errors);
    }

    static PeriodResult period(double days) {
        float[] power = new float[LogPeriodogram.BINS];
        power[LogPeriodogram.binOf(1 / days)] = 0.8f;
        return new PeriodResult(
                List.of(new Period(days, 0.8), new Period(2 * days, 0.6)),
                LogPeriodogram.of(power),
                RelativePeriodogram.EMPTY);
    }

    static PeriodResult noPeriod() {
        return new PeriodResult(
                List.of(), LogPeriodogram.of(new float[LogPeriodogram.BINS]), RelativePeriodogram.EMPTY);
    }
}

package org.starkin.period;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.starkin.lightcurve.BandSeries;
import org.starkin.lightcurve.BrightnessUnit;
import org.starkin.lightcurve.LightCurve;
import org.starkin.lightcurve.Passband;
import org.starkin.lightcurve.TimeSystem;

/** Makes light curves for tests: cadences, shapes and noise, all seeded. */
final class Curves {

    private Curves() {}

    /** Times of a nightly survey: {@code nights} clusters of four exposures over {@code spanDays}, ascending. */
    static double[] nightly(int nights, double spanDays, Random random) {
        double[] times = new double[4 * nights];
        for (int night = 0; night < nights; night++) {
            double start = Math.floor(random.nextDouble() * spanDays) + 0.3 * random.nextDouble();
            for (int i = 0; i < 4; i++) {
                times[4 * night + i] = 55_000 + start + 0.007 * i;
            }
        }
        Arrays.sort(times);
        return times;
    }

    /** Magnitudes {@code 15 + shape(cycles)} with Gaussian noise of {@code sigma}. */
    static BandSeries series(
            String band, double[] times, double periodDays, DoubleUnaryOperator shape, double sigma, Random random) {
        double[] magnitudes = new double[times.length];
        double[] errors = new double[times.length];
        for (int i = 0; i < times.length; i++) {
            double cycles = times[i] / periodDays;
            magnitudes[i] = 15 + shape.applyAsDouble(cycles - Math.floor(cycles)) + sigma * random.nextGaussian();
            errors[i] = sigma * (0.8 + 0.4 * random.nextDouble()) + 1e-4;
        }
        return BandSeries.of(new Passband(band), BrightnessUnit.MAGNITUDE, times, magnitudes, errors);
    }

    static LightCurve of(BandSeries... series) {
        return new LightCurve(TimeSystem.MJD, List.of(series));
    }

    static double sinusoid(double phase) {
        return 0.3 * Math.sin(2 * Math.PI * phase);
    }

    /** Two eclipses of unlike depth, each 6 % of the cycle. */
    static double eclipses(double phase) {
        double primary = Math.abs(phase - 0.5) < 0.03 ? 0.6 : 0;
        double secondary = phase < 0.03 || phase > 0.97 ? 0.35 : 0;
        return primary + secondary;
    }

    /** A steep rise and a slow decline. */
    static double sawtooth(double phase) {
        return phase < 0.15 ? 0.4 - 0.8 * phase / 0.15 : -0.4 + 0.8 * (phase - 0.15) / 0.85;
    }
}

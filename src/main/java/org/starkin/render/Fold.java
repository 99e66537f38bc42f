package org.starkin.render;

import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.starkin.lightcurve.BandSeries;

/** How a light curve is folded: phase = fraction of (time - epoch) / period_days. */
public record Fold(
        @Schema(description = "Days", examples = "0.5702") double periodDays,

        @Schema(description = "The time of phase zero, in the time system of the light curve", examples = "1705.94")
        double epoch) {

    private static final int BINS = 20;

    /** Folded so that the star is brightest at phase zero: at the brightest of twenty medians of the series. */
    public static Fold atMaximum(BandSeries series, double periodDays) {
        Fold fromStart = new Fold(periodDays, series.time(0));
        int brightestBin = 0;
        double brightest = Double.NEGATIVE_INFINITY;
        for (int bin = 0; bin < BINS; bin++) {
            double brightness = fromStart.medianBrightness(series, bin);
            if (brightness > brightest) {
                brightest = brightness;
                brightestBin = bin;
            }
        }
        return new Fold(periodDays, series.time(0) + (brightestBin + 0.5) / BINS * periodDays);
    }

    /** The phase of a time, 0 to 1 (exclusive). */
    public double phase(double time) {
        double cycles = (time - epoch) / periodDays;
        double phase = cycles - Math.floor(cycles);
        return phase < 1 ? phase : 0;
    }

    /** Upwards for magnitudes too; minus infinity for a bin without points. */
    private double medianBrightness(BandSeries series, int bin) {
        double sign = series.unit().isMagnitude() ? -1 : 1;
        double[] inBin = new double[series.size()];
        int count = 0;
        for (int i = 0; i < series.size(); i++) {
            if ((int) (phase(series.time(i)) * BINS) == bin) {
                inBin[count++] = sign * series.value(i);
            }
        }
        if (count == 0) {
            return Double.NEGATIVE_INFINITY;
        }
        Arrays.sort(inBin, 0, count);
        return inBin[count / 2];
    }
}

package org.starkin.lightcurve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Makes photometry fit to be analysed: sorts by time, drops what is no measurement, counts every point dropped by
 * reason. A star's own extremes are never clipped: an eclipse is signal. Stateless.
 */
public final class Cleaning {

    /**
     * A time further than this many days from the median time is a broken stamp: no photometric survey spans 200 years
     * (the longest, the Harvard plates, spans 107: Grindlay et al. 2012).
     */
    static final double FARTHEST_FROM_MEDIAN_DAYS = 36_525;

    /** Magnitudes at or above this are marks for "not measured": ASAS and OGLE write 29.999, 99.99 or 99.999. */
    static final double FAINTEST_MAGNITUDE = 29.99;

    /** Magnitudes at or below this are marks for "not measured": MACHO writes -99; its own run near -6. */
    static final double BRIGHTEST_MAGNITUDE = -90;

    /** A magnitude error at or above this says "not measured": the archives write 9.999 and 99.99. */
    static final double LARGEST_MAGNITUDE_ERROR = 9.99;

    private Cleaning() {}

    /** The light curve of the points that are measurements; an unknown error (NaN) drops no point. */
    public static Cleaned clean(LightCurve raw) {
        double medianTime = medianTime(raw);
        EnumMap<DropReason, Integer> dropped = new EnumMap<>(DropReason.class);
        List<BandSeries> kept = new ArrayList<>();
        for (BandSeries series : raw.series()) {
            BandSeries good = clean(series, medianTime, dropped);
            if (good.size() > 0) {
                kept.add(good);
            }
        }
        return new Cleaned(new LightCurve(raw.timeSystem(), kept), new DropCounts(raw.size(), dropped));
    }

    private static BandSeries clean(BandSeries series, double medianTime, Map<DropReason, Integer> dropped) {
        int[] order = IntStream.range(0, series.size())
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(series::time).thenComparingDouble(series::value))
                .mapToInt(Integer::intValue)
                .toArray();
        int[] kept = new int[order.length];
        int count = 0;
        for (int row : order) {
            Optional<DropReason> fault = fault(series, row, medianTime);
            if (fault.isEmpty() && count > 0 && isSamePoint(series, row, kept[count - 1])) {
                fault = Optional.of(DropReason.DUPLICATE);
            }
            if (fault.isPresent()) {
                dropped.merge(fault.get(), 1, Integer::sum);
            } else {
                kept[count++] = row;
            }
        }
        return series.select(Arrays.copyOf(kept, count));
    }

    private static Optional<DropReason> fault(BandSeries series, int row, double medianTime) {
        double time = series.time(row);
        double value = series.value(row);
        double error = series.error(row);
        if (!Double.isFinite(time)) {
            return Optional.of(DropReason.TIME_NOT_FINITE);
        }
        if (!Double.isFinite(value)) {
            return Optional.of(DropReason.VALUE_NOT_FINITE);
        }
        if (series.unit().isMagnitude() && isNotMeasured(value, error)) {
            return Optional.of(DropReason.NOT_MEASURED);
        }
        if (error <= 0 || Double.isInfinite(error)) {
            return Optional.of(DropReason.ERROR_NOT_POSITIVE);
        }
        if (Math.abs(time - medianTime) > FARTHEST_FROM_MEDIAN_DAYS) {
            return Optional.of(DropReason.TIME_OUTLYING);
        }
        return Optional.empty();
    }

    private static boolean isNotMeasured(double magnitude, double error) {
        return magnitude >= FAINTEST_MAGNITUDE || magnitude <= BRIGHTEST_MAGNITUDE || error >= LARGEST_MAGNITUDE_ERROR;
    }

    private static boolean isSamePoint(BandSeries series, int row, int previous) {
        return series.time(row) == series.time(previous) && series.value(row) == series.value(previous);
    }

    private static double medianTime(LightCurve raw) {
        double[] times = raw.series().stream()
                .flatMapToDouble(series -> Arrays.stream(series.times()))
                .filter(Double::isFinite)
                .sorted()
                .toArray();
        return times.length == 0 ? 0 : times[times.length / 2];
    }
}

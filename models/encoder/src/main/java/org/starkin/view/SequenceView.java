package org.starkin.view;

import java.util.Arrays;
import java.util.List;

/**
 * The points of a light curve in the order of time, those of all passbands that vary: time, brightness and error relative
 * as in the folds, and which passband. Points of one time stand in the order of their passbands.
 *
 * <p>Of more than {@link #MOST_POINTS} points {@code n}, those at the places {@code floor(i * n / MOST_POINTS)} are
 * kept: evenly over the points, the first among them. Immutable.
 */
public final class SequenceView {

    /** The most points kept. */
    public static final int MOST_POINTS = 4096;

    /** The sequence of a light curve in which no passband varies. */
    public static final SequenceView EMPTY = new SequenceView(0, List.of(), 0);

    private final double firstJd;
    private final List<BandScale> bands;
    private final double[] times;
    private final float[] brightness;
    private final float[] errors;
    private final int[] band;

    private SequenceView(double firstJd, List<BandScale> bands, int size) {
        this.firstJd = firstJd;
        this.bands = bands;
        this.times = new double[size];
        this.brightness = new float[size];
        this.errors = new float[size];
        this.band = new int[size];
    }

    /** The points of {@code series}, whose times are days since the Julian Date {@code firstJd}. */
    static SequenceView of(List<RelativeSeries> series, double firstJd) {
        if (series.isEmpty()) {
            return EMPTY;
        }
        int points = series.stream().mapToInt(RelativeSeries::size).sum();
        int size = Math.min(points, MOST_POINTS);
        SequenceView view = new SequenceView(
                firstJd, series.stream().map(RelativeSeries::scale).toList(), size);
        int[] order = inTime(series, points);
        int[] starts = starts(series);
        for (int place = 0; place < size; place++) {
            int point = order[(int) ((long) place * points / size)];
            int which = bandOf(starts, point);
            view.put(place, series.get(which), which, point - starts[which]);
        }
        return view;
    }

    private void put(int place, RelativeSeries series, int which, int i) {
        times[place] = series.timeDays(i);
        brightness[place] = (float) series.brightness(i);
        errors[place] = series.error(i);
        band[place] = which;
    }

    /** Where each series begins when one is put after the other. */
    private static int[] starts(List<RelativeSeries> series) {
        int[] starts = new int[series.size()];
        for (int i = 1; i < starts.length; i++) {
            starts[i] = starts[i - 1] + series.get(i - 1).size();
        }
        return starts;
    }

    private static int bandOf(int[] starts, int point) {
        int found = Arrays.binarySearch(starts, point);
        return found >= 0 ? found : -found - 2;
    }

    /** The points' places in the series put one after the other, in the order of time; ties keep the series' order. */
    private static int[] inTime(List<RelativeSeries> series, int points) {
        double[] all = new double[points];
        int at = 0;
        for (RelativeSeries one : series) {
            for (int i = 0; i < one.size(); i++) {
                all[at++] = one.timeDays(i);
            }
        }
        int[] order = new int[points];
        Arrays.setAll(order, i -> i);
        return series.size() == 1 ? order : sorted(order, all);
    }

    private static int[] sorted(int[] order, double[] times) {
        return Arrays.stream(order)
                .boxed()
                .sorted((one, other) -> Double.compare(times[one], times[other]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** How many points there are, 0 to {@link #MOST_POINTS}. */
    public int size() {
        return times.length;
    }

    /** The Julian Date of the light curve's first point, in its own time system. */
    public double firstJd() {
        return firstJd;
    }

    /** Days since the light curve's first point, ascending. */
    public double timeDays(int i) {
        return times[i];
    }

    /** Upward, less its passband's median and divided by its passband's 5th to 95th percentile. */
    public float brightness(int i) {
        return brightness[i];
    }

    /** The error in the unit of the brightness; 0 where it is not known. */
    public float error(int i) {
        return errors[i];
    }

    /** The passband's place in {@link #bands()}. */
    public int band(int i) {
        return band[i];
    }

    /** The passbands that vary, most points first, then by name. */
    public List<BandScale> bands() {
        return bands;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SequenceView that
                && firstJd == that.firstJd
                && bands.equals(that.bands)
                && Arrays.equals(times, that.times)
                && Arrays.equals(brightness, that.brightness)
                && Arrays.equals(errors, that.errors)
                && Arrays.equals(band, that.band);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(times) + Arrays.hashCode(brightness);
    }

    @Override
    public String toString() {
        return "SequenceView[" + size() + " points, " + bands.size() + " passbands]";
    }
}

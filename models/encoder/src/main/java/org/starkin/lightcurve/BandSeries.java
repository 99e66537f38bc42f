package org.starkin.lightcurve;

import java.util.Arrays;

/**
 * The points of one passband, as the survey gave them: times and brightness in a survey's own units, errors where the
 * survey has them. Any number of points in any order, values that are not finite included: {@link Cleaning} sorts and
 * judges. Immutable: arrays are copied in and out.
 */
public final class BandSeries {

    private final Passband passband;
    private final BrightnessUnit unit;
    private final double[] times;
    private final double[] values;
    private final double[] errors;

    private BandSeries(Passband passband, BrightnessUnit unit, double[] times, double[] values, double[] errors) {
        this.passband = passband;
        this.unit = unit;
        this.times = times;
        this.values = values;
        this.errors = errors;
    }

    /**
     * A series with one-sigma errors in the unit of the values.
     *
     * @param times {@code double[n]}, days of the light curve's time system
     * @param values {@code double[n]}, in {@code unit}
     * @param errors {@code double[n]} in {@code unit}, NaN where unknown; or {@code double[0]} for a series without
     * @throws IllegalArgumentException where the lengths differ
     */
    public static BandSeries of(
            Passband passband, BrightnessUnit unit, double[] times, double[] values, double[] errors) {
        if (values.length != times.length || (errors.length != times.length && errors.length != 0)) {
            throw new IllegalArgumentException("passband " + passband.name() + " has " + times.length + " times, "
                    + values.length + " values and " + errors.length
                    + " errors; there must be as many of each, or no error at all");
        }
        return new BandSeries(passband, unit, times.clone(), values.clone(), errors.clone());
    }

    /** A series without errors; {@code times} and {@code values} are {@code double[n]}. */
    public static BandSeries withoutErrors(Passband passband, BrightnessUnit unit, double[] times, double[] values) {
        return of(passband, unit, times, values, new double[0]);
    }

    public Passband passband() {
        return passband;
    }

    public BrightnessUnit unit() {
        return unit;
    }

    /** How many points there are. */
    public int size() {
        return times.length;
    }

    public boolean hasErrors() {
        return errors.length > 0;
    }

    /** The time of point {@code i}, in days of the light curve's time system. */
    public double time(int i) {
        return times[i];
    }

    /** The brightness of point {@code i}, in {@link #unit()}. */
    public double value(int i) {
        return values[i];
    }

    /** The one-sigma error of point {@code i}, in {@link #unit()}; NaN where the survey gave none. */
    public double error(int i) {
        return errors.length == 0 ? Double.NaN : errors[i];
    }

    /** A copy of the times, {@code double[n]}. */
    public double[] times() {
        return times.clone();
    }

    /** A copy of the values, {@code double[n]}. */
    public double[] values() {
        return values.clone();
    }

    /** A copy of the errors, {@code double[n]}, or {@code double[0]} where the survey gave none. */
    public double[] errors() {
        return errors.clone();
    }

    /** The series of the points {@code rows}, each 0 to {@link #size()} - 1, in that order. */
    public BandSeries select(int[] rows) {
        double[] keptErrors = hasErrors() ? pick(errors, rows) : errors;
        return new BandSeries(passband, unit, pick(times, rows), pick(values, rows), keptErrors);
    }

    private static double[] pick(double[] from, int[] rows) {
        return Arrays.stream(rows).mapToDouble(row -> from[row]).toArray();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BandSeries that
                && passband.equals(that.passband)
                && unit == that.unit
                && Arrays.equals(times, that.times)
                && Arrays.equals(values, that.values)
                && Arrays.equals(errors, that.errors);
    }

    @Override
    public int hashCode() {
        return 31 * passband.hashCode() + Arrays.hashCode(times);
    }

    @Override
    public String toString() {
        return passband.name() + "[" + size() + " points, " + unit.symbol() + "]";
    }
}

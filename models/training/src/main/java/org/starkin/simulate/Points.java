package org.starkin.simulate;

import java.util.Arrays;
import org.starkin.lightcurve.BandSeries;
import org.starkin.lightcurve.BrightnessUnit;

/** The points of one band while they are taken. Grows as needed. */
final class Points {

    private static final int START = 64;

    private double[] times = new double[START];
    private double[] values = new double[START];
    private double[] errors = new double[START];
    private int size;

    void add(double time, double value, double error) {
        if (size == times.length) {
            times = Arrays.copyOf(times, 2 * size);
            values = Arrays.copyOf(values, 2 * size);
            errors = Arrays.copyOf(errors, 2 * size);
        }
        times[size] = time;
        values[size] = value;
        errors[size] = error;
        size++;
    }

    int size() {
        return size;
    }

    BandSeries series(Band band, BrightnessUnit unit) {
        return BandSeries.of(
                band.passband(),
                unit,
                Arrays.copyOf(times, size),
                Arrays.copyOf(values, size),
                Arrays.copyOf(errors, size));
    }
}

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

    /** A magnitude and its error, as flux where the unit is one whose zero point in AB magnitudes is known. */
    void add(double time, double magnitude, double errorMag, BrightnessUnit unit) {
        if (unit.isMagnitude()) {
            add(time, magnitude, errorMag);
        } else {
            double flux = Math.pow(10, -0.4 * (magnitude - zeroPoint(unit)));
            add(time, flux, flux * errorMag / Photometry.MAGNITUDES_PER_RELATIVE_FLUX);
        }
    }

    private static double zeroPoint(BrightnessUnit unit) {
        return switch (unit) {
            case NANOJANSKY -> 31.4;
            case MICROJANSKY -> 23.9;
            case MILLIJANSKY -> 16.4;
            case FLUX_ZERO_POINT_27_5 -> 27.5;
            case MAGNITUDE, ELECTRONS_PER_SECOND, RELATIVE_FLUX ->
                throw new IllegalArgumentException(unit + " has no zero point in AB magnitudes");
        };
    }

    int size() {
        return size;
    }

    /** The points so far; without errors where the first has none. */
    BandSeries series(Band band, BrightnessUnit unit) {
        boolean hasErrors = size == 0 || !Double.isNaN(errors[0]);
        return BandSeries.of(
                band.passband(),
                unit,
                Arrays.copyOf(times, size),
                Arrays.copyOf(values, size),
                hasErrors ? Arrays.copyOf(errors, size) : new double[0]);
    }
}

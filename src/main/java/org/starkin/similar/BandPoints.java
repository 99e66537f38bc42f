package org.starkin.similar;

import java.util.Optional;
import java.util.stream.DoubleStream;
import org.starkin.lightcurve.BandSeries;
import org.starkin.lightcurve.BrightnessUnit;
import org.starkin.lightcurve.Passband;

/** Gathers the points of one passband of a request and sees that they fit together. */
final class BandPoints {

    private final DoubleStream.Builder times = DoubleStream.builder();
    private final DoubleStream.Builder values = DoubleStream.builder();
    private final DoubleStream.Builder errors = DoubleStream.builder();
    private Optional<BrightnessUnit> unit;
    private double lastTime = Double.NEGATIVE_INFINITY;
    private boolean hasErrors;
    private int size;

    /** @param unit as the request names it; without it the first point tells a magnitude from a flux */
    BandPoints(Optional<BrightnessUnit> unit) {
        this.unit = unit;
    }

    int size() {
        return size;
    }

    /** Takes point {@code i} of the request, or refuses it. */
    void add(PointBody point, int i) {
        double time = point.time().orElseThrow(() -> fault(i, ".time", "is missing; give days"));
        requireFinite(time, i, ".time");
        if (time < lastTime) {
            throw fault(
                    i,
                    ".time",
                    time + " is before " + lastTime + ", the point before it; times must ascend within a band");
        }
        values.add(value(point, i));
        times.add(time);
        errors.add(point.error().map(error -> requireFinite(error, i, ".error")).orElse(Double.NaN));
        hasErrors |= point.error().isPresent();
        lastTime = time;
        size++;
    }

    BandSeries series(Passband passband) {
        return BandSeries.of(
                passband,
                unit.orElseThrow(),
                times.build().toArray(),
                values.build().toArray(),
                hasErrors ? errors.build().toArray() : new double[0]);
    }

    private double value(PointBody point, int i) {
        boolean isMagnitude = point.mag().isPresent();
        if (isMagnitude == point.flux().isPresent()) {
            throw fault(i, "", isMagnitude ? "has both mag and flux; give one" : "has neither mag nor flux; give one");
        }
        BrightnessUnit own = isMagnitude ? BrightnessUnit.MAGNITUDE : BrightnessUnit.RELATIVE_FLUX;
        BrightnessUnit band = unit.orElse(own);
        if (band.isMagnitude() != isMagnitude) {
            throw fault(
                    i,
                    isMagnitude ? ".mag" : ".flux",
                    "does not fit its band, which is in " + band.symbol() + "; a band is in magnitudes or in flux");
        }
        unit = Optional.of(band);
        return requireFinite(point.mag().or(point::flux).orElseThrow(), i, isMagnitude ? ".mag" : ".flux");
    }

    private static double requireFinite(double value, int i, String field) {
        if (!Double.isFinite(value)) {
            throw fault(i, field, value + " is not finite; leave the point out");
        }
        return value;
    }

    private static RuntimeException fault(int i, String field, String message) {
        return LightCurveReading.fault(LightCurveReading.point(i) + field, message);
    }
}

package org.starkin.simulate;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.starkin.lightcurve.BandSeries;
import org.starkin.lightcurve.LightCurve;
import org.starkin.lightcurve.ReferencePosition;

/**
 * The points of one passband as magnitudes on the simulation's clock, with weights that sum to 1. Immutable.
 *
 * @param band what the passband is, or the nearest to what it may be
 */
@SuppressWarnings("ArrayRecordComponent") // held by this package alone, which never compares them
record SeriesPoints(Band band, double[] times, double[] values, double[] weights) {

    /** No point is taken to be better than the median one, for the quoted errors of bright points are seldom right. */
    private static final double ERROR_FLOOR_IN_MEDIANS = 1.0;

    private static final double MAD_TO_SIGMA = 1.4826;

    /** The points of the passband that has most, times ascending; fluxes as magnitudes about their median. */
    static SeriesPoints ofFullestBand(LightCurve cleaned, Direction direction) {
        BandSeries fullest = cleaned.series().stream()
                .max(Comparator.comparingInt(BandSeries::size))
                .orElseThrow(() -> new IllegalArgumentException("a light curve without a point has no model"));
        double median = median(fullest.values());
        boolean isFlux = !fullest.unit().isMagnitude();
        int count = 0;
        double[] times = new double[fullest.size()];
        double[] values = new double[fullest.size()];
        double[] errors = new double[fullest.size()];
        for (int i = 0; i < fullest.size(); i++) {
            double share = fullest.value(i) / median;
            if (!isFlux || (median > 0 && share > 0)) {
                times[count] = bjd(cleaned, fullest.time(i), direction);
                values[count] = isFlux ? -2.5 * Math.log10(share) : fullest.value(i);
                errors[count++] = isFlux
                        ? Photometry.MAGNITUDES_PER_RELATIVE_FLUX * fullest.error(i) / fullest.value(i)
                        : fullest.error(i);
            }
        }
        Band band = Band.named(fullest.passband()).orElse(Band.JOHNSON_V);
        return new SeriesPoints(
                band, Arrays.copyOf(times, count), Arrays.copyOf(values, count), weights(errors, count));
    }

    /** Clocks of unknown scale or place are taken as they are: minutes at most. */
    private static double bjd(LightCurve cleaned, double time, Direction direction) {
        double tdb =
                Clock.tdb(cleaned.timeSystem().toJd(time), cleaned.timeSystem().scale());
        boolean isOnEarth = cleaned.timeSystem().position() == ReferencePosition.TOPOCENTER;
        return isOnEarth ? tdb + Sun.lightTravelDays(tdb, direction) : tdb;
    }

    private static double[] weights(double[] errors, int count) {
        double[] known =
                Arrays.stream(errors, 0, count).filter(error -> error > 0).toArray();
        double floor = known.length == 0 ? 1 : ERROR_FLOOR_IN_MEDIANS * median(known);
        double[] weights = new double[count];
        double sum = 0;
        for (int i = 0; i < count; i++) {
            double error = errors[i] > 0 ? errors[i] : floor;
            weights[i] = 1 / (error * error + floor * floor);
            sum += weights[i];
        }
        for (int i = 0; i < count; i++) {
            weights[i] /= sum;
        }
        return weights;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted.length == 0 ? 0 : sorted[sorted.length / 2];
    }

    /** The points whose departure from {@code fitted} stays within some robust sigmas; all where they do not scatter. */
    SeriesPoints within(double sigmas, double[] fitted) {
        double[] apart = new double[size()];
        for (int i = 0; i < apart.length; i++) {
            apart[i] = Math.abs(values[i] - fitted[i]);
        }
        double limit = sigmas * MAD_TO_SIGMA * median(apart);
        int[] kept = IntStream.range(0, apart.length)
                .filter(i -> limit <= 0 || apart[i] <= limit)
                .toArray();
        double share = Arrays.stream(kept).mapToDouble(i -> weights[i]).sum();
        return new SeriesPoints(
                band,
                Arrays.stream(kept).mapToDouble(i -> times[i]).toArray(),
                Arrays.stream(kept).mapToDouble(i -> values[i]).toArray(),
                Arrays.stream(kept).mapToDouble(i -> weights[i] / share).toArray());
    }

    /** The same, with times counted from {@code origin}: small numbers keep their digits in a phase. */
    SeriesPoints from(double origin) {
        return new SeriesPoints(
                band, Arrays.stream(times).map(time -> time - origin).toArray(), values, weights);
    }

    /** What is left once the a model is taken off. */
    SeriesPoints minus(HarmonicModel model) {
        double[] left = new double[size()];
        for (int i = 0; i < left.length; i++) {
            left[i] = values[i] - model.departure(times[i]) - model.mean();
        }
        return new SeriesPoints(band, times, left, weights);
    }

    /** What is left once a slow curve is taken off. */
    SeriesPoints minus(SlowCurve curve) {
        double[] left = new double[size()];
        for (int i = 0; i < left.length; i++) {
            left[i] = values[i] - curve.at(times[i]);
        }
        return new SeriesPoints(band, times, left, weights);
    }

    int size() {
        return times.length;
    }

    double time(int i) {
        return times[i];
    }

    double value(int i) {
        return values[i];
    }

    double weight(int i) {
        return weights[i];
    }

    double spanDays() {
        return size() == 0 ? 0 : times[size() - 1] - times[0];
    }

    double mean() {
        double sum = 0;
        for (int i = 0; i < size(); i++) {
            sum += weights[i] * values[i];
        }
        return sum;
    }

    double variance() {
        double mean = mean();
        double sum = 0;
        for (int i = 0; i < size(); i++) {
            sum += weights[i] * (values[i] - mean) * (values[i] - mean);
        }
        return sum;
    }
}

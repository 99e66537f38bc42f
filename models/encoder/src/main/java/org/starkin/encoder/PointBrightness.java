package org.starkin.encoder;

import java.util.Arrays;
import org.starkin.view.BandScale;
import org.starkin.view.SequenceView;

/** Measures brightness and error of the points taken of a star as a card wants them, passband by passband, in place. */
final class PointBrightness {

    private static final double MAG_TO_LOG_FLUX = 0.4 * Math.log(10);

    /** A flux is at most e to this times the median: more would say no more, and it keeps the arithmetic finite. */
    private static final double MOST_LOG_FLUX = 50;

    private final SequenceCard card;
    private final SequenceView view;
    private final int[] points;
    private final double[] brightness;
    private final double[] errors;

    /** The arrays are {@code [n]} and written to; {@code points} are places in {@code view}. */
    PointBrightness(SequenceCard card, SequenceView view, int[] points, double[] brightness, double[] errors) {
        this.card = card;
        this.view = view;
        this.points = points;
        this.brightness = brightness;
        this.errors = errors;
    }

    void measure() {
        for (int band = 0; band < view.bands().size(); band++) {
            int[] rows = rowsOf(band);
            if (rows.length > 0) {
                measure(rows, view.bands().get(band));
            }
        }
    }

    private int[] rowsOf(int band) {
        int[] rows = new int[points.length];
        int count = 0;
        for (int i = 0; i < points.length; i++) {
            if (view.band(points[i]) == band) {
                rows[count++] = i;
            }
        }
        return Arrays.copyOf(rows, count);
    }

    private void measure(int[] rows, BandScale scale) {
        double amplitude = scale.amplitudeMag().orElse(1);
        for (int row : rows) {
            brightness[row] = view.brightness(points[row]);
            errors[row] = view.error(points[row]);
        }
        switch (card.brightness()) {
            case RELATIVE -> {}
            case MAGNITUDE, MAGNITUDE_LESS_MEAN -> {
                boolean isAbsolute = card.brightness() == SequenceCard.Brightness.MAGNITUDE
                        && scale.medianMag().isPresent();
                stretch(rows, -amplitude);
                shift(rows, isAbsolute ? scale.medianMag().getAsDouble() : -mean(rows));
            }
            case FLUX_SCALED -> {
                if (scale.amplitudeMag().isPresent()) {
                    toFlux(rows, amplitude);
                }
                scaleFlux(rows);
            }
        }
    }

    /** Flux over that of the median, whose 5th to 95th percentile then is of the order of one. */
    private void toFlux(int[] rows, double amplitudeMag) {
        for (int row : rows) {
            double flux = Math.exp(
                    Math.clamp(MAG_TO_LOG_FLUX * amplitudeMag * brightness[row], -MOST_LOG_FLUX, MOST_LOG_FLUX));
            errors[row] *= MAG_TO_LOG_FLUX * amplitudeMag * flux;
            brightness[row] = flux;
        }
    }

    private void scaleFlux(int[] rows) {
        double[] sorted = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            sorted[i] = brightness[rows[i]];
        }
        Arrays.sort(sorted);
        double fifth = percentile(sorted, 0.05);
        double range = percentile(sorted, 0.95) - fifth;
        shift(rows, -fifth);
        stretch(rows, range > 0 ? 1 / range : 1);
    }

    private static double percentile(double[] sorted, double fraction) {
        double place = fraction * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }

    private double mean(int[] rows) {
        double sum = 0;
        for (int row : rows) {
            sum += brightness[row];
        }
        return sum / rows.length;
    }

    private void shift(int[] rows, double by) {
        for (int row : rows) {
            brightness[row] += by;
        }
    }

    private void stretch(int[] rows, double by) {
        for (int row : rows) {
            brightness[row] *= by;
            errors[row] *= Math.abs(by);
        }
    }
}

package org.starkin.spectrum;

import java.util.BitSet;

/**
 * Brings measured pixels to the grid. Where they are finer than the grid, or as fine, a grid pixel is the mean of the
 * flux densities of the pixels that it overlaps, weighted by the overlap and, where errors are known, by the inverse
 * variance; so flux is conserved. Where they are coarser it is interpolated linearly between two neighbours. A grid
 * pixel of which less than half is covered by good pixels is unknown. For one spectrum; not thread-safe.
 */
final class Resampling {

    /** Measured pixels wider than this many grid pixels are interpolated. */
    private static final double COARSE = 1.5;

    /**
     * A pixel reaches halfway to its neighbours, but not farther than this times the distance to its nearer one, twice
     * as far as which is a pixel that is not there.
     */
    private static final double REACH = 1.5;

    /** The share of a grid pixel that must be covered. */
    private static final double COVERED = 0.5;

    private static final double[] EDGES = edges();

    private final double[] wavelengths;
    private final double[] flux;
    private final double[] errors;
    private final BitSet good;
    private final double[] weights = new double[SpectrumGrid.PIXELS];
    private final double[] sums = new double[SpectrumGrid.PIXELS];
    private final double[] variances = new double[SpectrumGrid.PIXELS];
    private final double[] covered = new double[SpectrumGrid.PIXELS];
    private final BitSet known = new BitSet(SpectrumGrid.PIXELS);

    private Resampling(double[] wavelengths, double[] flux, double[] errors, BitSet good) {
        this.wavelengths = wavelengths;
        this.flux = flux;
        this.errors = errors;
        this.good = good;
    }

    /**
     * The flux on the grid.
     *
     * @param wavelengths {@code double[n]}, n at least 2, ascending, in vacuum and at rest, of good pixels and bad
     * @param flux {@code double[n]}, finite where good
     * @param errors {@code double[n]}, positive where good; or {@code double[0]} where none is known
     * @param good the pixels to be used
     */
    static GriddedFlux toGrid(double[] wavelengths, double[] flux, double[] errors, BitSet good) {
        Resampling resampling = new Resampling(wavelengths, flux, errors, good);
        resampling.average();
        resampling.interpolate();
        return new GriddedFlux(resampling.sums, resampling.variances, resampling.known);
    }

    private static double[] edges() {
        double[] edges = new double[SpectrumGrid.PIXELS + 1];
        for (int i = 0; i < edges.length; i++) {
            edges[i] = SpectrumGrid.wavelengthAngstrom(i - 0.5);
        }
        return edges;
    }

    private void average() {
        for (int i = good.nextSetBit(0); i >= 0; i = good.nextSetBit(i + 1)) {
            double left = stepBelow(i);
            double right = stepBelow(i + 1);
            double from = wavelengths[i] - Math.min(left, REACH * right) / 2;
            double to = wavelengths[i] + Math.min(right, REACH * left) / 2;
            add(i, from, to);
        }
        for (int pixel = 0; pixel < SpectrumGrid.PIXELS; pixel++) {
            if (covered[pixel] >= COVERED * (EDGES[pixel + 1] - EDGES[pixel])) {
                known.set(pixel);
                sums[pixel] /= weights[pixel];
                variances[pixel] = Math.sqrt(variances[pixel]) / weights[pixel];
            }
        }
    }

    /** The distance from pixel {@code i - 1} to pixel {@code i}; at either end that of the next two. */
    private double stepBelow(int i) {
        int at = Math.clamp(i, 1, wavelengths.length - 1);
        return wavelengths[at] - wavelengths[at - 1];
    }

    private void add(int i, double from, double to) {
        double inverseVariance = errors.length == 0 ? 1 : 1 / (errors[i] * errors[i]);
        int pixel = Math.max(0, (int) Math.floor(SpectrumGrid.pixel(from) + 0.5));
        for (; pixel < SpectrumGrid.PIXELS && EDGES[pixel] < to; pixel++) {
            double overlap = Math.min(to, EDGES[pixel + 1]) - Math.max(from, EDGES[pixel]);
            if (overlap > 0) {
                double weight = overlap * inverseVariance;
                covered[pixel] += overlap;
                weights[pixel] += weight;
                sums[pixel] += weight * flux[i];
                variances[pixel] += errors.length == 0 ? 0 : overlap * weight;
            }
        }
    }

    private void interpolate() {
        for (int i = good.nextSetBit(0); i >= 0; i = good.nextSetBit(i + 1)) {
            if (good.get(i + 1) && isCoarse(i)) {
                int from = Math.max(0, (int) Math.ceil(SpectrumGrid.pixel(wavelengths[i])));
                double to = Math.min(SpectrumGrid.PIXELS - 1, SpectrumGrid.pixel(wavelengths[i + 1]));
                for (int pixel = from; pixel <= to; pixel++) {
                    interpolate(i, pixel);
                }
            }
        }
    }

    /** Whether the step from pixel {@code i} to the next is wider than the grid's, yet no gap. */
    private boolean isCoarse(int i) {
        double step = stepBelow(i + 1);
        double gridStep = SpectrumGrid.STEP_LOG10 * Math.log(10) * wavelengths[i];
        boolean isGap = step > REACH * Math.min(stepBelow(i), stepBelow(i + 2));
        return step > COARSE * gridStep && !isGap;
    }

    private void interpolate(int i, int pixel) {
        double share = (SpectrumGrid.wavelengthAngstrom(pixel) - wavelengths[i]) / stepBelow(i + 1);
        sums[pixel] = (1 - share) * flux[i] + share * flux[i + 1];
        variances[pixel] = errors.length == 0 ? 0 : Math.hypot((1 - share) * errors[i], share * errors[i + 1]);
        known.set(pixel);
    }
}

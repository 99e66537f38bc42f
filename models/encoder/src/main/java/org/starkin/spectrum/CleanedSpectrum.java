package org.starkin.spectrum;

import java.util.BitSet;
import java.util.OptionalDouble;

/**
 * A spectrum on the {@link SpectrumGrid}, at rest, its continuum divided out. All arrays are {@code float[PIXELS]}.
 * Immutable: arrays are copied out. Thread-safe.
 */
public final class CleanedSpectrum implements SpectrumOutcome {

    /** The lowest residual: no light at all is -1; noise goes below. */
    public static final float LOWEST = -1.5f;

    /** The highest residual, four times the continuum; stronger emission is cut off there. */
    public static final float HIGHEST = 3;

    /** The largest error; an error of the continuum's hundredfold and one beyond say the same. */
    public static final float LARGEST_ERROR = 100;

    /**
     * What there is of every pixel, each {@code float[PIXELS]}; taken over, not copied.
     *
     * @param residual flux over continuum less 1, 0 where unknown
     * @param error of the residual, 0 where unknown
     * @param continuum NaN where there is none
     * @param known the pixels that were measured
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Pixels(float[] residual, float[] error, float[] continuum, BitSet known) {}

    private final Pixels pixels;
    private final RestFrame restFrame;
    private final PixelCounts counts;
    private final OptionalDouble medianSignalToNoise;

    /**
     * A spectrum that was cleaned: now, or before it was kept somewhere.
     *
     * @throws IllegalArgumentException where an array has another length
     */
    public CleanedSpectrum(Pixels pixels, RestFrame restFrame, PixelCounts counts, OptionalDouble medianSignalToNoise) {
        requireWhole("residuals", pixels.residual());
        requireWhole("errors", pixels.error());
        requireWhole("continuum", pixels.continuum());
        this.pixels = pixels;
        this.restFrame = restFrame;
        this.counts = counts;
        this.medianSignalToNoise = medianSignalToNoise;
    }

    private static void requireWhole(String what, float[] values) {
        if (values.length != SpectrumGrid.PIXELS) {
            throw new IllegalArgumentException(
                    what + " of " + values.length + " pixels; the grid has " + SpectrumGrid.PIXELS);
        }
    }

    /** Flux over continuum less 1, {@link #LOWEST} to {@link #HIGHEST}; 0 where unknown. */
    public float[] residual() {
        return pixels.residual().clone();
    }

    /** 1 where the spectrum was measured, 0 where it is unknown. */
    public float[] known() {
        float[] known = new float[SpectrumGrid.PIXELS];
        pixels.known().stream().forEach(i -> known[i] = 1);
        return known;
    }

    /**
     * The one-sigma error of {@link #residual()}, at most {@link #LARGEST_ERROR}; 0, which no error is, where it is
     * unknown.
     */
    public float[] error() {
        return pixels.error().clone();
    }

    /**
     * The continuum in the spectrum's own unit, also across short gaps, for display; NaN where there is none. A
     * spectrum is {@code (1 + residual) * continuum}.
     */
    public float[] continuum() {
        return pixels.continuum().clone();
    }

    /** The residual of one pixel. */
    public float residual(int pixel) {
        return pixels.residual()[pixel];
    }

    /** Whether one pixel was measured. */
    public boolean isKnown(int pixel) {
        return pixels.known().get(pixel);
    }

    /** How many pixels of the grid are known. */
    public int knownPixels() {
        return pixels.known().cardinality();
    }

    /** The share of the grid that is known, 0 to 1. */
    public double knownShare() {
        return (double) knownPixels() / SpectrumGrid.PIXELS;
    }

    /** The velocity that was taken out, and where it comes from. */
    public RestFrame restFrame() {
        return restFrame;
    }

    /** Pixels of the spectrum as measured: read, and dropped by reason. */
    public PixelCounts pixelCounts() {
        return counts;
    }

    /** The median over the known pixels of flux over its error, a grid pixel; empty for a spectrum without errors. */
    public OptionalDouble medianSignalToNoise() {
        return medianSignalToNoise;
    }
}

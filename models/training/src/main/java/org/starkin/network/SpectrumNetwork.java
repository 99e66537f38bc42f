package org.starkin.network;

import org.starkin.spectrum.SpectrumGrid;

/**
 * The network of the spectrum encoder: convolutions along the {@link SpectrumGrid} that halve it five times, then a perceptron that
 * knows where on the grid each line lies; beside the vector, quantiles of what stars are, and, for learning only, the spectrum again.
 * The scheme, masked reconstruction with quantile regression, is DESA's (Kamai et al. 2025, arXiv 2507.10666), the size is not.
 * Immutable.
 */
public final class SpectrumNetwork {

    /** The values of a vector. */
    public static final int DIMENSION = 128;

    /** Residual and whether it is known. */
    public static final int CHANNELS = 2;

    private static final int COARSE = SpectrumGrid.PIXELS / 32;
    private static final int LAST = 24;
    private static final int HIDDEN = 256;
    private static final int HEAD = 64;
    private static final double FORGETTING = 0.2;

    /** A vector's values are of the order of one over the root of their number; heads are given values of order one. */
    private static final double TO_UNIT = Math.sqrt(DIMENSION);

    private static final Sweep ALONG = new Sweep(1, 1, false);
    private static final Sweep WIDELY = new Sweep(2, 1, false);
    private static final Sweep HALVING = new Sweep(1, 2, false);

    private SpectrumNetwork() {}

    /**
     * The vectors of a batch.
     *
     * @param spectra {@code [n, 2, 2816]}: residuals, 0 where unknown, and 1 where they are known
     * @return {@code [n, 128]}, of unit length
     */
    public static <T> T embed(Ops<T> ops, T spectra) {
        T x = ops.gelu(Layers.convolution(ops, "spectrum.first", spectra, CHANNELS, 16, 7, HALVING));
        x = ops.gelu(Layers.convolution(ops, "spectrum.second", x, 16, 24, 7, HALVING));
        x = Layers.residual(ops, "spectrum.fine", x, 24, 5, ALONG);
        x = ops.gelu(Layers.convolution(ops, "spectrum.third", x, 24, 48, 5, HALVING));
        x = Layers.residual(ops, "spectrum.middle", x, 48, 5, WIDELY);
        x = ops.gelu(Layers.convolution(ops, "spectrum.fourth", x, 48, 48, 5, HALVING));
        x = Layers.residual(ops, "spectrum.coarse", x, 48, 5, WIDELY);
        x = ops.gelu(Layers.convolution(ops, "spectrum.fifth", x, 48, LAST, 5, HALVING));
        int width = LAST * COARSE;
        x = ops.dropout(ops.reshape(x, -1, width), FORGETTING);
        T hidden = ops.dropout(ops.gelu(Layers.linear(ops, "spectrum.hidden", x, width, HIDDEN)), FORGETTING);
        return ops.unitLength(Layers.linear(ops, "spectrum.out", hidden, HIDDEN, DIMENSION));
    }

    /**
     * What the vectors say of their stars.
     *
     * @param vectors {@code [n, 128]}
     * @param quantities how many are told of each star
     * @param quantiles of each quantity
     * @return {@code [n, quantities * quantiles]}, scaled as learnt
     */
    public static <T> T quantiles(Ops<T> ops, T vectors, int quantities, int quantiles) {
        T given = ops.scale(vectors, TO_UNIT);
        T hidden = ops.gelu(Layers.linear(ops, "quantiles.hidden", given, DIMENSION, HEAD));
        return Layers.linear(ops, "quantiles.out", hidden, HEAD, (long) quantities * quantiles);
    }

    /**
     * The residuals again.
     *
     * @return {@code [n, 2816]}
     */
    public static <T> T spectra(Ops<T> ops, T vectors) {
        T given = ops.scale(vectors, TO_UNIT);
        T hidden = ops.gelu(Layers.linear(ops, "again.hidden", given, DIMENSION, HIDDEN));
        return Layers.linear(ops, "again.out", hidden, HIDDEN, SpectrumGrid.PIXELS);
    }
}

package org.starkin.network;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.starkin.encoder.NetworkInput;
import org.starkin.period.LogPeriodogram;
import org.starkin.period.RelativePeriodogram;
import org.starkin.view.Feature;
import org.starkin.view.FoldedView;

/**
 * The network of the {@code kin} encoder: a trunk for each view, fused late into one vector. Folds go through
 * convolutions around the circle that both share and pooling over phase (after Zhang and Bloom 2021, arXiv 2011.01243),
 * so that where the phase begins does not matter; periodograms through convolutions that keep their place, since the
 * frequency itself speaks; features, squashed, through a small perceptron (fusion of light curve and features: Cabrera-Vives
 * et al. 2024, arXiv 2405.03078). Immutable.
 */
public final class KinNetwork implements Network {

    /** The values of a vector. */
    public static final int DIMENSION = 128;

    private static final int TRUNK = 128;
    private static final int HIDDEN = 256;
    private static final double FORGETTING = 0.1;
    private static final double FORGETTING_PLACES = 0.2;
    private static final Sweep AROUND = new Sweep(1, 1, true);
    private static final Sweep AROUND_WIDELY = new Sweep(2, 1, true);
    private static final Sweep ALONG = new Sweep(1, 1, false);
    private static final Sweep ALONG_HALVING = new Sweep(1, 2, false);

    /** What the network looks at. */
    public enum Sight {
        /** The folds at the best period and at twice it. */
        FOLDS,
        /** The periodogram. */
        PERIODOGRAM,
        /** What is left beside the best period. */
        BESIDE,
        /** The classic features. */
        FEATURES
    }

    /**
     * How features are scaled before they are squashed: {@code 3 tanh((value - centre) / (3 scale))}.
     *
     * @param centre of each feature, in the order of {@link Feature}
     * @param scale of each, above zero
     */
    public record Scaling(List<Double> centre, List<Double> scale) {

        public Scaling {
            centre = List.copyOf(centre);
            scale = List.copyOf(scale);
        }

        private List<Double> negativeCentre() {
            return centre.stream().map(value -> -value).toList();
        }

        private List<Double> perScale() {
            return scale.stream().map(value -> 1 / value).toList();
        }
    }

    private final Set<Sight> sights;
    private final Scaling scaling;

    /** A network that looks at {@code sights}, at least one. */
    public KinNetwork(Set<Sight> sights, Scaling scaling) {
        this.sights = EnumSet.copyOf(sights);
        this.scaling = scaling;
    }

    @Override
    public List<NetworkInput> inputs() {
        List<NetworkInput> inputs = new ArrayList<>();
        for (Sight sight : sights) {
            inputs.addAll(
                    switch (sight) {
                        case FOLDS -> List.of(NetworkInput.FOLDS);
                        case PERIODOGRAM -> List.of(NetworkInput.PERIODOGRAM);
                        case BESIDE -> List.of(NetworkInput.BESIDE);
                        case FEATURES -> List.of(NetworkInput.FEATURES, NetworkInput.FEATURES_PRESENT);
                    });
        }
        return inputs;
    }

    @Override
    public int dimension() {
        return DIMENSION;
    }

    @Override
    public <T> T embed(Ops<T> ops, Given<T> given) {
        List<T> trunks = new ArrayList<>();
        for (Sight sight : sights) {
            trunks.add(
                    switch (sight) {
                        case FOLDS -> folds(ops, given.of(NetworkInput.FOLDS));
                        case PERIODOGRAM -> periodogram(ops, given.of(NetworkInput.PERIODOGRAM));
                        case BESIDE -> beside(ops, given.of(NetworkInput.BESIDE));
                        case FEATURES ->
                            features(ops, given.of(NetworkInput.FEATURES), given.of(NetworkInput.FEATURES_PRESENT));
                    });
        }
        int width = TRUNK * trunks.size();
        T fused = ops.dropout(Layers.norm(ops, "fusion.norm", ops.concat(1, trunks), width), FORGETTING);
        T hidden = ops.dropout(ops.gelu(Layers.linear(ops, "fusion.hidden", fused, width, HIDDEN)), FORGETTING);
        return ops.unitLength(Layers.linear(ops, "fusion.out", hidden, HIDDEN, DIMENSION));
    }

    private static <T> T folds(Ops<T> ops, T folds) {
        int bins = FoldedView.BINS;
        T x = ops.reshape(folds, -1, FoldedView.CHANNELS, bins);
        x = ops.gelu(Layers.convolution(ops, "fold.first", x, FoldedView.CHANNELS, 32, 7, AROUND));
        x = Layers.residual(ops, "fold.fine", x, 32, 5, AROUND);
        x = Layers.halved(ops, x, 32, bins);
        x = ops.gelu(Layers.convolution(ops, "fold.widen", x, 32, 64, 5, AROUND));
        x = Layers.residual(ops, "fold.middle", x, 64, 5, AROUND_WIDELY);
        x = Layers.halved(ops, x, 64, bins / 2);
        x = Layers.residual(ops, "fold.coarse", x, 64, 5, AROUND_WIDELY);
        T both = ops.reshape(Layers.pooled(ops, x), -1, 4 * 64);
        return ops.gelu(Layers.linear(ops, "fold.out", both, 4 * 64, TRUNK));
    }

    private static <T> T periodogram(Ops<T> ops, T power) {
        int bins = LogPeriodogram.BINS;
        T x = ops.squareRoot(ops.reshape(power, -1, 1, bins));
        x = ops.gelu(Layers.convolution(ops, "periodogram.first", x, 1, 16, 9, ALONG_HALVING));
        x = ops.gelu(Layers.convolution(ops, "periodogram.second", x, 16, 32, 5, ALONG_HALVING));
        x = Layers.residual(ops, "periodogram.third", x, 32, 5, ALONG);
        x = ops.gelu(Layers.convolution(ops, "periodogram.fourth", x, 32, 32, 5, ALONG_HALVING));
        int width = 32 * bins / 8;
        x = ops.dropout(ops.reshape(x, -1, width), FORGETTING_PLACES);
        return ops.gelu(Layers.linear(ops, "periodogram.out", x, width, TRUNK));
    }

    private static <T> T beside(Ops<T> ops, T power) {
        int bins = RelativePeriodogram.BINS;
        T x = ops.squareRoot(ops.reshape(power, -1, 1, bins));
        x = ops.gelu(Layers.convolution(ops, "beside.first", x, 1, 16, 3, ALONG));
        x = ops.gelu(Layers.convolution(ops, "beside.second", x, 16, 16, 5, ALONG_HALVING));
        int width = 16 * bins / 2;
        x = ops.dropout(ops.reshape(x, -1, width), FORGETTING_PLACES);
        return ops.gelu(Layers.linear(ops, "beside.out", x, width, TRUNK));
    }

    private <T> T features(Ops<T> ops, T features, T present) {
        long count = Feature.COUNT;
        T centred =
                ops.add(features, ops.parameter("features.centre", new Init.Fixed(scaling.negativeCentre()), count));
        T scaled = ops.multiply(centred, ops.parameter("features.scale", new Init.Fixed(scaling.perScale()), count));
        T squashed = ops.scale(ops.tanh(ops.scale(scaled, 1 / 3.0)), 3);
        T x = ops.concat(1, List.of(ops.multiply(squashed, present), present));
        x = ops.dropout(ops.gelu(Layers.linear(ops, "features.hidden", x, 2 * count, HIDDEN)), FORGETTING);
        return ops.gelu(Layers.linear(ops, "features.out", x, HIDDEN, TRUNK));
    }
}

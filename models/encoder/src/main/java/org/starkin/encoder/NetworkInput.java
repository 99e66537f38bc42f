package org.starkin.encoder;

import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.Optional;
import org.starkin.period.LogPeriodogram;
import org.starkin.period.RelativePeriodogram;
import org.starkin.view.Feature;
import org.starkin.view.Features;
import org.starkin.view.FoldedView;
import org.starkin.view.Views;

/**
 * The tensors of single precision that a network of Starkin's own takes, {@code [n, shape...]} of {@code n} stars: their
 * names in the network and how each is filled. Training and the product both fill them here.
 */
public enum NetworkInput {
    /** {@code [n, 6, 64]}: the channels of {@link FoldedView} at the best period, then those at twice it; else zeros. */
    FOLDS("folds", 2 * FoldedView.CHANNELS, FoldedView.BINS) {
        @Override
        public void fill(Views views, FloatBuffer into) {
            putFold(views.folded(), into);
            putFold(views.foldedTwice(), into);
        }
    },

    /** {@code [n, 256]}: the powers of {@link LogPeriodogram}. */
    PERIODOGRAM("periodogram", LogPeriodogram.BINS) {
        @Override
        public void fill(Views views, FloatBuffer into) {
            for (int bin = 0; bin < LogPeriodogram.BINS; bin++) {
                into.put(views.periodogram().power(bin));
            }
        }
    },

    /** {@code [n, 64]}: the powers of {@link RelativePeriodogram}; zeros without a period. */
    BESIDE("beside", RelativePeriodogram.BINS) {
        @Override
        public void fill(Views views, FloatBuffer into) {
            for (int bin = 0; bin < RelativePeriodogram.BINS; bin++) {
                into.put(views.beside().power(bin));
            }
        }
    },

    /** {@code [n, Feature.COUNT]}: the values in the order of {@link Feature}, as they are; 0 for a missing one. */
    FEATURES("features", Feature.COUNT) {
        @Override
        public void fill(Views views, FloatBuffer into) {
            Features features = views.features();
            for (Feature feature : ALL_FEATURES) {
                into.put(features.has(feature) ? (float) features.value(feature) : 0);
            }
        }
    },

    /** {@code [n, Feature.COUNT]}: 1 for a feature that is there, 0 for a missing one. */
    FEATURES_PRESENT("features_present", Feature.COUNT) {
        @Override
        public void fill(Views views, FloatBuffer into) {
            Features features = views.features();
            for (Feature feature : ALL_FEATURES) {
                into.put(features.has(feature) ? 1 : 0);
            }
        }
    };

    private static final Feature[] ALL_FEATURES = Feature.values();

    private final String tensorName;

    @SuppressWarnings("ImmutableEnumChecker") // neither written to nor handed out
    private final int[] shape;

    NetworkInput(String tensorName, int... shape) {
        this.tensorName = tensorName;
        this.shape = shape;
    }

    /** The input of that tensor, where there is one. */
    public static Optional<NetworkInput> named(String tensorName) {
        return Arrays.stream(values())
                .filter(input -> input.tensorName.equals(tensorName))
                .findFirst();
    }

    /** The tensor's name in a network. */
    public String tensorName() {
        return tensorName;
    }

    /** The tensor's shape for one star, outermost axis first. */
    public int[] shape() {
        return shape.clone();
    }

    /** The tensor's shape for that many stars. */
    public long[] shapeOf(int stars) {
        long[] whole = new long[shape.length + 1];
        Arrays.setAll(whole, axis -> axis == 0 ? stars : shape[axis - 1]);
        return whole;
    }

    /** How many numbers a star has. */
    public int size() {
        return Arrays.stream(shape).reduce(1, (one, other) -> one * other);
    }

    /** Puts the {@link #size()} numbers of a star at the buffer's position, row by row. */
    public abstract void fill(Views views, FloatBuffer into);

    private static void putFold(FoldedView fold, FloatBuffer into) {
        for (int channel = 0; channel < FoldedView.CHANNELS; channel++) {
            for (int bin = 0; bin < FoldedView.BINS; bin++) {
                into.put(fold.value(channel, bin));
            }
        }
    }
}

package org.starkin.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.starkin.encoder.NetworkInput;
import org.starkin.network.Given;
import org.starkin.view.Feature;
import org.starkin.view.FoldedView;

/**
 * Lays examples out in the tensors of a network, for learning each a little changed: folds turned in phase and made
 * noisier, periodograms raised by noise, features forgotten, whole views missing.
 */
final class Augmentation {

    private static final double MOST_FOLD_NOISE = 0.08;
    private static final double POWER_NOISE = 0.02;
    private static final double FORGOTTEN_FEATURES = 0.03;

    private final double missingViews;
    private final Optional<SplittableRandom> random;

    private Augmentation(double missingViews, Optional<SplittableRandom> random) {
        this.missingViews = missingViews;
        this.random = random;
    }

    /** Examples as they are. */
    static Augmentation none() {
        return new Augmentation(0, Optional.empty());
    }

    /** Examples changed; a view is missing with the probability {@code missingViews}. */
    static Augmentation of(double missingViews, SplittableRandom random) {
        return new Augmentation(missingViews, Optional.of(random));
    }

    /** The tensors of a batch, attached to {@code scope}. */
    Given<NDArray> tensors(List<Example> batch, NDManager scope) {
        Map<NetworkInput, NDArray> tensors = new EnumMap<>(NetworkInput.class);
        float[][] rows = new float[batch.size()][];
        for (int i = 0; i < rows.length; i++) {
            float[] row = batch.get(i).values().clone();
            random.ifPresent(generator -> change(row, generator));
            rows[i] = row;
        }
        for (NetworkInput input : NetworkInput.values()) {
            float[] values = new float[rows.length * input.size()];
            for (int i = 0; i < rows.length; i++) {
                System.arraycopy(rows[i], Example.placeOf(input), values, i * input.size(), input.size());
            }
            tensors.put(input, scope.create(values, new Shape(input.shapeOf(rows.length))));
        }
        return Given.ofViews(tensors);
    }

    private void change(float[] row, SplittableRandom generator) {
        if (generator.nextDouble() < missingViews) {
            clear(row, NetworkInput.FOLDS);
        } else {
            changeFolds(row, generator);
        }
        changePowers(row, NetworkInput.PERIODOGRAM, generator);
        changePowers(row, NetworkInput.BESIDE, generator);
        boolean withoutFeatures = generator.nextDouble() < missingViews;
        int values = Example.placeOf(NetworkInput.FEATURES);
        int present = Example.placeOf(NetworkInput.FEATURES_PRESENT);
        for (int feature = 0; feature < Feature.COUNT; feature++) {
            if (withoutFeatures || generator.nextDouble() < FORGOTTEN_FEATURES) {
                row[values + feature] = 0;
                row[present + feature] = 0;
            }
        }
    }

    private static void clear(float[] row, NetworkInput input) {
        int from = Example.placeOf(input);
        Arrays.fill(row, from, from + input.size(), 0);
    }

    /** The same turn for both folds: phase zero is where the light curve says, and may say it wrongly. */
    private static void changeFolds(float[] row, SplittableRandom generator) {
        int from = Example.placeOf(NetworkInput.FOLDS);
        int turn = generator.nextInt(FoldedView.BINS);
        double noise = MOST_FOLD_NOISE * generator.nextDouble() * generator.nextDouble();
        float[] turned = new float[FoldedView.BINS];
        for (int channel = 0; channel < 2 * FoldedView.CHANNELS; channel++) {
            int at = from + channel * FoldedView.BINS;
            boolean isNoisy = channel % FoldedView.CHANNELS != FoldedView.OCCUPANCY;
            for (int bin = 0; bin < FoldedView.BINS; bin++) {
                float value = row[at + (bin + turn) % FoldedView.BINS];
                turned[bin] = isNoisy ? (float) (value + noise * generator.nextGaussian()) : value;
            }
            System.arraycopy(turned, 0, row, at, FoldedView.BINS);
        }
    }

    private void changePowers(float[] row, NetworkInput input, SplittableRandom generator) {
        if (generator.nextDouble() < missingViews) {
            clear(row, input);
            return;
        }
        int from = Example.placeOf(input);
        for (int bin = from; bin < from + input.size(); bin++) {
            row[bin] = (float) Math.max(0, row[bin] + POWER_NOISE * generator.nextGaussian());
        }
    }
}

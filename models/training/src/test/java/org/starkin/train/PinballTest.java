package org.starkin.train;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.starkin.network.ArrayOps;
import org.starkin.network.Parameters;

class PinballTest {

    private static final int VALUES = 2000;

    @Test
    void nothingCostsLessThanTheQuantiles() {
        float[] truth = truth();
        float[] sorted = truth.clone();
        Arrays.sort(sorted);
        float[] best = new float[Pinball.QUANTILES.size()];
        for (int q = 0; q < best.length; q++) {
            best[q] = sorted[(int) (Pinball.QUANTILES.get(q) * VALUES)];
        }
        float least = loss(best, truth);

        for (int q = 0; q < best.length; q++) {
            for (float step : new float[] {-0.1f, 0.1f}) {
                float[] moved = best.clone();
                moved[q] += step;
                assertThat(loss(moved, truth)).isGreaterThan(least);
            }
        }
    }

    @Test
    void whatIsNotKnownCostsNothing() {
        float[] truth = truth();
        float[] half = truth.clone();
        Arrays.fill(half, 0, VALUES / 2, Float.NaN);
        float[] told = {-1, -0.5f, 0, 0.5f, 1};

        assertThat(loss(told, half)).isEqualTo(loss(told, Arrays.copyOfRange(truth, VALUES / 2, VALUES)));
        float[] nothing = new float[VALUES];
        Arrays.fill(nothing, Float.NaN);
        assertThat(loss(told, nothing)).isZero();
    }

    private static float[] truth() {
        SplittableRandom random = new SplittableRandom(6);
        float[] truth = new float[VALUES];
        for (int i = 0; i < VALUES; i++) {
            truth[i] = (float) random.nextGaussian();
        }
        return truth;
    }

    /** The same quantiles told of all. */
    private static float loss(float[] told, float[] truth) {
        float[] all = new float[truth.length * told.length];
        for (int i = 0; i < all.length; i++) {
            all[i] = told[i % told.length];
        }
        try (NDManager scope = NDManager.newBaseManager();
                Parameters none = new Parameters(0)) {
            return Pinball.loss(
                            new ArrayOps(none, false), scope.create(all, new Shape(truth.length, told.length)), truth)
                    .getFloat();
        }
    }
}

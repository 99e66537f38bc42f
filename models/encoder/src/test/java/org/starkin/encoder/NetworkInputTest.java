package org.starkin.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.FloatBuffer;
import org.junit.jupiter.api.Test;
import org.starkin.view.Feature;
import org.starkin.view.FoldedView;
import org.starkin.view.Views;

class NetworkInputTest {

    private static final Views STAR = MadeUpViews.star(3);

    @Test
    void eachPutsAsManyNumbersAsItSays() {
        for (NetworkInput input : NetworkInput.values()) {
            FloatBuffer into = FloatBuffer.allocate(10_000);

            input.fill(STAR, into);

            assertThat(into.position()).as(input.name()).isEqualTo(input.size());
            assertThat(NetworkInput.named(input.tensorName())).contains(input);
        }
    }

    @Test
    void foldsAreThoseAtThePeriodThenThoseAtTwiceIt() {
        float[] values = values(NetworkInput.FOLDS);

        assertThat(NetworkInput.FOLDS.shape()).containsExactly(6, 64);
        for (int channel = 0; channel < FoldedView.CHANNELS; channel++) {
            for (int bin = 0; bin < FoldedView.BINS; bin++) {
                assertThat(values[channel * 64 + bin]).isEqualTo(STAR.folded().value(channel, bin));
                assertThat(values[(3 + channel) * 64 + bin])
                        .isEqualTo(STAR.foldedTwice().value(channel, bin));
            }
        }
    }

    @Test
    void aMissingFeatureIsZeroAndSaidToBeMissing() {
        float[] features = values(NetworkInput.FEATURES);
        float[] present = values(NetworkInput.FEATURES_PRESENT);

        for (Feature feature : Feature.values()) {
            boolean has = STAR.features().has(feature);
            assertThat(present[feature.place()]).isEqualTo(has ? 1 : 0);
            assertThat(features[feature.place()])
                    .isEqualTo(has ? (float) STAR.features().value(feature) : 0);
        }
        assertThat(present).contains(0, 1);
    }

    private static float[] values(NetworkInput input) {
        FloatBuffer into = FloatBuffer.allocate(input.size());
        input.fill(STAR, into);
        return into.array();
    }
}

package org.starkin.encoder;

import java.util.List;
import org.starkin.view.Features;
import org.starkin.view.Views;

/**
 * The baseline: classic features, each robustly scaled and squashed by the constants of a {@link FeatureCard}, as a unit
 * vector. It sees the shape and the time scale of the variation, never what a survey is known by. Immutable.
 */
public final class FeatureEncoder implements Encoder {

    private final EncoderId id;
    private final FeatureCard card;

    private FeatureEncoder(EncoderId id, FeatureCard card) {
        this.id = id;
        this.card = card;
    }

    /**
     * The encoder of a card.
     *
     * @param name the folder of the weights
     * @param json the content of {@code card.json}, whose hash becomes the encoder's
     */
    public static FeatureEncoder of(String name, byte[] json) {
        return new FeatureEncoder(new EncoderId(name, Sha256.of(json)), FeatureCard.parse(json));
    }

    @Override
    public EncoderId id() {
        return id;
    }

    @Override
    public int dimension() {
        return card.features().size() + 1;
    }

    @Override
    public List<Embedding> encode(List<Views> batch) {
        return batch.stream().map(views -> encode(views.features())).toList();
    }

    private Embedding encode(Features features) {
        float[] vector = new float[dimension()];
        int component = 0;
        for (FeatureCard.Scaling scaling : card.features()) {
            vector[component++] = (float) scaling.apply(features.value(scaling.feature()));
        }
        vector[component] = (float) card.anchor();
        return Embedding.of(vector);
    }
}

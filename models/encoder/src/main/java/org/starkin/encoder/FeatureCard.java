package org.starkin.encoder;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.starkin.view.Feature;

/**
 * The constants of a {@link FeatureEncoder}, as its {@code card.json} holds them; the card's other entries (what it was
 * fitted on, figures) are for people.
 *
 * @param anchor a constant last component of every vector before it is made of unit length, above zero: it keeps a star
 *     that is typical in every respect from pointing in a random direction
 * @param features what is done with each feature, in the order of the vector's components
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record FeatureCard(double anchor, List<Scaling> features) {

    /**
     * A feature becomes {@code weight * tanh((value - centre) / scale)}; a missing one becomes 0.
     *
     * @param feature which
     * @param centre its median over the stars fitted on
     * @param scale a robust measure of its spread over them, above zero
     * @param weight how much it counts, zero or more
     */
    public record Scaling(Feature feature, double centre, double scale, double weight) {

        public Scaling {
            if (!Double.isFinite(centre) || !(scale > 0) || !(weight >= 0) || Double.isInfinite(scale + weight)) {
                throw new IllegalArgumentException("feature " + feature + " has centre " + centre + ", scale " + scale
                        + ", weight " + weight + "; all must be finite, scale above 0, weight not below");
            }
        }

        /** The component of a feature of that value; NaN is a missing one. */
        public double apply(double value) {
            return Double.isNaN(value) ? 0 : weight * Math.tanh((value - centre) / scale);
        }
    }

    public FeatureCard {
        features = List.copyOf(features);
        if (!(anchor > 0) || Double.isInfinite(anchor)) {
            throw new IllegalArgumentException("anchor " + anchor + "; it must be finite and above 0");
        }
        if (features.isEmpty() || features.size() > Feature.COUNT) {
            throw new IllegalArgumentException(features.size() + " features; there must be 1 to " + Feature.COUNT);
        }
    }

    /** The card in {@code json}, the content of a {@code card.json}. */
    static FeatureCard parse(byte[] json) {
        try {
            return new ObjectMapper().readValue(json, FeatureCard.class);
        } catch (IOException e) {
            throw new UncheckedIOException("the card of the features encoder is damaged; build the product anew", e);
        }
    }
}

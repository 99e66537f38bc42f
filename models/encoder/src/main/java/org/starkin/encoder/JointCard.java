package org.starkin.encoder;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What the card of a joint encoder says of its network: which takes {@code light_curve} and {@code spectrum}, {@code [n, d]} and
 * {@code [n, e]}, and {@code has_light_curve} and {@code has_spectrum}, {@code [n, 1]}, and tells {@code embedding},
 * {@code [n, dimension]}, {@code quantiles}, {@code [n, parameters x levels]}, and {@code kinds}, {@code [n, kinds]}.
 *
 * @param dimension the length of its vectors
 * @param sha256 the hash of its {@code encoder.onnx}
 * @param lightCurve whose vectors it takes
 * @param spectrum likewise
 * @param quantiles of what stars are, widened as for stars seen in both ways
 * @param ofLightCurves by how much they are widened where there is a light curve alone
 * @param ofSpectra likewise of a spectrum alone
 * @param kinds the names of the kinds whose probabilities it tells, in its order
 * @param binaries those of them that are two stars
 */
record JointCard(
        int dimension,
        String sha256,
        Given lightCurve,
        Given spectrum,
        QuantileCard quantiles,
        Map<StellarParameter, Double> ofLightCurves,
        Map<StellarParameter, Double> ofSpectra,
        List<String> kinds,
        List<String> binaries) {

    JointCard {
        ofLightCurves = Map.copyOf(ofLightCurves);
        ofSpectra = Map.copyOf(ofSpectra);
        kinds = List.copyOf(kinds);
        binaries = List.copyOf(binaries);
    }

    /** An encoder whose vectors are taken. */
    record Given(EncoderId encoder, int dimension) {

        static Given parse(CardJson card) {
            return new Given(
                    new EncoderId(card.text("encoder"), card.text("card_sha256")),
                    card.integer("dimension", 1, Encoder.MOST_DIMENSIONS));
        }
    }

    private static Map<StellarParameter, Double> widenings(CardJson card, QuantileCard quantiles) {
        CardJson widenings = card.object("widening");
        Map<StellarParameter, Double> read = new EnumMap<>(StellarParameter.class);
        quantiles.scalings().keySet().forEach(parameter -> read.put(parameter, widenings.number(parameter.key())));
        return read;
    }

    static JointCard parse(CardJson card) {
        QuantileCard quantiles = QuantileCard.parse(card);
        List<String> kinds = card.texts("kinds");
        List<String> binaries = card.texts("binaries");
        if (!kinds.containsAll(binaries)) {
            throw CardJson.wrong("binaries", binaries.toString(), "some of the kinds " + kinds);
        }
        return new JointCard(
                card.integer("dimension", 1, Encoder.MOST_DIMENSIONS),
                OnnxCard.sha256(card),
                Given.parse(card.object("light_curve")),
                Given.parse(card.object("spectrum")),
                quantiles,
                widenings(card.object("light_curve"), quantiles),
                widenings(card.object("spectrum"), quantiles),
                kinds,
                binaries);
    }
}

package org.starkin.encoder;

/**
 * What the card of a spectrum encoder says of its network: which takes {@code spectrum}, {@code [n, 2, 2816]}, and tells
 * {@code embedding}, {@code [n, dimension]}, and {@code quantiles}, {@code [n, parameters x levels]}.
 *
 * @param dimension the length of its vectors
 * @param sha256 the hash of its {@code encoder.onnx}
 * @param quantiles of what stars are
 */
record SpectrumCard(int dimension, String sha256, QuantileCard quantiles) {

    static SpectrumCard parse(CardJson card) {
        return new SpectrumCard(
                card.integer("dimension", 1, Encoder.MOST_DIMENSIONS), OnnxCard.sha256(card), QuantileCard.parse(card));
    }
}

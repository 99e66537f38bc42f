package org.starkin.encoder;

import java.util.Optional;

/**
 * What the card of an ONNX encoder says of its network. Inputs that {@code sequence} does not name are those of
 * {@link NetworkInput}.
 *
 * @param dimension the length of its vectors, 1 to {@link Encoder#MOST_DIMENSIONS}
 * @param sha256 the hash of its {@code encoder.onnx}
 * @param output the name of the output that holds the vectors
 * @param pooling what is to be done to it
 * @param sequence the inputs that hold points, where it takes any
 */
record OnnxCard(int dimension, String sha256, String output, Pooling pooling, Optional<SequenceCard> sequence) {

    /** How vectors come out. */
    enum Pooling {
        /** As {@code [n, dimension]}. */
        NONE,
        /** As {@code [n, points, dimension]}, of which the mean over the points that are no padding is the vector. */
        MEAN
    }

    static OnnxCard parse(CardJson card) {
        int dimension = card.integer("dimension", 1, Encoder.MOST_DIMENSIONS);
        String sha256 = sha256(card);
        Optional<SequenceCard> sequence =
                card.has("sequence") ? Optional.of(SequenceCard.parse(card.object("sequence"))) : Optional.empty();
        CardJson output = card.object("output");
        Pooling pooling = output.has("pooling") ? output.word("pooling", Pooling.values()) : Pooling.NONE;
        if (pooling == Pooling.MEAN && sequence.isEmpty()) {
            throw CardJson.wrong("output.pooling", "'mean'", "'none' for a network that takes no sequence");
        }
        return new OnnxCard(dimension, sha256, output.text("name"), pooling, sequence);
    }

    /** The hash of the network's file that a card tells. */
    static String sha256(CardJson card) {
        String sha256 = card.text("sha256");
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw CardJson.wrong(
                    "sha256", "'" + sha256 + "'", "64 lower-case hexadecimal digits, the hash of encoder.onnx");
        }
        return sha256;
    }

    /** Refuses a network that is not the one of a card. */
    static void requireSame(byte[] model, String sha256) {
        String found = Sha256.of(model);
        if (!found.equals(sha256)) {
            throw new UnusableEncoder("encoder.onnx has the sha256 " + found + ", its card says " + sha256
                    + "; the two do not belong together");
        }
    }
}

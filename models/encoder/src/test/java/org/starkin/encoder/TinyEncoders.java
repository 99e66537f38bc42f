package org.starkin.encoder;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The tiny encoders among the resources, with cards as they are or changed. */
final class TinyEncoders {

    static final String VIEWS = "tiny-views";
    static final String SEQUENCE = "tiny-sequence";

    private TinyEncoders() {}

    static OnnxEncoder of(String name) {
        return of(name, "", "");
    }

    /** With a text of the card, which must be in it, replaced by another. */
    static OnnxEncoder of(String name, String text, String replacement) {
        return ofCard(name, card(name, text, replacement));
    }

    static OnnxEncoder ofCard(String name, String card) {
        return OnnxEncoder.of(name, card.getBytes(StandardCharsets.UTF_8), network(name), RunOptions.ON_PROCESSOR);
    }

    static String card(String name, String text, String replacement) {
        String card = new String(resource(name + "/card.json"), StandardCharsets.UTF_8);
        if (!card.contains(text)) {
            throw new IllegalArgumentException("the card of " + name + " does not say " + text);
        }
        return card.replace(text, replacement);
    }

    static byte[] network(String name) {
        return resource(name + "/encoder.onnx");
    }

    static byte[] resource(String path) {
        try (InputStream in = Objects.requireNonNull(TinyEncoders.class.getResourceAsStream(path), path)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.starkin.encoder;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** The encoders that come with the product, by the name of their weights' folder. */
public final class Encoders {

    /** The encoder used where none is named. */
    public static final String DEFAULT = "features";

    private static final List<String> NAMES = List.of(DEFAULT);

    private Encoders() {}

    /** The names that {@link #load} knows, in the order of the alphabet. */
    public static List<String> names() {
        return NAMES;
    }

    /**
     * The encoder of that name, its weights read from the class path. Only the names of {@link #names()} are ever looked
     * for: no name from outside becomes part of a path.
     *
     * @throws UnknownEncoder where there is no encoder of that name
     */
    public static Encoder load(String name) {
        if (!NAMES.contains(name)) {
            throw new UnknownEncoder(name, NAMES);
        }
        return FeatureEncoder.of(name, resource("/weights/" + name + "/card.json"));
    }

    private static byte[] resource(String path) {
        try (InputStream in = Encoders.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException(path + " is not on the class path; build the product anew");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(path + " on the class path cannot be read; build the product anew", e);
        }
    }
}

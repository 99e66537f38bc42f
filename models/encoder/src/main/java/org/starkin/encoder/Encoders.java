package org.starkin.encoder;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Encoders: those that come with the product, by the name of their weights' folder, and one's own, by a folder. */
public final class Encoders {

    /** The encoder used where none is named. */
    public static final String DEFAULT = "kin";

    /** The folder of the weights of the encoder of spectra. */
    static final String SPECTRUM = "spectrum";

    /** The folder of the weights of the joint encoder. */
    static final String JOINT = "joint";

    private static final List<String> NAMES = List.of("features", "kin", "starclr");

    private static final String WEIGHTS = "/weights/";
    private static final String CARD = "card.json";
    private static final String NETWORK = "encoder.onnx";
    private static final long MOST_CARD_BYTES = 1 << 20;
    private static final long MOST_NETWORK_BYTES = 1 << 30;

    private Encoders() {}

    /** The names that {@link #load} knows, in the order of the alphabet. */
    public static List<String> names() {
        return NAMES;
    }

    /**
     * The encoder of that name on the processor, its weights read from the class path. Only the names of
     * {@link #names()} are ever looked for: no name from outside becomes part of a path.
     *
     * @throws UnknownEncoder where there is no encoder of that name
     */
    public static Encoder load(String name) {
        return load(name, RunOptions.ON_PROCESSOR);
    }

    private static Encoder load(String name, RunOptions options) {
        if (!NAMES.contains(name)) {
            throw new UnknownEncoder(name, NAMES);
        }
        String folder = WEIGHTS + name + "/";
        return of(name, resource(folder + CARD), () -> resource(folder + NETWORK), options);
    }

    /**
     * The encoder in a folder of one's own, on the processor: {@code card.json}, which says its name, and
     * {@code encoder.onnx}.
     *
     * @throws UnusableEncoder where a file is missing, too large, or not what it must be
     */
    public static Encoder open(Path folder) {
        return open(folder, RunOptions.ON_PROCESSOR);
    }

    private static Encoder open(Path folder, RunOptions options) {
        byte[] json = file(folder.resolve(CARD), MOST_CARD_BYTES);
        return of(name(json), json, () -> file(folder.resolve(NETWORK), MOST_NETWORK_BYTES), options);
    }

    private static String name(byte[] json) {
        String name = CardJson.parse(json).text("name");
        if (!name.matches("[a-z0-9-]{1,40}")) {
            throw CardJson.wrong("name", "'" + name + "'", "1 to 40 lower-case letters, digits and '-'");
        }
        return name;
    }

    /** As {@link #find(String, RunOptions)}, on the processor. */
    public static Encoder find(String nameOrFolder) {
        return find(nameOrFolder, RunOptions.ON_PROCESSOR);
    }

    /**
     * The encoder that a user names: by a name of {@link #names()}, or by a folder. Not for names from a network.
     *
     * @throws UnknownEncoder where it is neither
     * @throws UnusableEncoder as {@link #open}
     * @throws UnusableDevice where a GPU is asked for, and there is none that can be used or the encoder is no network
     */
    public static Encoder find(String nameOrFolder, RunOptions options) {
        return !NAMES.contains(nameOrFolder) && isFolder(nameOrFolder)
                ? open(Path.of(nameOrFolder), options)
                : load(nameOrFolder, options);
    }

    private static boolean isFolder(String text) {
        try {
            return !text.isEmpty() && Files.isDirectory(Path.of(text));
        } catch (InvalidPathException _) {
            return false;
        }
    }

    private interface Network {
        byte[] content();
    }

    private static Encoder of(String name, byte[] json, Network network, RunOptions options) {
        return switch (Kind.of(json)) {
            case FEATURES -> features(name, json, options);
            case ONNX -> OnnxEncoder.of(name, json, network.content(), options);
        };
    }

    /**
     * The encoder of spectra in a folder of one's own, on the processor.
     *
     * @throws UnusableEncoder where a file is missing, too large, or not what it must be
     */
    public static SpectrumEncoder openSpectrum(Path folder) {
        byte[] json = file(folder.resolve(CARD), MOST_CARD_BYTES);
        return SpectrumEncoder.of(
                name(json), json, file(folder.resolve(NETWORK), MOST_NETWORK_BYTES), RunOptions.ON_PROCESSOR.threads());
    }

    /** The encoder of spectra that comes with the product, on the processor. */
    public static SpectrumEncoder loadSpectrum() {
        String folder = WEIGHTS + SPECTRUM + "/";
        return SpectrumEncoder.of(
                SPECTRUM, resource(folder + CARD), resource(folder + NETWORK), RunOptions.ON_PROCESSOR.threads());
    }

    /**
     * The joint encoder in a folder of one's own, on the processor.
     *
     * @throws UnusableEncoder where a file is missing, too large, or not what it must be
     */
    public static JointEncoder openJoint(Path folder) {
        byte[] json = file(folder.resolve(CARD), MOST_CARD_BYTES);
        return JointEncoder.of(
                name(json), json, file(folder.resolve(NETWORK), MOST_NETWORK_BYTES), RunOptions.ON_PROCESSOR.threads());
    }

    /** The joint encoder that comes with the product, on the processor; it takes vectors of {@link #DEFAULT} and of {@link #loadSpectrum}. */
    public static JointEncoder loadJoint() {
        String folder = WEIGHTS + JOINT + "/";
        return JointEncoder.of(
                JOINT, resource(folder + CARD), resource(folder + NETWORK), RunOptions.ON_PROCESSOR.threads());
    }

    private static Encoder features(String name, byte[] json, RunOptions options) {
        if (options.device() == Device.GPU) {
            String networks = NAMES.stream()
                    .filter(known -> Kind.of(resource(WEIGHTS + known + "/" + CARD)) == Kind.ONNX)
                    .collect(Collectors.joining(", "));
            throw new UnusableDevice(
                    "encoder '" + name + "' is no network, and runs on the processor only",
                    "of those that come with Starkin, these run on a GPU: " + networks);
        }
        return FeatureEncoder.of(name, json);
    }

    /** What a card's weights are. A card that does not say is one of features. */
    private enum Kind {
        FEATURES,
        ONNX;

        static Kind of(byte[] json) {
            CardJson card = CardJson.parse(json);
            return card.has("kind") ? card.word("kind", values()) : FEATURES;
        }
    }

    private static byte[] file(Path path, long mostBytes) {
        try {
            long bytes = Files.size(path);
            if (bytes > mostBytes) {
                throw new UnusableEncoder(path + " has " + bytes + " bytes; at most " + mostBytes + " are read");
            }
            return Files.readAllBytes(path);
        } catch (IOException e) {
            throw new UnusableEncoder(
                    path + " cannot be read (" + e + "); an encoder's folder holds " + CARD + " and " + NETWORK, e);
        }
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

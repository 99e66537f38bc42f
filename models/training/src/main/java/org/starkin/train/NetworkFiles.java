package org.starkin.train;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.starkin.encoder.NetworkInput;
import org.starkin.export.ElementType;
import org.starkin.export.OnnxGraph;
import org.starkin.export.Shape;
import org.starkin.network.Given;
import org.starkin.network.GraphOps;
import org.starkin.network.Network;
import org.starkin.network.Parameters;

/** Writes a taught network as the product reads it: {@code encoder.onnx} and {@code card.json}. */
final class NetworkFiles {

    private static final String OUTPUT = "embedding";

    private NetworkFiles() {}

    /**
     * Writes both files into a folder whose name is the encoder's.
     *
     * @param told what the card says of the training
     */
    static void write(Path folder, Network network, Parameters parameters, Map<String, Object> told)
            throws IOException {
        String name = folder.toAbsolutePath().getFileName().toString();
        byte[] onnx = onnx(name, network, parameters);
        Map<String, Object> card = new LinkedHashMap<>();
        card.put("kind", "onnx");
        card.put("name", name);
        card.put("dimension", network.dimension());
        card.put("sha256", sha256(onnx));
        card.put("output", Map.of("name", OUTPUT));
        card.put("parameters", parameters.count());
        card.put("training", told);
        Files.createDirectories(folder);
        Files.write(folder.resolve("encoder.onnx"), onnx);
        Files.write(
                folder.resolve("card.json"),
                new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsBytes(card));
    }

    /** The network as an ONNX file, with the values that its parameters have now. */
    static byte[] onnx(String name, Network network, Parameters parameters) {
        OnnxGraph graph = new OnnxGraph(name);
        Map<NetworkInput, String> inputs = new EnumMap<>(NetworkInput.class);
        for (NetworkInput input : network.inputs()) {
            inputs.put(input, graph.input(input.tensorName(), ElementType.FLOAT, shapeOf(input)));
        }
        String vectors = network.embed(new GraphOps(parameters, graph), new Given<>(inputs));
        graph.node("Identity", List.of(vectors), List.of(OUTPUT));
        graph.output(OUTPUT, ElementType.FLOAT, Shape.ofStars(network.dimension()));
        return graph.toBytes();
    }

    private static Shape shapeOf(NetworkInput input) {
        int[] shape = input.shape();
        long[] rest = new long[shape.length];
        for (int axis = 0; axis < rest.length; axis++) {
            rest[axis] = shape[axis];
        }
        return Shape.ofStars(rest);
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256, which every Java platform must have", e);
        }
    }
}

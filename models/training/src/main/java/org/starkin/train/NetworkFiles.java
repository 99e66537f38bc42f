package org.starkin.train;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.starkin.encoder.NetworkInput;
import org.starkin.encoder.PointValue;
import org.starkin.encoder.SequenceCard;
import org.starkin.encoder.SequenceInput;
import org.starkin.encoder.Sha256;
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
        card.put("sha256", Sha256.of(onnx));
        card.put("output", Map.of("name", OUTPUT));
        network.sequence().ifPresent(sequence -> card.put("sequence", sequence.toEntries()));
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
        String vectors = network.embed(new GraphOps(parameters, graph), inputs(graph, network));
        graph.node("Identity", List.of(vectors), List.of(OUTPUT));
        graph.output(OUTPUT, ElementType.FLOAT, Shape.ofStars(network.dimension()));
        return graph.toBytes();
    }

    private static Given<String> inputs(OnnxGraph graph, Network network) {
        Map<NetworkInput, String> views = new EnumMap<>(NetworkInput.class);
        for (NetworkInput input : network.inputs()) {
            long[] shape = Arrays.stream(input.shape()).asLongStream().toArray();
            views.put(input, graph.input(input.tensorName(), ElementType.FLOAT, Shape.ofStars(shape)));
        }
        Map<PointValue, String> points = new EnumMap<>(PointValue.class);
        for (SequenceInput input : network.sequence().map(SequenceCard::inputs).orElse(List.of())) {
            points.put(input.holds().getFirst(), graph.input(input.tensorName(), ElementType.FLOAT, Shape.ofPoints(1)));
        }
        return new Given<>(views, points);
    }
}

package org.starkin.joint;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.starkin.encoder.EncoderId;
import org.starkin.encoder.Sha256;
import org.starkin.encoder.StellarParameter;
import org.starkin.export.ElementType;
import org.starkin.export.OnnxGraph;
import org.starkin.export.Shape;
import org.starkin.nature.Kind;
import org.starkin.network.DualFormer;
import org.starkin.network.GraphOps;
import org.starkin.network.JointNetwork;
import org.starkin.network.Parameters;
import org.starkin.train.QuantileTable;

/** Writes a taught joint network as the product reads it: {@code encoder.onnx} and {@code card.json}. */
final class JointFiles {

    private static final String LIGHT_CURVE = "light_curve";
    private static final String SPECTRUM = "spectrum";

    private final EncoderId light;
    private final EncoderId spectrum;
    private final Map<String, Object> told;

    /**
     * For a network that took the vectors of these encoders.
     *
     * @param told of its training
     */
    JointFiles(EncoderId light, EncoderId spectrum, Map<String, Object> told) {
        this.light = light;
        this.spectrum = spectrum;
        this.told = told;
    }

    /**
     * What is found out on stars that were not learnt from.
     *
     * @param both by how much intervals are widened of stars seen in both ways
     * @param light of those seen by light curve
     * @param spectrum of those seen by spectrum
     * @param temperature by which kinds' probabilities are flattened
     */
    record Calibration(
            Map<StellarParameter, Double> both,
            Map<StellarParameter, Double> light,
            Map<StellarParameter, Double> spectrum,
            double temperature) {

        static final Calibration NONE = new Calibration(Map.of(), Map.of(), Map.of(), 1);
    }

    void write(Path folder, Parameters parameters, Calibration calibration) throws IOException {
        byte[] onnx = onnx(parameters, calibration.temperature());
        Map<String, Object> card = new LinkedHashMap<>();
        card.put("kind", "joint");
        card.put("name", folder.toAbsolutePath().getFileName().toString());
        card.put("dimension", JointNetwork.DIMENSION);
        card.put("sha256", Sha256.of(onnx));
        card.put(LIGHT_CURVE, given(light, calibration.light()));
        card.put(SPECTRUM, given(spectrum, calibration.spectrum()));
        card.put("quantiles", QuantileTable.of(Heads.QUANTITIES, calibration.both()));
        card.put("kinds", words(Heads.KINDS));
        card.put("binaries", words(Heads.KINDS.stream().filter(Kind::isBinary).toList()));
        card.put("temperature", calibration.temperature());
        card.put("parameters", parameters.count());
        card.put("training", told);
        Files.createDirectories(folder);
        Files.write(folder.resolve("encoder.onnx"), onnx);
        Files.write(
                folder.resolve("card.json"),
                new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsBytes(card));
    }

    private static Map<String, Object> given(EncoderId encoder, Map<StellarParameter, Double> widening) {
        Map<String, Object> given = new LinkedHashMap<>();
        given.put("encoder", encoder.name());
        given.put("card_sha256", encoder.sha256());
        given.put("dimension", DualFormer.GIVEN);
        given.put("widening", QuantileTable.widening(Heads.QUANTITIES, widening));
        return given;
    }

    private static List<String> words(List<Kind> kinds) {
        return kinds.stream().map(kind -> kind.name().toLowerCase(Locale.ROOT)).toList();
    }

    static byte[] onnx(Parameters parameters, double temperature) {
        OnnxGraph graph = new OnnxGraph("joint");
        GraphOps ops = new GraphOps(parameters, graph);
        JointNetwork.Seen<String> seen = new JointNetwork.Seen<>(
                graph.input(LIGHT_CURVE, ElementType.FLOAT, Shape.ofStars(DualFormer.GIVEN)),
                graph.input(SPECTRUM, ElementType.FLOAT, Shape.ofStars(DualFormer.GIVEN)),
                graph.input("has_" + LIGHT_CURVE, ElementType.FLOAT, Shape.ofStars(1)),
                graph.input("has_" + SPECTRUM, ElementType.FLOAT, Shape.ofStars(1)));
        JointNetwork.Reading<String> read = JointNetwork.read(ops, seen, Heads.SAYING);
        output(graph, "embedding", read.vectors(), JointNetwork.DIMENSION);
        output(graph, "quantiles", read.said().quantiles(), Heads.SAYING.quantiles());
        String logits = ops.scale(read.said().kinds(), 1 / temperature);
        output(graph, "kinds", ops.softmax(logits), Heads.SAYING.kinds());
        return graph.toBytes();
    }

    private static void output(OnnxGraph graph, String name, String value, long width) {
        graph.node("Identity", List.of(value), List.of(name));
        graph.output(name, ElementType.FLOAT, Shape.ofStars(width));
    }
}

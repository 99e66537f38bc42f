package org.starkin.train;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.starkin.encoder.Sha256;
import org.starkin.encoder.StellarParameter;
import org.starkin.export.ElementType;
import org.starkin.export.OnnxGraph;
import org.starkin.export.Shape;
import org.starkin.nature.Quantity;
import org.starkin.network.GraphOps;
import org.starkin.network.Parameters;
import org.starkin.network.SpectrumNetwork;
import org.starkin.spectrum.SpectrumGrid;

/** Writes a taught spectrum network as the product reads it: {@code encoder.onnx} and {@code card.json}. */
final class SpectrumFiles {

    private static final String INPUT = "spectrum";
    private static final String VECTORS = "embedding";
    private static final String QUANTILES = "quantiles";

    private SpectrumFiles() {}

    /** @param widening empty as long as it is not known */
    static void write(
            Path folder, Parameters parameters, Map<StellarParameter, Double> widening, Map<String, Object> told)
            throws IOException {
        byte[] onnx = onnx(parameters);
        Map<String, Object> card = new LinkedHashMap<>();
        card.put("kind", "spectrum");
        card.put("name", folder.toAbsolutePath().getFileName().toString());
        card.put("dimension", SpectrumNetwork.DIMENSION);
        card.put("sha256", Sha256.of(onnx));
        card.put("quantiles", QuantileTable.of(Quantity.OF_SPECTRA, widening));
        card.put("parameters", parameters.count());
        card.put("training", told);
        Files.createDirectories(folder);
        Files.write(folder.resolve("encoder.onnx"), onnx);
        Files.write(
                folder.resolve("card.json"),
                new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsBytes(card));
    }

    static byte[] onnx(Parameters parameters) {
        OnnxGraph graph = new OnnxGraph("spectrum");
        GraphOps ops = new GraphOps(parameters, graph);
        String input =
                graph.input(INPUT, ElementType.FLOAT, Shape.ofStars(SpectrumNetwork.CHANNELS, SpectrumGrid.PIXELS));
        String vectors = SpectrumNetwork.embed(ops, input);
        int quantiles = Quantity.OF_SPECTRA.size() * Pinball.QUANTILES.size();
        String told = SpectrumNetwork.quantiles(ops, vectors, Quantity.OF_SPECTRA.size(), Pinball.QUANTILES.size());
        graph.node("Identity", List.of(vectors), List.of(VECTORS));
        graph.node("Identity", List.of(told), List.of(QUANTILES));
        graph.output(VECTORS, ElementType.FLOAT, Shape.ofStars(SpectrumNetwork.DIMENSION));
        graph.output(QUANTILES, ElementType.FLOAT, Shape.ofStars(quantiles));
        return graph.toBytes();
    }
}

package org.starkin.encoder;

import ai.onnxruntime.OnnxJavaType;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.starkin.spectrum.CleanedSpectrum;
import org.starkin.spectrum.SpectrumGrid;

/**
 * Turns cleaned spectra into unit vectors, and tells what stars they are of. Runs on the processor. Thread-safe; the same spectrum
 * gives the same vector whatever the batch, up to 1e-6 in each value.
 */
public final class SpectrumEncoder implements AutoCloseable {

    /** Residuals, and whether they are known. */
    public static final int CHANNELS = 2;

    private static final String SPECTRUM = "spectrum";
    private static final String VECTORS = "embedding";
    private static final String QUANTILES = "quantiles";

    /** Spectra of one run: more gain nothing, and take a megabyte each. */
    private static final int BATCH = 32;

    private final EncoderId id;
    private final SpectrumCard card;
    private final OnnxNetwork network;

    private SpectrumEncoder(EncoderId id, SpectrumCard card, OnnxNetwork network) {
        this.id = id;
        this.card = card;
        this.network = network;
    }

    /**
     * The encoder of a card.
     *
     * @throws UnusableEncoder where the card is wrong, or the network is not what it says
     */
    static SpectrumEncoder of(String name, byte[] json, byte[] model, int threads) {
        SpectrumCard card = SpectrumCard.parse(CardJson.parse(json));
        OnnxCard.requireSame(model, card.sha256());
        return new SpectrumEncoder(
                new EncoderId(name, Sha256.of(json)), card, OnnxNetwork.onProcessor(model, VECTORS, threads));
    }

    /** What a spectrum says. */
    public record Reading(Embedding vector, Map<StellarParameter, Quantiles> parameters) {

        public Reading {
            parameters = Map.copyOf(parameters);
        }

        /** What it says of a parameter that its encoder tells. */
        public Quantiles of(StellarParameter parameter) {
            return Objects.requireNonNull(parameters.get(parameter), parameter + " is not told of a spectrum");
        }
    }

    public EncoderId id() {
        return id;
    }

    /** The number of values of each vector. */
    public int dimension() {
        return card.dimension();
    }

    /** What each of the spectra says, in their order. */
    public List<Reading> read(List<CleanedSpectrum> spectra) {
        List<Reading> readings = new ArrayList<>();
        for (int from = 0; from < spectra.size(); from += BATCH) {
            readings.addAll(batch(spectra.subList(from, Math.min(from + BATCH, spectra.size()))));
        }
        return readings;
    }

    private List<Reading> batch(List<CleanedSpectrum> spectra) {
        int n = spectra.size();
        int told = card.quantiles().width();
        try (TensorBuffers buffers = new TensorBuffers()) {
            ByteBuffer room = buffers.room(SPECTRUM, n * CHANNELS * SpectrumGrid.PIXELS * Float.BYTES);
            FloatBuffer values = room.asFloatBuffer();
            spectra.forEach(spectrum -> values.put(spectrum.residual()).put(spectrum.known()));
            room.position(room.limit());
            buffers.put(SPECTRUM, room, new long[] {n, CHANNELS, SpectrumGrid.PIXELS}, OnnxJavaType.FLOAT);
            Map<String, float[]> out = network.run(
                    buffers.tensors(),
                    Map.of(VECTORS, new long[] {n, card.dimension()}, QUANTILES, new long[] {n, told}));
            float[] vectors = Objects.requireNonNull(out.get(VECTORS));
            float[] quantiles = Objects.requireNonNull(out.get(QUANTILES));
            List<Reading> readings = new ArrayList<>();
            for (int i = 0; i < n; i++) {
                readings.add(new Reading(
                        Embedding.of(row(vectors, i, card.dimension())),
                        card.quantiles().read(row(quantiles, i, told))));
            }
            return readings;
        }
    }

    private static float[] row(float[] values, int row, int width) {
        return Arrays.copyOfRange(values, row * width, (row + 1) * width);
    }

    @Override
    public void close() {
        network.close();
    }
}

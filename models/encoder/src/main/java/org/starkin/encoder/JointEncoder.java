package org.starkin.encoder;

import ai.onnxruntime.OnnxJavaType;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Turns the vectors of a star's light curve, of its spectrum, or of both into one unit vector in which all three can be compared, and tells
 * what the star is. Runs on the processor. Thread-safe; the same star gives the same vector whatever the batch, up to 1e-6 in each
 * value.
 */
public final class JointEncoder implements AutoCloseable {

    private static final String LIGHT_CURVE = "light_curve";
    private static final String SPECTRUM = "spectrum";
    private static final String HAS = "has_";
    private static final String VECTORS = "embedding";
    private static final String QUANTILES = "quantiles";
    private static final String KINDS = "kinds";
    private static final int BATCH = 256;

    private final EncoderId id;
    private final JointCard card;
    private final OnnxNetwork network;

    private JointEncoder(EncoderId id, JointCard card, OnnxNetwork network) {
        this.id = id;
        this.card = card;
        this.network = network;
    }

    /**
     * The encoder of a card.
     *
     * @throws UnusableEncoder where the card is wrong, or the network is not what it says
     */
    static JointEncoder of(String name, byte[] json, byte[] model, int threads) {
        JointCard card = JointCard.parse(CardJson.parse(json));
        OnnxCard.requireSame(model, card.sha256());
        return new JointEncoder(
                new EncoderId(name, Sha256.of(json)), card, OnnxNetwork.onProcessor(model, VECTORS, threads));
    }

    /**
     * What is known of a star: at least one of both.
     *
     * @param lightCurve by the encoder of {@link #lightCurveEncoder()}
     * @param spectrum by the encoder of {@link #spectrumEncoder()}
     */
    public record Given(Optional<Embedding> lightCurve, Optional<Embedding> spectrum) {

        public Given {
            if (lightCurve.isEmpty() && spectrum.isEmpty()) {
                throw new IllegalArgumentException("neither a light curve's vector nor a spectrum's is given");
            }
        }
    }

    /**
     * What is told of a star.
     *
     * @param parameters with intervals that nine tenths of simulated stars lie in
     * @param binaryProbability that it is two stars, among stars as they were simulated to learn from
     * @param kinds the probability of each kind, likewise; they sum to one
     */
    public record Reading(
            Embedding vector,
            Map<StellarParameter, Quantiles> parameters,
            double binaryProbability,
            Map<String, Double> kinds) {

        public Reading {
            parameters = Map.copyOf(parameters);
            kinds = Map.copyOf(kinds);
        }
    }

    public EncoderId id() {
        return id;
    }

    /** The number of values of each vector. */
    public int dimension() {
        return card.dimension();
    }

    /** Whose vectors of light curves it takes. */
    public EncoderId lightCurveEncoder() {
        return card.lightCurve().encoder();
    }

    /** Whose vectors of spectra it takes. */
    public EncoderId spectrumEncoder() {
        return card.spectrum().encoder();
    }

    /** What is told of each star, in their order. */
    public List<Reading> read(List<Given> stars) {
        List<Reading> readings = new ArrayList<>();
        for (int from = 0; from < stars.size(); from += BATCH) {
            readings.addAll(batch(stars.subList(from, Math.min(from + BATCH, stars.size()))));
        }
        return readings;
    }

    private List<Reading> batch(List<Given> stars) {
        int n = stars.size();
        try (TensorBuffers buffers = new TensorBuffers()) {
            put(buffers, LIGHT_CURVE, stars.stream().map(Given::lightCurve).toList(), card.lightCurve());
            put(buffers, SPECTRUM, stars.stream().map(Given::spectrum).toList(), card.spectrum());
            Map<String, float[]> told = network.run(
                    buffers.tensors(),
                    Map.of(
                            VECTORS, new long[] {n, card.dimension()},
                            QUANTILES, new long[] {n, card.quantiles().width()},
                            KINDS, new long[] {n, card.kinds().size()}));
            List<Reading> readings = new ArrayList<>();
            for (int i = 0; i < n; i++) {
                readings.add(reading(told, i, stars.get(i)));
            }
            return readings;
        }
    }

    private static void put(
            TensorBuffers buffers, String name, List<Optional<Embedding>> vectors, JointCard.Given given) {
        int n = vectors.size();
        ByteBuffer room = buffers.room(name, n * given.dimension() * Float.BYTES);
        ByteBuffer flags = buffers.room(HAS + name, n * Float.BYTES);
        FloatBuffer values = room.asFloatBuffer();
        FloatBuffer has = flags.asFloatBuffer();
        for (Optional<Embedding> vector : vectors) {
            float[] row = vector.map(Embedding::toArray).orElseGet(() -> new float[given.dimension()]);
            if (row.length != given.dimension()) {
                throw new IllegalArgumentException("a vector of " + row.length + " values is given for " + name
                        + "; those of " + given.encoder() + " have " + given.dimension());
            }
            values.put(row);
            has.put(vector.isPresent() ? 1 : 0);
        }
        room.position(room.limit());
        flags.position(flags.limit());
        buffers.put(name, room, new long[] {n, given.dimension()}, OnnxJavaType.FLOAT);
        buffers.put(HAS + name, flags, new long[] {n, 1}, OnnxJavaType.FLOAT);
    }

    private Map<StellarParameter, Quantiles> parameters(float[] told, Given given) {
        if (given.spectrum().isEmpty()) {
            return card.quantiles().read(told, card.ofLightCurves());
        }
        return given.lightCurve().isEmpty()
                ? card.quantiles().read(told, card.ofSpectra())
                : card.quantiles().read(told);
    }

    private Reading reading(Map<String, float[]> told, int star, Given given) {
        float[] chances = row(told, KINDS, star, card.kinds().size());
        Map<String, Double> kinds = new LinkedHashMap<>();
        double binary = 0;
        for (int i = 0; i < chances.length; i++) {
            String kind = card.kinds().get(i);
            kinds.put(kind, (double) chances[i]);
            binary += card.binaries().contains(kind) ? chances[i] : 0;
        }
        return new Reading(
                Embedding.of(row(told, VECTORS, star, card.dimension())),
                parameters(row(told, QUANTILES, star, card.quantiles().width()), given),
                Math.min(1, binary),
                kinds);
    }

    private static float[] row(Map<String, float[]> told, String output, int row, int width) {
        return Arrays.copyOfRange(Objects.requireNonNull(told.get(output)), row * width, (row + 1) * width);
    }

    @Override
    public void close() {
        network.close();
    }
}

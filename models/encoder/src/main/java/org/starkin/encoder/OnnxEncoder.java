package org.starkin.encoder;

import ai.onnxruntime.OnnxJavaType;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.starkin.view.Views;

/**
 * A network in an ONNX file, as its card describes it: one of Starkin's own, which takes {@link NetworkInput}s, or any
 * that takes the points of a light curve ({@link SequenceCard}), or both.
 *
 * <p>Thread-safe. The same views give the same vector whatever the batch, up to the order in which the runtime adds: a
 * star alone and the same star among others differ by less than 1e-6 in each value. Sequences of one length are run
 * together, and that length depends on the light curve alone. {@link #close} lets go of the network's memory; one that is
 * never closed lasts as long as the program.
 */
public final class OnnxEncoder implements Encoder, AutoCloseable {

    /** Stars a run at most: enough to fill the arithmetic, few enough for the processor's cache. */
    static final int MOST_STARS = 64;

    /** Pairs of points a run at most, over all its stars (but one star always fits): attention holds a few numbers of each. */
    private static final int MOST_PAIRS = 1 << 22;

    private final EncoderId id;
    private final OnnxCard card;
    private final OnnxNetwork network;
    private final List<NetworkInput> views;
    private final ConcurrentLinkedQueue<TensorBuffers> idle = new ConcurrentLinkedQueue<>();

    private OnnxEncoder(EncoderId id, OnnxCard card, OnnxNetwork network) {
        this.id = id;
        this.card = card;
        this.network = network;
        this.views = new InputCheck(card, network).viewInputs();
    }

    /**
     * The encoder of a card.
     *
     * @param name the encoder's name
     * @param json the content of {@code card.json}, whose hash becomes the encoder's
     * @param model the content of {@code encoder.onnx}
     * @param threads that work on one run of the network, at least 1
     * @throws UnusableEncoder where the card is wrong, or the network is not what it says
     */
    public static OnnxEncoder of(String name, byte[] json, byte[] model, int threads) {
        OnnxCard card = OnnxCard.parse(CardJson.parse(json));
        String found = Sha256.of(model);
        if (!found.equals(card.sha256())) {
            throw new UnusableEncoder("encoder.onnx has the sha256 " + found + ", its card says " + card.sha256()
                    + "; the two do not belong together");
        }
        OnnxNetwork network = OnnxNetwork.load(model, card.output(), threads);
        try {
            return new OnnxEncoder(new EncoderId(name, Sha256.of(json)), card, network);
        } catch (UnusableEncoder e) {
            network.close();
            throw e;
        }
    }

    @Override
    public EncoderId id() {
        return id;
    }

    @Override
    public int dimension() {
        return card.dimension();
    }

    /** {@inheritDoc} */
    @Override
    public List<Embedding> encode(List<Views> batch) {
        Map<Integer, List<NetworkStar>> byLength = new TreeMap<>();
        for (int place = 0; place < batch.size(); place++) {
            NetworkStar star = NetworkStar.of(place, batch.get(place), card.sequence());
            byLength.computeIfAbsent(star.length(), _ -> new ArrayList<>()).add(star);
        }
        Embedding[] embeddings = new Embedding[batch.size()];
        byLength.forEach((length, stars) -> {
            int most = Math.clamp(MOST_PAIRS / Math.max(1L, (long) length * length), 1, MOST_STARS);
            for (int from = 0; from < stars.size(); from += most) {
                run(stars.subList(from, Math.min(from + most, stars.size())), embeddings);
            }
        });
        return List.of(embeddings);
    }

    private void run(List<NetworkStar> stars, Embedding[] embeddings) {
        TensorBuffers buffers = Optional.ofNullable(idle.poll()).orElseGet(TensorBuffers::new);
        try (buffers) {
            fill(stars, buffers);
            float[] values = network.run(buffers.tensors(), outputShape(stars));
            for (int row = 0; row < stars.size(); row++) {
                NetworkStar star = stars.get(row);
                embeddings[star.place()] = embedding(star, vector(values, row, star));
            }
        }
        idle.add(buffers);
    }

    private void fill(List<NetworkStar> stars, TensorBuffers buffers) {
        for (NetworkInput input : views) {
            ByteBuffer room = buffers.room(input.tensorName(), stars.size() * input.size() * Float.BYTES);
            var floats = room.asFloatBuffer();
            stars.forEach(star -> input.fill(star.views(), floats));
            room.position(room.limit());
            buffers.put(input.tensorName(), room, input.shapeOf(stars.size()), OnnxJavaType.FLOAT);
        }
        card.sequence().ifPresent(sequence -> {
            int length = stars.getFirst().length();
            for (SequenceInput input : sequence.inputs()) {
                ByteBuffer room = buffers.room(input.tensorName(), stars.size() * input.bytes(length));
                stars.forEach(star -> input.fill(star.sequence().orElseThrow(), length, room));
                buffers.put(input.tensorName(), room, input.shape(stars.size(), length), InputCheck.type(input));
            }
        });
    }

    private long[] outputShape(List<NetworkStar> stars) {
        return switch (card.pooling()) {
            case NONE -> new long[] {stars.size(), card.dimension()};
            case MEAN -> new long[] {stars.size(), stars.getFirst().length(), card.dimension()};
        };
    }

    private float[] vector(float[] values, int row, NetworkStar star) {
        int dimension = card.dimension();
        if (card.pooling() == OnnxCard.Pooling.NONE) {
            return Arrays.copyOfRange(values, row * dimension, (row + 1) * dimension);
        }
        int points = star.sequence().map(PointSequence::size).orElse(1);
        int start = row * star.length() * dimension;
        float[] mean = new float[dimension];
        for (int component = 0; component < dimension; component++) {
            double sum = 0;
            for (int point = 0; point < points; point++) {
                sum += values[start + point * dimension + component];
            }
            mean[component] = (float) (sum / points);
        }
        return mean;
    }

    private Embedding embedding(NetworkStar star, float[] vector) {
        try {
            return Embedding.of(vector);
        } catch (IllegalArgumentException e) {
            throw new NoVector(id, star.place(), e);
        }
    }

    @Override
    public void close() {
        network.close();
    }
}

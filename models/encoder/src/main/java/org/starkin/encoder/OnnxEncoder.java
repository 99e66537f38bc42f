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
import java.util.concurrent.Semaphore;
import org.starkin.view.Views;

/**
 * A network in an ONNX file, as its card describes it: one of Starkin's own, which takes {@link NetworkInput}s, or any
 * that takes the points of a light curve ({@link SequenceCard}), or both.
 *
 * <p>Thread-safe. The same views give the same vector whatever the batch, up to the order in which the runtime adds: a
 * star alone and the same star among others differ by less than 1e-6 in each value. Sequences of one length are run
 * together, and that length depends on the light curve alone. On a GPU a vector differs by less than 1e-4 in each value
 * from the processor's. Each run has buffers of its own, and as many runs go on side by side as its {@link RunOptions}
 * allow. {@link #close} lets go of the network's memory; one that is never closed lasts as long as the program.
 */
public final class OnnxEncoder implements Encoder, AutoCloseable {

    /**
     * Pairs of points for each star of {@link Placement#batch}: the most of a run over all its stars (but one star always
     * fits). Attention holds a few numbers of each.
     */
    private static final int PAIRS = 1 << 16;

    private final EncoderId id;
    private final OnnxCard card;
    private final OnnxNetwork network;
    private final List<NetworkInput> views;
    private final Placement placement;
    private final Semaphore runs;
    private final ConcurrentLinkedQueue<TensorBuffers> idle = new ConcurrentLinkedQueue<>();

    private OnnxEncoder(
            EncoderId id, OnnxCard card, List<NetworkInput> views, OnnxNetwork network, Placement placement) {
        this.id = id;
        this.card = card;
        this.views = views;
        this.network = network;
        this.placement = placement;
        this.runs = new Semaphore(placement.batchesInFlight());
    }

    /**
     * The encoder of a card.
     *
     * @param name the encoder's name
     * @param json the content of {@code card.json}, whose hash becomes the encoder's
     * @param model the content of {@code encoder.onnx}
     * @param options where and how the network is to run
     * @throws UnusableEncoder where the card is wrong, or the network is not what it says
     * @throws UnusableDevice where a GPU is asked for and cannot be used
     */
    public static OnnxEncoder of(String name, byte[] json, byte[] model, RunOptions options) {
        OnnxCard card = OnnxCard.parse(CardJson.parse(json));
        OnnxCard.requireSame(model, card.sha256());
        EncoderId id = new EncoderId(name, Sha256.of(json));
        OnnxNetwork network = OnnxNetwork.onProcessor(model, card.output(), options.threads());
        return DeviceChoice.choose(
                new OnnxEncoder(id, card, checked(card, network), network, onProcessor(options)), model, options);
    }

    private static Placement onProcessor(RunOptions options) {
        return Placement.onProcessor("the processor was asked for", options.runs());
    }

    private static List<NetworkInput> checked(OnnxCard card, OnnxNetwork network) {
        try {
            return new InputCheck(card, network).viewInputs();
        } catch (UnusableEncoder e) {
            network.close();
            throw e;
        }
    }

    /** This encoder, with another word of where it is and why. */
    OnnxEncoder placed(Placement other) {
        return new OnnxEncoder(id, card, views, network, other);
    }

    /**
     * This encoder on the GPU, with a network of its own.
     *
     * @throws UnusableDevice where there is no GPU that can be used
     */
    OnnxEncoder onGpu(byte[] model, RunOptions options, Placement gpu) {
        OnnxNetwork other = OnnxNetwork.onGpu(model, card.output(), options.threads());
        return new OnnxEncoder(id, card, views, other, gpu);
    }

    @Override
    public EncoderId id() {
        return id;
    }

    @Override
    public int dimension() {
        return card.dimension();
    }

    @Override
    public Placement placement() {
        return placement;
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
            long pairs = (long) PAIRS * placement.batch();
            int most = Math.clamp(pairs / Math.max(1L, (long) length * length), 1, placement.batch());
            for (int from = 0; from < stars.size(); from += most) {
                run(stars.subList(from, Math.min(from + most, stars.size())), embeddings);
            }
        });
        return List.of(embeddings);
    }

    private void run(List<NetworkStar> stars, Embedding[] embeddings) {
        runs.acquireUninterruptibly();
        TensorBuffers buffers = Optional.ofNullable(idle.poll()).orElseGet(TensorBuffers::new);
        try (buffers) {
            fill(stars, buffers);
            float[] values = network.run(buffers.tensors(), outputShape(stars));
            for (int row = 0; row < stars.size(); row++) {
                NetworkStar star = stars.get(row);
                embeddings[star.place()] = embedding(star, vector(values, row, star));
            }
        } finally {
            idle.add(buffers);
            runs.release();
        }
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

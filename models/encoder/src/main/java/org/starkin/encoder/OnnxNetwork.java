package org.starkin.encoder;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxValue;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A network in ONNX Runtime, on the processor or a GPU. Thread-safe. */
final class OnnxNetwork implements AutoCloseable {

    private final OrtSession session;
    private final String output;

    private OnnxNetwork(OrtSession session, String output) {
        this.session = session;
        this.output = output;
    }

    /**
     * Loads a network onto the processor.
     *
     * @param model the content of its file
     * @param output which of its outputs is wanted
     * @param threads that work on one run
     * @throws UnusableEncoder where the file is no network, or has no such output of single precision
     */
    static OnnxNetwork onProcessor(byte[] model, String output, int threads) {
        try (OrtSession.SessionOptions options = options(threads)) {
            OnnxNetwork network = new OnnxNetwork(session(model, options), output);
            network.requireOutput();
            return network;
        } catch (OrtException e) {
            throw new UnusableEncoder("encoder.onnx cannot be loaded: " + e.getMessage(), e);
        }
    }

    /**
     * Loads a network onto the GPU; what the GPU cannot do of it runs on the processor.
     *
     * @param model the content of its file, of which {@link #onProcessor} has made a network
     * @throws UnusableDevice where there is no GPU that can be used
     */
    static OnnxNetwork onGpu(byte[] model, String output, int threads) {
        try (OrtSession.SessionOptions options = options(threads)) {
            Cuda.addTo(options);
            return new OnnxNetwork(session(model, options), output);
        } catch (OrtException e) {
            throw Cuda.unusable(e);
        }
    }

    private static OrtSession session(byte[] model, OrtSession.SessionOptions options) throws OrtException {
        return OrtEnvironment.getEnvironment().createSession(model, options);
    }

    private static OrtSession.SessionOptions options(int threads) throws OrtException {
        OrtSession.SessionOptions options = new OrtSession.SessionOptions();
        options.setIntraOpNumThreads(threads);
        options.setInterOpNumThreads(1);
        // Idle threads that spin take the processor from the JVM's own.
        options.addConfigEntry("session.intra_op.allow_spinning", "0");
        options.setSessionLogLevel(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR);
        return options;
    }

    private void requireOutput() {
        Set<String> outputs = session.getOutputNames();
        if (!outputs.contains(output) || outputInfo().type != OnnxJavaType.FLOAT) {
            close();
            throw CardJson.wrong("output.name", "'" + output + "'", "an output of single precision, of " + outputs);
        }
    }

    Set<String> inputs() {
        return session.getInputNames();
    }

    /** The shape of an input, outermost axis first, -1 for an axis of any length; empty where it is no tensor. */
    Optional<TensorInfo> input(String name) {
        return tensor(session::getInputInfo, name);
    }

    /** The shape of the output, as of an input. */
    TensorInfo outputInfo() {
        return tensor(session::getOutputInfo, output)
                .orElseThrow(() -> CardJson.wrong("output.name", "'" + output + "', which is no tensor", "a tensor"));
    }

    private interface Infos {
        Map<String, NodeInfo> get() throws OrtException;
    }

    private static Optional<TensorInfo> tensor(Infos infos, String name) {
        try {
            NodeInfo info = infos.get().get(name);
            return info != null && info.getInfo() instanceof TensorInfo tensor ? Optional.of(tensor) : Optional.empty();
        } catch (OrtException e) {
            throw new UnusableEncoder("encoder.onnx cannot be looked into: " + e.getMessage(), e);
        }
    }

    /**
     * The values of the output, row by row.
     *
     * @param shape that it must have
     * @throws EncoderFailed where the network fails, or the output has another shape
     */
    float[] run(Map<String, OnnxTensor> inputs, long[] shape) {
        return run(inputs, Map.of(output, shape)).values().iterator().next();
    }

    /**
     * The values of several outputs by their names, row by row.
     *
     * @param shapes that they must have
     * @throws EncoderFailed where the network fails, or an output has another shape
     */
    Map<String, float[]> run(Map<String, OnnxTensor> inputs, Map<String, long[]> shapes) {
        try (OrtSession.Result result = session.run(inputs, shapes.keySet())) {
            Map<String, float[]> values = new HashMap<>();
            for (Map.Entry<String, OnnxValue> told : result) {
                values.put(told.getKey(), values(told, shapes.get(told.getKey())));
            }
            return values;
        } catch (OrtException e) {
            throw new EncoderFailed("the network failed: " + e.getMessage(), e);
        }
    }

    private static float[] values(Map.Entry<String, OnnxValue> told, long @Nullable [] shape) throws OrtException {
        if (!(told.getValue() instanceof OnnxTensor tensor)
                || !Arrays.equals(tensor.getInfo().getShape(), shape)) {
            throw new EncoderFailed("output '" + told.getKey() + "' is "
                    + told.getValue().getInfo() + "; its shape must be " + Arrays.toString(shape));
        }
        FloatBuffer values = tensor.getFloatBuffer();
        float[] copy = new float[values.remaining()];
        values.get(copy);
        return copy;
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new EncoderFailed("the network could not be closed: " + e.getMessage(), e);
        }
    }
}

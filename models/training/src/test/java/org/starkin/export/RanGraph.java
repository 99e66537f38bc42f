package org.starkin.export;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.util.LinkedHashMap;
import java.util.Map;

/** A graph and what it is given, to be run in ONNX Runtime. */
final class RanGraph {

    private final OnnxGraph graph;
    private final Map<String, OnnxTensor> given = new LinkedHashMap<>();

    RanGraph(OnnxGraph graph) {
        this.graph = graph;
    }

    RanGraph with(String input, float[] values, long... shape) throws OrtException {
        given.put(input, OnnxTensor.createTensor(OrtEnvironment.getEnvironment(), FloatBuffer.wrap(values), shape));
        return this;
    }

    /** The values of an output, row by row. */
    float[] output(String name) throws OrtException {
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            try (OrtSession session = OrtEnvironment.getEnvironment().createSession(graph.toBytes(), options);
                    OrtSession.Result result = session.run(given)) {
                FloatBuffer buffer = ((OnnxTensor) result.get(name).orElseThrow()).getFloatBuffer();
                float[] values = new float[buffer.remaining()];
                buffer.get(values);
                return values;
            }
        } finally {
            given.values().forEach(OnnxTensor::close);
        }
    }
}

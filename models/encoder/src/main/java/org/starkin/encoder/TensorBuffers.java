package org.starkin.encoder;

import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** The tensors of one run after another, over memory outside the heap that is used again. Not thread-safe. */
final class TensorBuffers implements AutoCloseable {

    private final Map<String, ByteBuffer> memory = new HashMap<>();
    private final Map<String, OnnxTensor> tensors = new LinkedHashMap<>();

    /** Room for a tensor, to be filled to its limit and then {@link #put}. */
    ByteBuffer room(String name, int bytes) {
        ByteBuffer held = memory.get(name);
        if (held == null || held.capacity() < bytes) {
            held = ByteBuffer.allocateDirect(bytes).order(ByteOrder.nativeOrder());
            memory.put(name, held);
        }
        return held.clear().limit(bytes);
    }

    /** Makes what was filled into {@code room} a tensor of the next run. */
    void put(String name, ByteBuffer room, long[] shape, OnnxJavaType type) {
        try {
            tensors.put(name, OnnxTensor.createTensor(OrtEnvironment.getEnvironment(), room.flip(), shape, type));
        } catch (OrtException e) {
            throw new EncoderFailed("the input '" + name + "' could not be made: " + e.getMessage(), e);
        }
    }

    Map<String, OnnxTensor> tensors() {
        return tensors;
    }

    /** Lets go of the tensors of this run; the memory stays. */
    @Override
    public void close() {
        tensors.values().forEach(OnnxTensor::close);
        tensors.clear();
    }
}

package org.starkin.export;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Numbers of known shape, row by row. Immutable: what is given is copied. */
public final class Tensor {

    private final ElementType type;
    private final long[] shape;
    private final byte[] littleEndian;

    private Tensor(ElementType type, long[] shape, byte[] littleEndian) {
        this.type = type;
        this.shape = shape;
        this.littleEndian = littleEndian;
    }

    /**
     * Numbers of single precision.
     *
     * @param values the last axis running fastest
     * @param shape outermost axis first; none for a scalar
     * @throws IllegalArgumentException where the shape does not hold as many values
     */
    public static Tensor of(float[] values, long... shape) {
        requireFits(values.length, shape);
        byte[] bytes = new byte[Math.multiplyExact(values.length, Float.BYTES)];
        littleEndian(bytes).asFloatBuffer().put(values);
        return new Tensor(ElementType.FLOAT, shape.clone(), bytes);
    }

    /** Whole numbers, such as axes and shapes; otherwise as {@link #of(float[], long...)}. */
    public static Tensor of(long[] values, long... shape) {
        requireFits(values.length, shape);
        byte[] bytes = new byte[Math.multiplyExact(values.length, Long.BYTES)];
        littleEndian(bytes).asLongBuffer().put(values);
        return new Tensor(ElementType.INT64, shape.clone(), bytes);
    }

    private static ByteBuffer littleEndian(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static void requireFits(int values, long[] shape) {
        long wanted = Arrays.stream(shape).reduce(1, Math::multiplyExact);
        if (wanted != values || Arrays.stream(shape).anyMatch(length -> length < 0)) {
            throw new IllegalArgumentException(
                    values + " values for the shape " + Arrays.toString(shape) + ", which holds " + wanted);
        }
    }

    /** {@code TensorProto}, named where {@code name} is not empty. */
    ProtoMessage toProto(String name) {
        ProtoMessage message = new ProtoMessage();
        for (long length : shape) {
            message.varint(1, length);
        }
        message.varint(2, type.code());
        if (!name.isEmpty()) {
            message.text(8, name);
        }
        return message.bytes(9, littleEndian);
    }
}

package org.starkin.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Collections;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/** Tensors of a network by name: made when first named, learnt from then on. Not safe for several threads. */
public final class Parameters implements AutoCloseable {

    private static final long MIX = 0x9E3779B97F4A7C15L;
    private static final long MOST_VALUES = 1L << 26;

    private final NDManager manager = NDManager.newBaseManager();
    private final long seed;
    private final Map<String, NDArray> arrays = new TreeMap<>();

    /** None yet; what they begin as follows from their names and the seed alone. */
    public Parameters(long seed) {
        this.seed = seed;
    }

    NDArray get(String name, Init init, long... shape) {
        return arrays.computeIfAbsent(name, key -> made(key, init, new Shape(shape)));
    }

    /** A tensor of zeros that is not learnt: a memory. */
    NDArray memory(String name, long... shape) {
        return arrays.computeIfAbsent(name, _ -> manager.zeros(new Shape(shape)));
    }

    private NDArray made(String name, Init init, Shape shape) {
        SplittableRandom random = new SplittableRandom(seed ^ (name.hashCode() * MIX));
        return array(shape, init.draw((int) shape.size(), random), !(init instanceof Init.Fixed));
    }

    private NDArray array(Shape shape, float[] values, boolean isLearnt) {
        NDArray array = manager.create(values, shape);
        if (isLearnt) {
            array.setRequiresGradient(true);
        }
        return array;
    }

    /**
     * Moves towards the parameters of the same names; those that are not here yet become copies.
     *
     * @param share of what stays as it is, 0 to 1
     */
    public void follow(Parameters leaders, double share) {
        leaders.arrays.forEach((name, leader) -> {
            float[] wanted = leader.toFloatArray();
            NDArray own = arrays.computeIfAbsent(name, _ -> array(leader.getShape(), wanted, false));
            float[] values = own.toFloatArray();
            for (int i = 0; i < values.length; i++) {
                values[i] = (float) (share * values[i] + (1 - share) * wanted[i]);
            }
            own.set(values);
        });
    }

    /** The shape of a parameter that has been named. */
    long[] shapeOf(String name) {
        NDArray array = arrays.get(name);
        if (array == null) {
            throw new IllegalArgumentException("no parameter is named " + name);
        }
        return array.getShape().getShape();
    }

    /** All of them so far. */
    public Map<String, NDArray> all() {
        return Collections.unmodifiableMap(arrays);
    }

    /** How many numbers they are. */
    public long count() {
        return arrays.values().stream().mapToLong(NDArray::size).sum();
    }

    /** Writes all of them down. */
    public void write(DataOutputStream out) throws IOException {
        out.writeInt(arrays.size());
        for (Map.Entry<String, NDArray> entry : arrays.entrySet()) {
            NDArray array = entry.getValue();
            long[] shape = array.getShape().getShape();
            out.writeUTF(entry.getKey());
            out.writeBoolean(array.hasGradient());
            out.writeInt(shape.length);
            for (long length : shape) {
                out.writeLong(length);
            }
            ByteBuffer bytes = ByteBuffer.allocate((int) (Float.BYTES * array.size()));
            bytes.asFloatBuffer().put(array.toFloatArray());
            out.write(bytes.array());
        }
    }

    /** Reads what {@link #write} wrote, in place of those of the same names. */
    public void read(DataInputStream in) throws IOException {
        int count = in.readInt();
        for (int i = 0; i < count; i++) {
            String name = in.readUTF();
            boolean isLearnt = in.readBoolean();
            long[] lengths = new long[in.readInt()];
            for (int axis = 0; axis < lengths.length; axis++) {
                lengths[axis] = in.readLong();
            }
            Shape shape = new Shape(lengths);
            if (shape.size() < 0 || shape.size() > MOST_VALUES) {
                throw new IOException("parameter " + name + " has the shape " + shape + "; the checkpoint is damaged");
            }
            byte[] bytes = new byte[(int) (Float.BYTES * shape.size())];
            in.readFully(bytes);
            float[] values = new float[(int) shape.size()];
            ByteBuffer.wrap(bytes).asFloatBuffer().get(values);
            NDArray old = arrays.put(name, array(shape, values, isLearnt));
            if (old != null) {
                old.close();
            }
        }
    }

    @Override
    public void close() {
        manager.close();
    }
}

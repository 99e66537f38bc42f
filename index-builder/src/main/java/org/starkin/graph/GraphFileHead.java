package org.starkin.graph;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.zip.CRC32C;

/**
 * The beginning of a {@link GraphFile}: {@value #MAGIC}, the version of the format, the mark, size, dimension, degree, whether
 * the codes are sharp enough to walk by, the number of upper levels and of the links on each, the height and the middle of the
 * steps of the codes, the links on the upper levels, and the sum of all that.
 *
 * @param mark tells of what the graph is
 * @param size nodes
 * @param degree the most links of a node
 * @param isSharp whether codes are walked by
 * @param step {@code float[dimension]}
 * @param middle {@code float[dimension]}
 * @param upper links, as {@link Linkage#upper}
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record GraphFileHead(byte[] mark, int size, int degree, boolean isSharp, float[] step, float[] middle, int[][] upper) {

    static final int MARK_BYTES = 16;

    private static final String MAGIC = "starkin graph\n";
    private static final int VERSION = 1;

    /** The numbers between the mark and those of the levels. */
    private static final int FIXED_NUMBERS = 5;

    private static final int FIXED_BYTES = MAGIC.length() + MARK_BYTES + (1 + FIXED_NUMBERS) * Integer.BYTES;
    private static final int MOST_DIMENSIONS = 1 << 16;
    private static final int MOST_LEVELS = 64;

    static GraphFileHead of(Graph graph, byte[] mark) {
        if (mark.length != MARK_BYTES) {
            throw new IllegalArgumentException("a mark of " + mark.length + " bytes, not " + MARK_BYTES);
        }
        Codes codes = (Codes) graph.scanned;
        return new GraphFileHead(
                mark.clone(),
                graph.size(),
                graph.linkage.degree,
                graph.walked == graph.scanned,
                codes.step(),
                codes.middle(),
                graph.linkage.upper);
    }

    int dimension() {
        return step.length;
    }

    boolean isOf(byte[] other) {
        return Arrays.equals(mark, other);
    }

    /** The bytes that it takes in a file. */
    long length() {
        return length(
                dimension(),
                IntStream.range(0, upper.length)
                        .map(level -> upper[level].length)
                        .toArray());
    }

    private static long length(int dimension, int[] upperLinks) {
        return FIXED_BYTES
                + (long) Integer.BYTES * (upperLinks.length + 2L * dimension + 1)
                + Integer.BYTES * IntStream.of(upperLinks).asLongStream().sum();
    }

    /** The bytes that a chunk of so many places takes in a file. */
    long chunkBytes(int places) {
        return (long) places * (Integer.BYTES * (1L + degree) + dimension()) + Integer.BYTES;
    }

    ByteBuffer bytes() {
        ByteBuffer buffer = ByteBuffer.allocate((int) length()).order(ByteOrder.LITTLE_ENDIAN);
        buffer.put(MAGIC.getBytes(StandardCharsets.US_ASCII)).putInt(VERSION).put(mark);
        buffer.putInt(size)
                .putInt(dimension())
                .putInt(degree)
                .putInt(isSharp ? 1 : 0)
                .putInt(upper.length);
        for (int[] links : upper) {
            buffer.putInt(links.length);
        }
        for (float[] values : new float[][] {step, middle}) {
            for (float value : values) {
                buffer.putFloat(value);
            }
        }
        for (int[] links : upper) {
            for (int link : links) {
                buffer.putInt(link);
            }
        }
        seal(buffer);
        return buffer;
    }

    /** Puts the sum of what was put behind it, and makes all that ready to be written. */
    static void seal(ByteBuffer buffer) {
        buffer.putInt(sum(buffer, buffer.position())).flip();
    }

    private static int sum(ByteBuffer buffer, int length) {
        CRC32C sum = new CRC32C();
        sum.update(buffer.slice(0, length));
        return (int) sum.getValue();
    }

    /**
     * Reads the head of a file.
     *
     * @throws IOException where the file is another, or is not whole
     */
    static GraphFileHead read(FileChannel channel) throws IOException {
        ByteBuffer fixed = bytes(channel, FIXED_BYTES);
        requireFormat(fixed);
        byte[] mark = new byte[MARK_BYTES];
        fixed.get(mark);
        int size = within("nodes", fixed.getInt(), 1, 1 << 30);
        int dimension = within("dimensions", fixed.getInt(), 1, MOST_DIMENSIONS);
        int degree = within("links of a node", fixed.getInt(), 1, Integer.MAX_VALUE / size);
        boolean isSharp = within("sharpness", fixed.getInt(), 0, 1) == 1;
        int[] upperLinks = new int[within("levels", fixed.getInt(), 0, MOST_LEVELS)];
        ByteBuffer levels = bytes(channel, FIXED_BYTES + upperLinks.length * Integer.BYTES);
        for (int level = 0; level < upperLinks.length; level++) {
            int at = FIXED_BYTES + level * Integer.BYTES;
            upperLinks[level] = within("links of a level", levels.getInt(at), 0, size * degree);
        }
        int length = within("bytes of the head", length(dimension, upperLinks), 0, Integer.MAX_VALUE - 8);
        ByteBuffer all = bytes(channel, length);
        if (all.getInt(length - Integer.BYTES) != sum(all, length - Integer.BYTES)) {
            throw new IOException("its head is damaged");
        }
        all.position(FIXED_BYTES + upperLinks.length * Integer.BYTES);
        float[] step = floats(all, dimension);
        float[] middle = floats(all, dimension);
        int[][] upper =
                IntStream.of(upperLinks).mapToObj(count -> ints(all, count)).toArray(int[][]::new);
        GraphFileHead head = new GraphFileHead(mark, size, degree, isSharp, step, middle, upper);
        head.requireLength(channel.size());
        return head;
    }

    private static void requireFormat(ByteBuffer fixed) throws IOException {
        byte[] magic = new byte[MAGIC.length()];
        fixed.get(magic);
        if (!Arrays.equals(magic, MAGIC.getBytes(StandardCharsets.US_ASCII))) {
            throw new IOException("it is no graph of Starkin");
        }
        int version = fixed.getInt();
        if (version != VERSION) {
            throw new IOException("its format has version " + version + " where this program reads " + VERSION);
        }
    }

    private void requireLength(long length) throws IOException {
        int whole = size / Chunk.ROWS;
        int rest = size % Chunk.ROWS;
        long expected = length() + whole * chunkBytes(Chunk.ROWS) + (rest == 0 ? 0 : chunkBytes(rest));
        if (length != expected) {
            throw new IOException("it has " + length + " bytes where its head says " + expected);
        }
    }

    private static int within(String what, long value, int least, int most) throws IOException {
        if (value < least || value > most) {
            throw new IOException("it has " + value + " " + what + ", outside " + least + " to " + most);
        }
        return (int) value;
    }

    private static float[] floats(ByteBuffer buffer, int count) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = buffer.getFloat();
        }
        return values;
    }

    private static int[] ints(ByteBuffer buffer, int count) {
        int[] values = new int[count];
        for (int i = 0; i < count; i++) {
            values[i] = buffer.getInt();
        }
        return values;
    }

    /** The first bytes of a file. */
    private static ByteBuffer bytes(FileChannel channel, int count) throws IOException {
        if (channel.size() < count) {
            throw new EOFException("it ends after " + channel.size() + " bytes");
        }
        ByteBuffer buffer = ByteBuffer.allocate(count).order(ByteOrder.LITTLE_ENDIAN);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, buffer.position()) < 0) {
                throw new EOFException("it ends after " + buffer.position() + " bytes");
            }
        }
        return buffer.flip();
    }
}

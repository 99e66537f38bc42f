package org.starkin.build;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.starkin.encoder.Embedding;

/**
 * Vectors as NumPy's format 1.0 (numpy.lib.format): {@code float32[n][d]}, little-endian, rows contiguous; the ids in a
 * text file beside it, one a line.
 */
final class NpyVectors implements VectorWriter {

    /** Room for any shape; a multiple of 64, as the format asks. */
    private static final int HEADER_BYTES = 128;

    private static final int PREFIX_BYTES = 10;

    private final FileChannel file;
    private final BufferedWriter ids;
    private final int dimension;
    private final ByteBuffer buffer;
    private long rows;

    NpyVectors(Path file, Path ids, int dimension) throws IOException {
        this.dimension = dimension;
        this.ids = Files.newBufferedWriter(ids);
        this.file = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
        this.buffer = ByteBuffer.allocate(Float.BYTES * dimension * 256).order(ByteOrder.LITTLE_ENDIAN);
        this.file.position(HEADER_BYTES);
    }

    @Override
    public void write(String objectId, Embedding vector) throws IOException {
        ids.write(objectId);
        ids.write('\n');
        if (buffer.remaining() < Float.BYTES * dimension) {
            drain();
        }
        for (float value : vector.toArray()) {
            buffer.putFloat(value);
        }
        rows++;
    }

    private void drain() throws IOException {
        buffer.flip();
        while (buffer.hasRemaining()) {
            file.write(buffer);
        }
        buffer.clear();
    }

    private ByteBuffer header() {
        String dictionary = "{'descr': '<f4', 'fortran_order': False, 'shape': (" + rows + ", " + dimension + "), }";
        ByteBuffer header = ByteBuffer.allocate(HEADER_BYTES).order(ByteOrder.LITTLE_ENDIAN);
        header.put((byte) 0x93)
                .put("NUMPY".getBytes(StandardCharsets.US_ASCII))
                .put((byte) 1)
                .put((byte) 0);
        header.putShort((short) (HEADER_BYTES - PREFIX_BYTES));
        header.put(dictionary.getBytes(StandardCharsets.US_ASCII));
        while (header.remaining() > 1) {
            header.put((byte) ' ');
        }
        return header.put((byte) '\n').flip();
    }

    @Override
    public void close() throws IOException {
        try (file;
                ids) {
            drain();
            file.write(header(), 0);
        }
    }
}

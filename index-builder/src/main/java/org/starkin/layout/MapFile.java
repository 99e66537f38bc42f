package org.starkin.layout;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32C;
import org.starkin.index.Checksums;

/**
 * A file of a map: a line that says what it is, the version of the format, two marks of what it belongs to, rows and columns of
 * numbers in single precision, and the CRC-32C of all that; all numbers little-endian. It is there whole or not at all.
 *
 * @param of of which layout, {@value #OF_LETTERS} letters, and
 * @param by by which generation it was made, {@value #BY_LETTERS} letters; blanks where that says nothing
 * @param columns {@code float[columns][rows]}
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
record MapFile(String of, String by, float[][] columns) {

    static final int OF_LETTERS = 16;
    static final int BY_LETTERS = 32;

    private static final String MAGIC = "starkin map\n";
    private static final int VERSION = 1;
    private static final int HEAD_BYTES = MAGIC.length() + Integer.BYTES + OF_LETTERS + BY_LETTERS + 2 * Integer.BYTES;

    int rows() {
        return columns.length == 0 ? 0 : columns[0].length;
    }

    /** Writes it, over one that is there; it is on disk when this returns. */
    void write(Path path) throws IOException {
        Path unfinished = path.resolveSibling(path.getFileName() + ".tmp");
        CRC32C sum = new CRC32C();
        try (FileChannel channel = FileChannel.open(
                unfinished,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE)) {
            put(channel, head(), sum);
            for (float[] column : columns) {
                put(channel, bytes(column), sum);
            }
            put(channel, buffer(Integer.BYTES).putInt((int) sum.getValue()).flip(), new CRC32C());
            channel.force(true);
        }
        Checksums.forget(path);
        Files.move(unfinished, path, StandardCopyOption.ATOMIC_MOVE);
        Checksums.remember(path);
    }

    private ByteBuffer head() {
        ByteBuffer head = buffer(HEAD_BYTES);
        head.put(ascii(MAGIC)).putInt(VERSION).put(ascii(padded(of, OF_LETTERS)));
        return head.put(ascii(padded(by, BY_LETTERS)))
                .putInt(columns.length)
                .putInt(rows())
                .flip();
    }

    private static String padded(String mark, int letters) {
        return mark + " ".repeat(letters - mark.length());
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static ByteBuffer bytes(float[] column) {
        ByteBuffer bytes = buffer(column.length * Float.BYTES);
        bytes.asFloatBuffer().put(column);
        return bytes;
    }

    private static void put(FileChannel channel, ByteBuffer bytes, CRC32C sum) throws IOException {
        sum.update(bytes.duplicate());
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    private static ByteBuffer buffer(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /**
     * Reads one.
     *
     * @throws UnusableMap where it is none, of another version, or damaged
     */
    static MapFile read(Path path) throws IOException {
        if (Files.size(path) > Integer.MAX_VALUE - Long.BYTES || Files.size(path) < HEAD_BYTES + Integer.BYTES) {
            throw new UnusableMap(path, "it has " + Files.size(path) + " bytes, which is no size of such a file");
        }
        ByteBuffer all = ByteBuffer.wrap(Files.readAllBytes(path)).order(ByteOrder.LITTLE_ENDIAN);
        require(path, text(all, MAGIC.length()).equals(MAGIC), "it is no file of a map");
        int version = all.getInt();
        require(path, version == VERSION, "its format has version " + version + ", not " + VERSION);
        String of = text(all, OF_LETTERS).strip();
        String by = text(all, BY_LETTERS).strip();
        int columns = all.getInt();
        int rows = all.getInt();
        require(path, columns >= 0 && rows >= 0 && bytes(columns, rows) == all.limit(), "it is cut off or too long");
        CRC32C sum = new CRC32C();
        sum.update(all.slice(0, all.limit() - Integer.BYTES));
        require(path, all.getInt(all.limit() - Integer.BYTES) == (int) sum.getValue(), "it is damaged");
        float[][] read = new float[columns][rows];
        FloatBuffer numbers = all.slice().order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer();
        for (float[] column : read) {
            numbers.get(column);
        }
        return new MapFile(of, by, read);
    }

    private static long bytes(long columns, long rows) {
        return HEAD_BYTES + columns * rows * Float.BYTES + Integer.BYTES;
    }

    private static String text(ByteBuffer buffer, int length) {
        byte[] bytes = new byte[length];
        buffer.get(bytes);
        return new String(bytes, StandardCharsets.US_ASCII);
    }

    private static void require(Path path, boolean isRight, String fault) {
        if (!isRight) {
            throw new UnusableMap(path, fault);
        }
    }
}

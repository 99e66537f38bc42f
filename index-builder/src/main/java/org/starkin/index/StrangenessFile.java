package org.starkin.index;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * The strangeness of the stars of a segment, in a file beside the segment's directory: {@value #MAGIC}, the version of the
 * format, the segment's id, the number of stars, of each star by number how many are less strange, and the CRC-32C of all
 * that; all numbers little-endian. A generation without it can be asked for everything but strangeness.
 */
final class StrangenessFile {

    static final String NAME = "strangeness.bin";

    private static final String MAGIC = "starkin strangeness\n";
    private static final int VERSION = 1;
    private static final int MARK_BYTES = 16;
    private static final int HEAD_BYTES = MAGIC.length() + Integer.BYTES + MARK_BYTES + Integer.BYTES;

    private static final String REMEDY =
            "delete it, and the survey can be asked for everything but strangeness; or build the survey again";

    private StrangenessFile() {}

    private static Path beside(Segment segment) {
        return segment.path().resolveSibling(NAME);
    }

    /** Writes the file of a segment that is not empty; it is on disk when this returns. */
    static void write(Segment segment, Strangeness strangeness) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(Math.toIntExact(bytes(segment))).order(ByteOrder.LITTLE_ENDIAN);
        buffer.put(MAGIC.getBytes(StandardCharsets.US_ASCII)).putInt(VERSION).put(segment.id());
        buffer.putInt(strangeness.size());
        for (int star = 0; star < strangeness.size(); star++) {
            buffer.putInt(strangeness.lessStrangeThan(star));
        }
        buffer.putInt(sum(buffer)).flip();
        try (FileChannel channel =
                FileChannel.open(beside(segment), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
    }

    private static long bytes(Segment segment) {
        return HEAD_BYTES + (segment.size() + 1L) * Integer.BYTES;
    }

    /**
     * What the file of a segment holds, or nothing where there is none; of an empty segment there is none, and all is known.
     *
     * @throws IndexDamaged where it cannot be read, or is that of another segment
     */
    static Optional<Strangeness> read(Segment segment) throws IOException {
        Path path = beside(segment);
        if (segment.size() == 0) {
            return Optional.of(new Strangeness(new int[0]));
        }
        if (!Files.exists(path)) {
            return Optional.empty();
        }
        if (Files.size(path) != bytes(segment)) {
            throw new IndexDamaged(
                    path, "it has " + Files.size(path) + " bytes where " + bytes(segment) + " are expected", REMEDY);
        }
        ByteBuffer buffer = ByteBuffer.wrap(Files.readAllBytes(path)).order(ByteOrder.LITTLE_ENDIAN);
        byte[] magic = new byte[MAGIC.length()];
        buffer.get(magic);
        int version = buffer.getInt();
        byte[] mark = new byte[MARK_BYTES];
        buffer.get(mark);
        require(path, Arrays.equals(magic, MAGIC.getBytes(StandardCharsets.US_ASCII)), "it holds no strangeness");
        require(path, version == VERSION, "its format has version " + version + ", not " + VERSION);
        require(path, Arrays.equals(mark, segment.id()), "it is the strangeness of another index");
        require(path, buffer.getInt() == segment.size(), "it is of another number of stars");
        int[] lessStrange = new int[segment.size()];
        buffer.asIntBuffer().get(lessStrange);
        buffer.position(buffer.limit() - Integer.BYTES);
        require(path, buffer.getInt(buffer.position()) == sum(buffer), "it is damaged");
        return Optional.of(new Strangeness(lessStrange));
    }

    private static void require(Path path, boolean isRight, String fault) {
        if (!isRight) {
            throw new IndexDamaged(path, fault, REMEDY);
        }
    }

    /** Of all bytes before the position. */
    private static int sum(ByteBuffer buffer) {
        CRC32C sum = new CRC32C();
        sum.update(buffer.slice(0, buffer.position()));
        return (int) sum.getValue();
    }
}

package org.starkin.graph;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32C;

/**
 * A graph on disk as it is laid out, so that opening it is reading arrays. Behind a {@link GraphFileHead} it holds, of
 * {@link Chunk#ROWS} places after the other, their numbers, their links on level 0 and their codes, without the vectors; all
 * numbers little-endian, and behind each such chunk, as behind the head, the CRC-32C of its bytes.
 */
public final class GraphFile {

    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    private final Path path;
    private final GraphFileHead head;

    private GraphFile(Path path, GraphFileHead head) {
        this.path = path;
        this.head = head;
    }

    /**
     * Writes a graph that has links; it is on disk when this returns.
     *
     * @param mark tells of what this is the graph, {@value GraphFileHead#MARK_BYTES} bytes
     */
    public static void write(Graph graph, Path path, byte[] mark) throws IOException {
        GraphFileHead head = GraphFileHead.of(graph, mark);
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            writeAll(channel, head.bytes());
            ByteBuffer buffer = ByteBuffer.allocate((int) head.chunkBytes(Math.min(Chunk.ROWS, head.size())))
                    .order(ByteOrder.LITTLE_ENDIAN);
            for (Chunk chunk : (Iterable<Chunk>) Chunk.of(head.size())::iterator) {
                put(graph, chunk, buffer.clear());
                writeAll(channel, buffer);
            }
            channel.force(true);
        }
    }

    private static void put(Graph graph, Chunk chunk, ByteBuffer buffer) {
        Linkage linkage = graph.linkage;
        putInts(linkage.numbers, chunk.from(), chunk.to(), buffer);
        putInts(linkage.links, chunk.from() * linkage.degree, chunk.to() * linkage.degree, buffer);
        Codes codes = (Codes) graph.scanned;
        for (int place = chunk.from(); place < chunk.to(); place++) {
            buffer.put(codes.values(), codes.at(place), codes.dimension);
        }
        GraphFileHead.seal(buffer);
    }

    private static void putInts(int[] values, int from, int to, ByteBuffer buffer) {
        buffer.asIntBuffer().put(values, from, to - from);
        buffer.position(buffer.position() + (to - from) * Integer.BYTES);
    }

    private static void writeAll(FileChannel channel, ByteBuffer buffer) throws IOException {
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
    }

    /**
     * Opens a file, of which only the head is read yet.
     *
     * @throws IOException where it cannot be read, is another file, or is not whole
     */
    public static GraphFile open(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            return new GraphFile(path, GraphFileHead.read(channel));
        }
    }

    /** Whether it is the graph of what has this mark, so many vectors of that dimension. */
    public boolean isOf(byte[] mark, int size, int dimension) {
        return head.isOf(mark) && head.size() == size && head.dimension() == dimension;
    }

    /** The memory, in bytes, that the graph takes. */
    public long bytes() {
        return Codes.bytes(head.size(), head.dimension())
                + (head.isSharp() ? 0 : Vectors.bytes(head.size(), head.dimension()))
                + (long) Integer.BYTES * head.size() * (head.degree() + 2L);
    }

    /**
     * Reads the graph.
     *
     * @param vectors of which it is, read as long as the graph is used
     * @throws IOException where it cannot be read, or is damaged
     */
    public Graph graph(SharedVectors vectors) throws IOException {
        int size = head.size();
        int[] numbers = new int[size];
        int[] links = new int[size * head.degree()];
        Codes codes = new Codes(size, head.step(), head.middle());
        try (Arena arena = Arena.ofShared();
                FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            MemorySegment file = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena);
            Chunk.ofEach(size, chunk -> read(part(file, chunk), chunk, numbers, links, codes));
        }
        Linkage linkage = new Linkage(head.degree(), links, head.upper(), numbers);
        Rows walked = head.isSharp() ? codes : Vectors.inPlaces(vectors, linkage, codes.dimension);
        return new Graph(linkage, codes, walked, vectors);
    }

    private void read(MemorySegment part, Chunk chunk, int[] numbers, int[] links, Codes codes) {
        int degree = head.degree();
        MemorySegment.copy(part, INT, 0, numbers, chunk.from(), chunk.size());
        long at = (long) Integer.BYTES * chunk.size();
        MemorySegment.copy(part, INT, at, links, chunk.from() * degree, chunk.size() * degree);
        at += (long) Integer.BYTES * chunk.size() * degree;
        for (int place = chunk.from(); place < chunk.to(); place++) {
            MemorySegment.copy(part, ValueLayout.JAVA_BYTE, at, codes.values(), codes.at(place), codes.dimension);
            at += codes.dimension;
        }
    }

    /** What is held of a chunk, without its sum. */
    private MemorySegment part(MemorySegment file, Chunk chunk) throws IOException {
        long from = head.length() + chunk.from() / Chunk.ROWS * head.chunkBytes(Chunk.ROWS);
        long length = head.chunkBytes(chunk.size()) - Integer.BYTES;
        MemorySegment part = file.asSlice(from, length);
        CRC32C sum = new CRC32C();
        sum.update(part.asByteBuffer());
        if ((int) sum.getValue() != file.get(INT, from + length)) {
            throw new IOException(path + " is damaged between byte " + from + " and byte " + (from + length));
        }
        return part;
    }
}

package org.starkin.contest;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A folder for what contestants keep on disk; deleted with all that is in it when it is closed. */
final class ContestFolder implements AutoCloseable {

    private final Path folder;

    ContestFolder() throws IOException {
        folder = Files.createTempDirectory("starkin-contest");
    }

    Path path(String name) {
        return folder.resolve(name);
    }

    /**
     * Writes the course as raw numbers, least significant byte first, for contestants that are other programs; once, a folder
     * being of one course.
     */
    void write(Course course) throws IOException {
        if (Files.exists(path("truth.i32"))) {
            return;
        }
        write("vectors.f32", course.vectors());
        write("queries.f32", course.queries());
        try (FileChannel out = open("truth.i32")) {
            for (int[] numbers : course.truth()) {
                ByteBuffer bytes = buffer(numbers.length);
                bytes.asIntBuffer().put(numbers);
                write(bytes, out);
            }
        }
    }

    private void write(String name, float[][] rows) throws IOException {
        try (FileChannel out = open(name)) {
            for (float[] row : rows) {
                ByteBuffer bytes = buffer(row.length);
                bytes.asFloatBuffer().put(row);
                write(bytes, out);
            }
        }
    }

    private FileChannel open(String name) throws IOException {
        return FileChannel.open(path(name), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }

    private static void write(ByteBuffer bytes, FileChannel out) throws IOException {
        while (bytes.hasRemaining()) {
            out.write(bytes);
        }
    }

    private static ByteBuffer buffer(int numbers) {
        return ByteBuffer.allocate(4 * numbers).order(ByteOrder.LITTLE_ENDIAN);
    }

    @Override
    public void close() throws IOException {
        Folders.delete(folder);
    }
}

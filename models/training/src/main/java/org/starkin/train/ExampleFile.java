package org.starkin.train;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Examples on disk: preparing a star costs a hundred times what reading it back does. */
final class ExampleFile {

    private static final int FORMAT = 2;
    private static final int BUFFER = 1 << 20;

    private ExampleFile() {}

    /** The file of that name in a folder. */
    static Path in(Path folder, String name) {
        return folder.resolve(name + ".bin");
    }

    /** All examples of the files in a folder, in the order of the files' names. */
    static List<Example> readAll(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> entries = Files.list(folder)) {
            files = entries.filter(file -> file.toString().endsWith(".bin"))
                    .sorted()
                    .toList();
        }
        List<Example> examples = new ArrayList<>();
        for (Path file : files) {
            examples.addAll(read(file));
        }
        return examples;
    }

    /** Writes the examples to a file that is there whole or not at all. */
    static void write(Path file, List<Example> examples) throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".tmp");
        try (DataOutputStream out =
                new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(unfinished), BUFFER))) {
            out.writeInt(FORMAT);
            out.writeInt(Example.WIDTH);
            out.writeInt(examples.size());
            for (Example example : examples) {
                out.writeUTF(example.source());
                out.writeUTF(example.survey());
                out.writeUTF(example.star());
                out.writeUTF(example.label());
                ByteBuffer bytes = ByteBuffer.allocate(Float.BYTES * example.values().length);
                bytes.asFloatBuffer().put(example.values());
                out.write(bytes.array());
            }
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }

    static List<Example> read(Path file) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER))) {
            int format = in.readInt();
            int width = in.readInt();
            if (format != FORMAT || width != Example.WIDTH) {
                throw new IOException(file + " holds format " + format + " with " + width + " values an example, not "
                        + FORMAT + " with " + Example.WIDTH + "; remove it, it will be made anew");
            }
            int count = in.readInt();
            List<Example> examples = new ArrayList<>(count);
            byte[] bytes = new byte[Float.BYTES * width];
            for (int i = 0; i < count; i++) {
                String source = in.readUTF();
                String survey = in.readUTF();
                String star = in.readUTF();
                String label = in.readUTF();
                in.readFully(bytes);
                float[] values = new float[width];
                ByteBuffer.wrap(bytes).asFloatBuffer().get(values);
                examples.add(new Example(source, survey, star, label, values));
            }
            return examples;
        }
    }
}

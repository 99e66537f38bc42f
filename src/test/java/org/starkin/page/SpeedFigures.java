package org.starkin.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What was measured of the page's speed, kept as CSV in {@code target/pictures}: a line a name, the last of a name holds. */
final class SpeedFigures {

    private static final Path FOLDER = Path.of("target", "pictures");

    private SpeedFigures() {}

    /** @param columns the heads of all columns, that of the name first */
    static synchronized void keep(String file, String columns, String name, String figures) throws IOException {
        Files.createDirectories(FOLDER);
        Path path = FOLDER.resolve(file);
        List<String> lines = Files.exists(path) ? new ArrayList<>(Files.readAllLines(path)) : new ArrayList<>();
        lines.removeIf(line -> line.startsWith(name + ",") || line.equals(columns));
        lines.add(name + "," + figures);
        lines.addFirst(columns);
        Files.write(path, lines);
    }
}

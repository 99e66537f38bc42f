package org.starkin.survey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The files that a user names, one by one or by their directory. */
public final class FileTree {

    private FileTree() {}

    /**
     * The files named, and of each directory all regular files in it and below, in the order of their paths. Files and
     * directories whose names begin with {@code .} or {@code _} are left out: they are no data by the custom of every
     * archive. Links are followed for files alone.
     *
     * @throws UnusableInput where there is no such file, or a directory holds none or cannot be listed
     */
    public static List<Path> files(List<Path> named) {
        List<Path> files = new ArrayList<>();
        for (Path path : named) {
            if (Files.isDirectory(path)) {
                files.addAll(below(path));
            } else if (Files.exists(path)) {
                files.add(path);
            } else {
                throw new UnusableInput(Fault.NOT_READABLE, path.toString(), "there is no such file; check the path");
            }
        }
        return files;
    }

    private static List<Path> below(Path directory) {
        try (Stream<Path> all = Files.walk(directory)) {
            List<Path> files = all.filter(file -> isData(directory.relativize(file)) && Files.isRegularFile(file))
                    .sorted()
                    .toList();
            if (files.isEmpty()) {
                throw new UnusableInput(Fault.EMPTY, directory.toString(), "is a directory without a file in it");
            }
            return files;
        } catch (IOException | UncheckedIOException e) {
            throw new UnusableInput(
                    Fault.NOT_READABLE, directory.toString(), "cannot be listed (" + e.getMessage() + ")", e);
        }
    }

    private static boolean isData(Path relative) {
        for (Path name : relative) {
            if (name.toString().startsWith(".") || name.toString().startsWith("_")) {
                return false;
            }
        }
        return true;
    }
}

package org.starkin.survey;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The files that a user names, one by one or by their directory. */
public final class FileTree {

    private FileTree() {}

    /**
     * The files named, and of each directory all regular files in it and below, in the order of their paths. Files and
     * directories whose names begin with {@code .} or {@code _} are left out: they are no data by the custom of every
     * archive. Links are followed for files alone. Of a HATS catalogue, be it named or found in a directory, only the files
     * of its partitions are taken.
     *
     * @throws UnusableInput where there is no such file, a directory holds none or cannot be listed, or a HATS catalogue is
     *     not one of stars
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
        Below found = new Below(directory);
        try {
            Files.walkFileTree(directory, found);
        } catch (IOException e) {
            throw new UnusableInput(
                    Fault.NOT_READABLE, directory.toString(), "cannot be listed (" + e.getMessage() + ")", e);
        }
        if (found.files.isEmpty()) {
            throw new UnusableInput(Fault.EMPTY, directory.toString(), "is a directory without a file in it");
        }
        return found.files.stream().sorted().toList();
    }

    /** Gathers the data files of a directory. */
    private static final class Below extends SimpleFileVisitor<Path> {

        private final Path root;
        private final List<Path> files = new ArrayList<>();

        Below(Path root) {
            this.root = root;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
            if (!directory.equals(root) && !isData(directory)) {
                return FileVisitResult.SKIP_SUBTREE;
            }
            Optional<HatsCatalogue> catalogue = HatsCatalogue.at(directory);
            catalogue.ifPresent(one -> {
                one.requireStars();
                files.addAll(one.dataFiles());
            });
            return catalogue.isPresent() ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (isData(file) && Files.isRegularFile(file)) {
                files.add(file);
            }
            return FileVisitResult.CONTINUE;
        }

        private static boolean isData(Path path) {
            String name = String.valueOf(path.getFileName());
            return !name.startsWith(".") && !name.startsWith("_");
        }
    }
}

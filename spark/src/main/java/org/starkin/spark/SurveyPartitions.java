package org.starkin.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.starkin.survey.Fault;
import org.starkin.survey.UnusableInput;

/**
 * Deals the files of a catalogue out to shards: neighbours together, until they are as large as a shard may be. The same
 * files give the same shards. What is not divided is a file, or a pixel of a HATS catalogue whatever the number of its
 * files; so the rows of one star belong into one of these, as they do in HATS, which divides by position.
 *
 * @param shards the shards, at least one
 * @param ignored what lies in a folder that was named and is no table: metadata, hidden files, folders
 */
record SurveyPartitions(List<ShardInput> shards, List<Path> ignored) {

    /** Catalogues come in thousands of files; a million are a mistake. */
    static final int MOST_FILES = 1_000_000;

    /** Files that stay together. */
    record Unit(List<Path> files) {
        Unit {
            files = List.copyOf(files);
        }

        long bytes() throws IOException {
            long sum = 0;
            for (Path file : files) {
                sum += Files.size(file);
            }
            return sum;
        }
    }

    /** What a folder holds. */
    record Contents(List<Unit> units, List<Path> ignored) {}

    SurveyPartitions {
        shards = List.copyOf(shards);
        ignored = List.copyOf(ignored);
    }

    /**
     * Looks through what was named and deals it out, in the order in which it was named.
     *
     * @param named tables, folders of tables, or HATS catalogues (the catalogue's folder or its {@code dataset})
     * @param mostBytes of the files of one shard; a file or pixel that is larger is a shard of its own
     * @throws UnusableInput where something is not there, is named twice, or a catalogue's pixels overlap
     */
    static SurveyPartitions of(List<Path> named, long mostBytes) {
        if (mostBytes < 1) {
            throw new IllegalArgumentException("a shard of " + mostBytes + " bytes; it has at least 1");
        }
        List<Unit> units = new ArrayList<>();
        List<Path> ignored = new ArrayList<>();
        try {
            for (Path path : named) {
                Contents contents = look(path);
                if (contents.units().isEmpty()) {
                    throw new UnusableInput(
                            Fault.EMPTY,
                            path.toString(),
                            "holds no table; name tables, folders of them or a HATS catalogue");
                }
                units.addAll(contents.units());
                ignored.addAll(contents.ignored());
            }
            requireDistinct(units);
            return new SurveyPartitions(deal(units, mostBytes), ignored);
        } catch (IOException e) {
            throw new UncheckedIOException("the files could not be looked through: " + e, e);
        }
    }

    /** How many files the shards have together. */
    int files() {
        return shards.stream().mapToInt(shard -> shard.files().size()).sum();
    }

    private static Contents look(Path path) throws IOException {
        if (Files.isRegularFile(path)) {
            return new Contents(List.of(new Unit(List.of(path))), List.of());
        }
        if (!Files.isDirectory(path)) {
            throw new UnusableInput(Fault.NOT_READABLE, path.toString(), "there is no such file; check the path");
        }
        Path dataset = Files.isDirectory(path.resolve("dataset")) ? path.resolve("dataset") : path;
        return HatsPixels.areIn(dataset) ? HatsPixels.of(dataset) : folder(path);
    }

    private static Contents folder(Path path) throws IOException {
        List<Unit> units = new ArrayList<>();
        List<Path> ignored = new ArrayList<>();
        for (Path child : children(path)) {
            if (isTable(child)) {
                units.add(new Unit(List.of(child)));
            } else {
                ignored.add(child);
            }
        }
        return new Contents(units, ignored);
    }

    /** By the custom of Parquet, names that begin with an underscore or a dot are metadata. */
    static boolean isTable(Path path) {
        String name = path.getFileName().toString();
        return Files.isRegularFile(path) && !name.startsWith("_") && !name.startsWith(".");
    }

    /** What is in a folder, by name. */
    static List<Path> children(Path folder) throws IOException {
        try (Stream<Path> list = Files.list(folder)) {
            List<Path> children = list.limit(MOST_FILES + 1L).sorted().toList();
            requireFew(folder, children.size());
            return children;
        }
    }

    private static void requireFew(Path where, int files) {
        if (files > MOST_FILES) {
            throw new UnusableInput(
                    Fault.TOO_LARGE,
                    where.toString(),
                    "more than " + MOST_FILES + " files; build it in several surveys");
        }
    }

    private static void requireDistinct(List<Unit> units) throws IOException {
        Set<Path> seen = new HashSet<>();
        for (Unit unit : units) {
            for (Path file : unit.files()) {
                if (!seen.add(file.toRealPath())) {
                    throw new UnusableInput(
                            Fault.AMBIGUOUS, file.toString(), "is named twice; its stars would be doubled");
                }
                requireFew(file, seen.size());
            }
        }
    }

    private static List<ShardInput> deal(List<Unit> units, long mostBytes) throws IOException {
        List<ShardInput> shards = new ArrayList<>();
        List<String> files = new ArrayList<>();
        long bytes = 0;
        for (Unit unit : units) {
            long more = unit.bytes();
            if (!files.isEmpty() && more > mostBytes - bytes) {
                shards.add(new ShardInput(shards.size(), files, bytes));
                files.clear();
                bytes = 0;
            }
            unit.files().forEach(file -> files.add(file.toAbsolutePath().toString()));
            bytes += more;
        }
        shards.add(new ShardInput(shards.size(), files, bytes));
        return shards;
    }
}

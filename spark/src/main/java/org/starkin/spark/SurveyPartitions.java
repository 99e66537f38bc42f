package org.starkin.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.starkin.survey.Fault;
import org.starkin.survey.FileTree;
import org.starkin.survey.UnusableInput;

/**
 * Deals the files of a survey out to shards: neighbours together, until they are as large as a shard may be. The same
 * files give the same shards. What is not divided is a file, or a pixel of a HATS catalogue whatever the number of its
 * files; so the rows of one star belong into one of these, as they do in HATS, which divides by position.
 *
 * @param shards the shards, at least one
 */
record SurveyPartitions(List<ShardInput> shards) {

    /** Catalogues come in thousands of files; a million are a mistake. */
    static final int MOST_FILES = 1_000_000;

    SurveyPartitions {
        shards = List.copyOf(shards);
    }

    /**
     * Looks through what was named and deals it out, in the order in which it was named, catalogues of pixels last.
     *
     * @param named files and directories, of which those files are taken that {@link FileTree} takes
     * @param mostBytes of the files of one shard; a file or pixel that is larger is a shard of its own
     * @throws UnusableInput where something is not there, is named twice, or a catalogue's pixels overlap
     */
    static SurveyPartitions of(List<Path> named, long mostBytes) {
        if (mostBytes < 1) {
            throw new IllegalArgumentException("a shard of " + mostBytes + " bytes; it has at least 1");
        }
        List<List<Path>> units = HatsPixels.together(FileTree.files(named));
        try {
            requireDistinct(units);
            return new SurveyPartitions(deal(units, mostBytes));
        } catch (IOException e) {
            throw new UncheckedIOException("the files could not be looked through: " + e, e);
        }
    }

    /** How many files the shards have together. */
    int files() {
        return shards.stream().mapToInt(shard -> shard.files().size()).sum();
    }

    private static void requireDistinct(List<List<Path>> units) throws IOException {
        Set<Path> seen = new HashSet<>();
        for (List<Path> unit : units) {
            for (Path file : unit) {
                if (!seen.add(file.toRealPath())) {
                    throw new UnusableInput(
                            Fault.AMBIGUOUS, file.toString(), "is named twice; its stars would be doubled");
                }
            }
        }
        if (seen.size() > MOST_FILES) {
            throw new UnusableInput(
                    Fault.TOO_LARGE,
                    units.getFirst().getFirst().toString(),
                    "is one of " + seen.size() + " files; at most " + MOST_FILES
                            + " are allowed, build several surveys");
        }
    }

    private static List<ShardInput> deal(List<List<Path>> units, long mostBytes) throws IOException {
        List<ShardInput> shards = new ArrayList<>();
        List<String> files = new ArrayList<>();
        long bytes = 0;
        for (List<Path> unit : units) {
            long more = bytes(unit);
            if (!files.isEmpty() && more > mostBytes - bytes) {
                shards.add(new ShardInput(shards.size(), files, bytes));
                files.clear();
                bytes = 0;
            }
            unit.forEach(file -> files.add(file.toAbsolutePath().toString()));
            bytes += more;
        }
        shards.add(new ShardInput(shards.size(), files, bytes));
        return shards;
    }

    private static long bytes(List<Path> files) throws IOException {
        long sum = 0;
        for (Path file : files) {
            sum += Files.size(file);
        }
        return sum;
    }
}

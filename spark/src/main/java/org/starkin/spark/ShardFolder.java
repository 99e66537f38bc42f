package org.starkin.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.util.IOUtils;
import org.starkin.index.ShardWriter;

/**
 * The folder in which the shards of one survey lie until it is made of them.
 *
 * @param directory on a file system that every machine sees under this path
 */
record ShardFolder(Path directory) {

    ShardFolder {
        directory = directory.toAbsolutePath();
    }

    /** Where a shard lies. */
    Path of(ShardInput input) {
        return directory.resolve(input.name());
    }

    /**
     * Makes the folder where it is not there.
     *
     * @throws IOException where it holds anything but such shards and what killed tasks left
     */
    void prepare(List<ShardInput> inputs) throws IOException {
        Files.createDirectories(directory);
        Predicate<Path> ours = ours(inputs);
        for (Path child : children()) {
            if (!ours.test(child)) {
                throw new IOException(directory + " holds " + child.getFileName()
                        + ", which is no shard of this build; name a folder that is empty or not there");
            }
        }
    }

    /** Removes the shards, what killed tasks left, and the folder where nothing else is in it. */
    void remove(List<ShardInput> inputs) throws IOException {
        Predicate<Path> ours = ours(inputs);
        for (Path child : children()) {
            if (ours.test(child)) {
                IOUtils.rm(child);
            }
        }
        if (children().isEmpty()) {
            Files.delete(directory);
        }
    }

    private List<Path> children() throws IOException {
        try (Stream<Path> list = Files.list(directory)) {
            return list.sorted().toList();
        }
    }

    private static Predicate<Path> ours(List<ShardInput> inputs) {
        Set<String> shards = inputs.stream().map(ShardInput::name).collect(Collectors.toSet());
        return child -> {
            String name = child.getFileName().toString();
            return name.startsWith(ShardWriter.BUILDING_PREFIX) || shards.contains(name);
        };
    }
}

package org.starkin.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** A folder of empty files by which the executors' processes and the test tell each other what they do. */
record Signals(Path folder) {

    /**
     * What a process has said.
     *
     * @param word that it has begun, or has stopped
     * @param shard the shard it is at
     * @param pid the process
     */
    record Signal(String word, String shard, long pid) {}

    private static final String BEGUN = "begun";
    private static final String STOPPED = "stopped";
    private static final String GO = "go";

    void begun(String shard) throws IOException {
        say(BEGUN, shard);
    }

    void stopUntilLetGo(String shard) throws IOException {
        say(STOPPED, shard);
        Deadline.await(shard + " is let go", () -> Files.exists(folder.resolve(GO)));
    }

    void letGo() throws IOException {
        Files.createFile(folder.resolve(GO));
    }

    /** Who has begun what; a shard begun twice is there twice. */
    List<Signal> begun() throws IOException {
        return heard(BEGUN);
    }

    List<Signal> stopped() throws IOException {
        return heard(STOPPED);
    }

    private void say(String word, String shard) throws IOException {
        String once = UUID.randomUUID().toString();
        Files.createFile(folder.resolve(String.join(
                " ", word, shard, Long.toString(ProcessHandle.current().pid()), once)));
    }

    private List<Signal> heard(String wanted) throws IOException {
        try (Stream<Path> list = Files.list(folder)) {
            return list.map(path -> path.getFileName().toString().split(" ", -1))
                    .filter(words -> words[0].equals(wanted))
                    .map(words -> new Signal(words[0], words[1], Long.parseLong(words[2])))
                    .toList();
        }
    }
}

package org.starkin.spark;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.starkin.index.Reject;
import org.starkin.survey.RawStar;
import org.starkin.survey.ReadOptions;
import org.starkin.survey.Readers;
import org.starkin.survey.StarConsumer;
import org.starkin.survey.UnusableInput;

/**
 * Reads its files as the builder does and writes how many stars they have. At shards from {@link #FIRST_THAT_STOPS} on
 * it stops until the test lets it go.
 *
 * @param signals the folder where it says what it does
 * @param stop where it stops
 */
record CountingWork(String signals, Stop stop) implements ShardWork {

    static final String FIRST_THAT_STOPS = "shard-000004";

    private static final long serialVersionUID = 1;

    enum Stop {
        BEFORE_THE_SHARD_IS_THERE,
        AFTER_THE_SHARD_IS_THERE
    }

    @Override
    public ShardCounts write(List<Path> files, Path shard) throws IOException {
        Signals here = new Signals(Path.of(signals));
        String name = shard.getFileName().toString();
        here.begun(name);
        if (!Files.exists(shard)) {
            make(files, shard, here);
        }
        stopAt(Stop.AFTER_THE_SHARD_IS_THERE, name, here);
        long stars = Long.parseLong(Files.readString(shard.resolve("stars")));
        return new ShardCounts(stars, stars, Map.of());
    }

    private void make(List<Path> files, Path shard, Signals here) throws IOException {
        String name = shard.getFileName().toString();
        Path building = Files.createDirectory(shard.resolveSibling("." + name + "-" + UUID.randomUUID()));
        Files.writeString(building.resolve("stars"), Long.toString(count(files)));
        stopAt(Stop.BEFORE_THE_SHARD_IS_THERE, name, here);
        try {
            Files.move(building, shard, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            if (!Files.exists(shard)) {
                throw e;
            }
        }
    }

    private void stopAt(Stop place, String shard, Signals here) throws IOException {
        if (place == stop && shard.compareTo(FIRST_THAT_STOPS) >= 0) {
            here.stopUntilLetGo(shard);
        }
    }

    private static void refuse(UnusableInput fault) {
        throw fault;
    }

    private static long count(List<Path> files) {
        long[] stars = {0};
        new Readers()
                .open(Readers.AUTO, files, ReadOptions.BUILD, CountingWork::refuse)
                .read(new StarConsumer() {
                    @Override
                    public void star(RawStar star) {
                        stars[0]++;
                    }

                    @Override
                    public void reject(Reject reject) {
                        throw new AssertionError(reject);
                    }
                });
        return stars[0];
    }
}

package org.starkin.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.starkin.build.SummingEncoder;
import org.starkin.encoder.Device;
import org.starkin.encoder.Embedding;
import org.starkin.encoder.Encoder;
import org.starkin.encoder.EncoderId;
import org.starkin.encoder.Placement;
import org.starkin.encoder.RunOptions;
import org.starkin.view.Views;

/**
 * Has shards written, and says which it begins. At shards from {@link #FIRST_THAT_STOPS} on it stops until the test lets it
 * go. A process does one task at a time.
 *
 * @param work writes them, with an {@link EncoderThatStops}
 * @param signals the folder where it says what it does
 * @param stop where it stops
 */
record StoppingWork(ShardWork work, String signals, Stop stop) implements ShardWork {

    static final String FIRST_THAT_STOPS = "shard-000004";

    private static final long serialVersionUID = 1;

    /** The shard that this process is to stop at half-way, if it is. */
    private static volatile Optional<Halt> halfWay = Optional.empty();

    enum Stop {
        HALF_WAY,
        WHEN_THE_SHARD_IS_THERE
    }

    private record Halt(Signals signals, String shard, AtomicInteger batches) {

        void atBatch() {
            try {
                if (batches.incrementAndGet() == 2) {
                    signals.stopUntilLetGo(shard);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public void write(List<Path> files, Path shard) throws IOException {
        Signals here = new Signals(Path.of(signals));
        String name = shard.getFileName().toString();
        here.begun(name);
        boolean stops = name.compareTo(FIRST_THAT_STOPS) >= 0;
        halfWay = stops && stop == Stop.HALF_WAY
                ? Optional.of(new Halt(here, name, new AtomicInteger()))
                : Optional.empty();
        work.write(files, shard);
        if (stops && stop == Stop.WHEN_THE_SHARD_IS_THERE) {
            here.stopUntilLetGo(name);
        }
    }

    /** Encodes two stars at a time, and stops where the process should when it is at its second batch of a shard. */
    static final class EncoderThatStops implements Encoder {

        private final Encoder encoder = new SummingEncoder();

        @SuppressWarnings("UnusedVariable") // an EncoderLoader is given them
        EncoderThatStops(String name, RunOptions options) {}

        @Override
        public EncoderId id() {
            return encoder.id();
        }

        @Override
        public int dimension() {
            return encoder.dimension();
        }

        @Override
        public Placement placement() {
            return new Placement(Device.CPU, "it is no network", 2, 1);
        }

        @Override
        public List<Embedding> encode(List<Views> batch) {
            halfWay.ifPresent(Halt::atBatch);
            return encoder.encode(batch);
        }
    }
}

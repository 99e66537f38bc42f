package org.starkin.build;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;

/** Measures how long the threads of each stage are at work, waiting left out. Thread-safe. */
final class StageClocks {

    private static final double NANOS = 1e9;

    private final LongSupplier nanoClock;
    private final long began;
    private final Map<Stage, LongAdder> busyNanos = new EnumMap<>(Stage.class);
    private final Map<Stage, Integer> threads = new EnumMap<>(Stage.class);
    private final Map<Stage, Double> secondsBefore = new EnumMap<>(Stage.class);

    /**
     * @param secondsBefore seconds of work of an interrupted build that this one goes on with
     * @param workers threads that prepare and encode
     */
    StageClocks(Map<Stage, Double> secondsBefore, Threads workers, LongSupplier nanoClock) {
        this.nanoClock = nanoClock;
        this.began = nanoClock.getAsLong();
        this.secondsBefore.putAll(secondsBefore);
        for (Stage stage : Stage.values()) {
            busyNanos.put(stage, new LongAdder());
        }
        threads.putAll(Map.of(
                Stage.READ, 1, Stage.PREPARE, workers.preparing(), Stage.ENCODE, workers.encoding(), Stage.WRITE, 1));
    }

    /** Does a piece of work on the stage's account. */
    <T> T time(Stage stage, Callable<T> work) throws Exception {
        long start = nanoClock.getAsLong();
        try {
            return work.call();
        } finally {
            add(stage, nanoClock.getAsLong() - start);
        }
    }

    long now() {
        return nanoClock.getAsLong();
    }

    void add(Stage stage, long nanos) {
        busyNanos(stage).add(nanos);
    }

    private LongAdder busyNanos(Stage stage) {
        return Objects.requireNonNull(busyNanos.get(stage));
    }

    private int threads(Stage stage) {
        return threads.getOrDefault(stage, 1);
    }

    /** Seconds of work of each stage, summed over its threads, an interrupted build's with them. */
    Map<Stage, Double> seconds() {
        Map<Stage, Double> seconds = new EnumMap<>(Stage.class);
        for (Stage stage : Stage.values()) {
            double mine = busyNanos(stage).sum() / NANOS;
            seconds.put(stage, secondsBefore.getOrDefault(stage, 0.0) + mine);
        }
        return seconds;
    }

    /** What each stage did for so many stars. */
    List<StageFigures> figures(long stars) {
        List<StageFigures> figures = new ArrayList<>();
        seconds().forEach((stage, seconds) -> figures.add(new StageFigures(stage, threads(stage), seconds, stars)));
        return figures;
    }

    /** The stage for which the others wait, and how busy it is, since this build began. */
    String bottleneck() {
        double wall = Math.max(1, nanoClock.getAsLong() - began);
        Stage busiest = Stage.READ;
        double most = 0;
        for (Stage stage : Stage.values()) {
            double share = busyNanos(stage).sum() / (wall * threads(stage));
            if (share > most) {
                most = share;
                busiest = stage;
            }
        }
        return String.format(Locale.ROOT, "others wait for %s (%.0f %% busy)", busiest.word(), 100 * Math.min(1, most));
    }
}

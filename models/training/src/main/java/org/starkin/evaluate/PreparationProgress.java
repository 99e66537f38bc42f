package org.starkin.evaluate;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** Says every thousand stars how fast they are prepared. Thread-safe. */
public final class PreparationProgress implements Runnable {

    private static final int EVERY = 1_000;

    private final Consumer<String> say;
    private final AtomicInteger done = new AtomicInteger();
    private final long start = System.nanoTime();

    /** A count from zero, told by {@code say}. */
    public PreparationProgress(Consumer<String> say) {
        this.say = say;
    }

    @Override
    public void run() {
        int count = done.incrementAndGet();
        if (count % EVERY == 0) {
            double seconds = (System.nanoTime() - start) / 1e9;
            say.accept(String.format(Locale.ROOT, "prepared %d stars, %.0f a second", count, count / seconds));
        }
    }

    int count() {
        return done.get();
    }
}

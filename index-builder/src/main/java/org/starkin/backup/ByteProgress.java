package org.starkin.backup;

import java.io.InterruptedIOException;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.starkin.index.Pace;

/** A pace that tells now and then how much was read, and how fast. Of one thread. */
public final class ByteProgress implements Pace {

    private static final long NANOS_BETWEEN_LINES = TimeUnit.SECONDS.toNanos(10);
    private static final double MEGABYTE = 1e6;

    private final Pace pace;
    private final Consumer<String> notes;
    private final LongSupplier nanoClock;
    private final long began;
    private long lastLine;
    private long bytes;

    public ByteProgress(Pace pace, Consumer<String> notes, LongSupplier nanoClock) {
        this.pace = pace;
        this.notes = notes;
        this.nanoClock = nanoClock;
        this.began = nanoClock.getAsLong();
        this.lastLine = began;
    }

    @Override
    public void read(long more) throws InterruptedIOException {
        pace.read(more);
        bytes += more;
        long now = nanoClock.getAsLong();
        if (now - lastLine >= NANOS_BETWEEN_LINES) {
            lastLine = now;
            double seconds = (double) (now - began) / TimeUnit.SECONDS.toNanos(1);
            notes.accept(String.format(
                    Locale.ROOT, "%,.0f MB read, %.0f MB/s", bytes / MEGABYTE, bytes / MEGABYTE / seconds));
        }
    }
}

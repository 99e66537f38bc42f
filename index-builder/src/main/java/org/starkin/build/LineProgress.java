package org.starkin.build;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** A line now and then, for logs: how many stars, how fast, how long still. */
public final class LineProgress implements Progress {

    private static final double NANOS = 1e9;

    private final PrintWriter out;
    private final long intervalNanos;
    private final LongSupplier nanoClock;
    private long stars;
    private long done;
    private long doneBefore;
    private Supplier<String> note = () -> "";
    private long began;
    private long lastLine;

    /**
     * @param out where the lines go
     * @param interval between two lines
     * @param nanoClock a clock like {@link System#nanoTime}
     */
    public LineProgress(PrintWriter out, Duration interval, LongSupplier nanoClock) {
        this.out = out;
        this.intervalNanos = interval.toNanos();
        this.nanoClock = nanoClock;
    }

    @Override
    public void begin(long count, long done, Supplier<String> waiting) {
        stars = count;
        doneBefore = done;
        this.done = done;
        note = waiting;
        began = nanoClock.getAsLong();
        lastLine = began;
    }

    @Override
    public void star() {
        done++;
        long now = nanoClock.getAsLong();
        if (now - lastLine >= intervalNanos) {
            lastLine = now;
            double seconds = (now - began) / NANOS;
            double left = seconds / (done - doneBefore) * Math.max(0, stars - done);
            out.println(String.format(
                    Locale.ROOT,
                    "%,d of %,d stars, %.1f stars/s, %s left; %s",
                    done,
                    stars,
                    (done - doneBefore) / seconds,
                    duration(left),
                    note.get()));
            out.flush();
        }
    }

    private static String duration(double seconds) {
        long whole = Math.round(seconds);
        return whole < 60 ? whole + " s" : whole / 60 + " min " + whole % 60 + " s";
    }

    @Override
    public void end() {
        out.flush();
    }
}

package org.starkin.render;

/** How long an answer took. */
public final class Stopwatch {

    private static final double NANOS_PER_MICRO = 1e3;
    private static final double MICROS_PER_MILLI = 1e3;

    private final long startNanos = System.nanoTime();

    /** Milliseconds since it was made, to the microsecond. */
    public double tookMs() {
        return Math.round((System.nanoTime() - startNanos) / NANOS_PER_MICRO) / MICROS_PER_MILLI;
    }
}

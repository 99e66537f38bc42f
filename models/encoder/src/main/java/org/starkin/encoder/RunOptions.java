package org.starkin.encoder;

/**
 * How an encoder is to run its network.
 *
 * @param device where
 * @param threads that work on one run, on the processor; at least 1
 * @param runs that may be in flight at a time, at least 1: {@link Encoder#encode} waits while there are as many
 */
public record RunOptions(Device device, int threads, int runs) {

    /** On the processor, one thread a run and a run for every caller: for stars that are many and come side by side. */
    public static final RunOptions ON_PROCESSOR = new RunOptions(Device.CPU, 1, Integer.MAX_VALUE);

    public RunOptions {
        requirePositive("threads", threads);
        requirePositive("runs", runs);
    }

    private static void requirePositive(String name, int value) {
        if (value < 1) {
            throw new IllegalArgumentException(name + " " + value + " is less than 1");
        }
    }
}

package org.starkin.contest;

import java.io.IOException;

/**
 * What it took to take vectors in.
 *
 * @param seconds how long
 * @param megabytes how much more memory is held afterwards, 10^6 bytes: of the heap, or of a process of its own
 */
record Built(double seconds, double megabytes) {

    /** Takes vectors in. */
    interface Building {
        void build() throws IOException;
    }

    /** Measures what is built in this heap. */
    static Built of(Building building) throws IOException {
        long before = heapBytes();
        long began = System.nanoTime();
        building.build();
        double seconds = (System.nanoTime() - began) / 1e9;
        return new Built(seconds, (heapBytes() - before) / 1e6);
    }

    private static long heapBytes() {
        Runtime runtime = Runtime.getRuntime();
        System.gc();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}

package org.starkin.index;

/** What room the heap has. */
final class Heap {

    /** The share of the free heap that vectors and graphs may take. */
    private static final double MOST_OF_IT = 0.7;

    private Heap() {}

    /** Whether so many bytes may be taken for long. Garbage is no reason against it: it is collected first. */
    static boolean hasRoomFor(long bytes) {
        if (bytes >= freeBytes()) {
            System.gc();
        }
        return bytes < freeBytes();
    }

    private static long freeBytes() {
        Runtime runtime = Runtime.getRuntime();
        return (long) (MOST_OF_IT * (runtime.maxMemory() - runtime.totalMemory() + runtime.freeMemory()));
    }
}

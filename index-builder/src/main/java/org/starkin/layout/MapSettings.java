package org.starkin.layout;

/**
 * How a map is made.
 *
 * @param sample the most stars to which the layout is fitted, {@value #FEWEST} and up
 * @param seed by which the sample is drawn and the layout begun
 * @param threads that place stars; they change nothing of the result
 */
public record MapSettings(int sample, long seed, int threads) {

    /** Of fewer stars no layout says anything. */
    public static final int FEWEST = 16;

    /** Fitting takes a millisecond a star and one thread: twenty seconds. */
    public static final int DEFAULT_SAMPLE = 20_000;

    /** The most that is allowed: so many vectors of 128 values take 100 MB, and the fit several times that and minutes. */
    public static final int MOST_SAMPLE = 200_000;

    public static final long DEFAULT_SEED = 1;

    public MapSettings {
        if (sample < FEWEST || sample > MOST_SAMPLE) {
            throw new IllegalArgumentException("sample " + sample + " is outside " + FEWEST + " to " + MOST_SAMPLE);
        }
        if (threads < 1) {
            throw new IllegalArgumentException("threads " + threads + " is below 1");
        }
    }

    /** The usual ones, on all processors. */
    public static MapSettings usual() {
        return new MapSettings(
                DEFAULT_SAMPLE, DEFAULT_SEED, Runtime.getRuntime().availableProcessors());
    }
}

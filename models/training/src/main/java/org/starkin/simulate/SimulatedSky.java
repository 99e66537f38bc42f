package org.starkin.simulate;

import java.util.SplittableRandom;

/**
 * Stars without end, by number: star k depends on the seed and the class mix alone, not on how many others are asked for
 * nor on which surveys look. Immutable, safe for concurrent use.
 */
public final class SimulatedSky {

    /** The most stars that a sky may be asked for. */
    public static final int MOST_STARS = 5_000_000;

    /** The time from which phases are counted, BJD(TDB). */
    static final double REFERENCE_BJD = 2_457_000;

    /** The start of the first survey (Gaia's nominal scanning, 2014 July 25). */
    static final double FIRST_BJD = 2_456_863.9;

    /** The end of the last survey. */
    static final double LAST_BJD = 2_460_310.5;

    /** Mean colour excess E(BP - RP), magnitudes: that of stars out of the Galactic plane (Andrae et al. 2018, A&A 616, A8). */
    static final double MEAN_REDDENING = 0.10;

    private static final double BRIGHTEST_G = 9.5;
    private static final double FAINTEST_G = 19.5;
    private static final double MAGNITUDE_SLOPE = 0.06;

    private final long seed;
    private final ClassMix mix;

    public SimulatedSky(long seed, ClassMix mix) {
        this.seed = seed;
        this.mix = mix;
    }

    /** Star {@code number}, from 0. */
    public SimulatedStar star(int number) {
        if (number < 0 || number >= MOST_STARS) {
            throw new IllegalArgumentException("star " + number + " is outside 0 to " + (MOST_STARS - 1));
        }
        return new SimulatedStar(number, seed, mix);
    }

    long seed() {
        return seed;
    }

    /**
     * G from 9.5 to 19.5, counts rising as 10^(0.06 G): gentler than nature's 10^(0.2 G) or so, that all three surveys may see
     * many stars.
     */
    static double drawMagnitude(SplittableRandom random) {
        double low = Math.pow(10, MAGNITUDE_SLOPE * BRIGHTEST_G);
        double high = Math.pow(10, MAGNITUDE_SLOPE * FAINTEST_G);
        return Math.log10(Draw.uniform(random, low, high)) / MAGNITUDE_SLOPE;
    }
}

package org.starkin.simulate;

import java.util.SplittableRandom;

/**
 * Randomness by address: every draw belongs to a place (sky, star, survey, cycle), so that no draw depends on how many
 * others were made before it. The mixing is SplitMix64's (Steele, Lea and Flood 2014, OOPSLA, "Fast splittable
 * pseudorandom number generators").
 */
final class Seeds {

    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;
    private static final double TWO_TO_MINUS_53 = 0x1p-53;

    private Seeds() {}

    /** A seed for the place {@code key} within the place that has the seed {@code seed}. */
    static long within(long seed, long key) {
        return mix(mix(seed + GOLDEN_GAMMA) ^ (key * GOLDEN_GAMMA + 1));
    }

    /** A generator for the place {@code key} within {@code seed}. */
    static SplittableRandom generator(long seed, long key) {
        return new SplittableRandom(within(seed, key));
    }

    /** A uniform number in [0, 1) that belongs to {@code key}. */
    static double uniform(long seed, long key) {
        return (within(seed, key) >>> 11) * TWO_TO_MINUS_53;
    }

    /** A normal number of mean 0 and deviation 1 that belongs to {@code key}, by Box and Muller's transform. */
    static double gaussian(long seed, long key) {
        double radius = Math.sqrt(-2 * Math.log(1 - uniform(seed, 2 * key)));
        return radius * Math.cos(2 * Math.PI * uniform(seed, 2 * key + 1));
    }

    private static long mix(long z) {
        long y = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        long x = (y ^ (y >>> 27)) * 0x94D049BB133111EBL;
        return x ^ (x >>> 31);
    }
}

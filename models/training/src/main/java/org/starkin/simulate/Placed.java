package org.starkin.simulate;

import java.util.SplittableRandom;

/**
 * A target elsewhere: in another direction, brighter or fainter by a constant, earlier or later. Its variation is the
 * same, never stretched nor reversed.
 *
 * @param target what varies
 * @param direction where it stands now
 * @param fainterMag by how much it is fainter than {@code target}, the same in all bands
 * @param laterDays the time of {@code target} that is seen is this much later than the clock
 * @param seed of looks at it
 */
record Placed(Target target, Direction direction, double fainterMag, double laterDays, long seed) implements Target {

    /**
     * Places a target.
     *
     * @param wanted its reference magnitude in a band, once placed
     * @param daysBjd from the survey's first day to its last
     */
    static Placed of(Target target, Direction direction, Wanted wanted, Range daysBjd, SplittableRandom random) {
        double latest = Math.max(SimulatedSky.FIRST_BJD, SimulatedSky.LAST_BJD - (daysBjd.high() - daysBjd.low()));
        double first = Draw.uniform(random, SimulatedSky.FIRST_BJD, latest);
        double fainter = wanted.magnitude() - target.referenceMagnitude(wanted.band());
        return new Placed(target, direction, fainter, first - daysBjd.low(), random.nextLong());
    }

    /** A magnitude in a band. */
    record Wanted(Band band, double magnitude) {

        /** In {@code range}, more often faint than bright: the deviate's square root, so that the density rises linearly. */
        static Wanted draw(SplittableRandom random, Band band, Range range) {
            return new Wanted(band, range.low() + (range.high() - range.low()) * Math.sqrt(random.nextDouble()));
        }
    }

    @Override
    public double referenceMagnitude(Band band) {
        return target.referenceMagnitude(band) + fainterMag;
    }

    @Override
    public double magnitude(double timeBjd, Band band) {
        return target.magnitude(timeBjd + laterDays, band) + fainterMag;
    }
}

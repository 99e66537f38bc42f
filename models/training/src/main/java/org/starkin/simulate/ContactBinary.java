package org.starkin.simulate;

import java.util.OptionalDouble;
import java.util.SplittableRandom;

/**
 * A W Ursae Majoris star: light = 1 + a1 cos + a2 cos 2 + a4 cos 4 + b1 sin of the orbital phase angle, the decomposition
 * by which Rucinski 1993 (PASP 105, 1433) told contact binaries; brightness changes all the time, minima are sharp and
 * nearly alike, maxima broad and, by the O'Connell effect, slightly unequal. Both stars have about one temperature, so
 * that all bands see one curve.
 *
 * @param period days, of the revolution: two minima
 * @param epochBjd a time of the deeper minimum
 * @param a1 difference of the minima, not positive
 * @param a2 the double wave, negative
 * @param a4 sharpness of the minima, negative
 * @param b1 difference of the maxima
 */
record ContactBinary(double period, double epochBjd, double a1, double a2, double a4, double b1) implements StarModel {

    /** Periods, days (Rucinski 1998, AJ 116, 2998: from the cut-off at 0.22, most from 0.3 to 0.5). */
    static final Range PERIOD = new Range(0.22, 0.80);

    /**
     * Amplitudes up to 0.75 mag, random inclinations; a4 lies above the line a4 = a2 (0.125 - a2) (Rucinski 1997,
     * AJ 113, 407), as contact binaries do.
     */
    static ContactBinary draw(SplittableRandom random) {
        double period = Draw.logNormalWithin(random, 0.36, 0.22, PERIOD);
        double a2 = -Draw.uniform(random, 0.04, 0.23);
        double a4 = a2 * (0.125 - a2) * Draw.uniform(random, 0.45, 0.95);
        double a1 = a2 * Draw.uniform(random, 0, 0.13);
        double b1 = Draw.normalWithin(random, 0, 0.008, new Range(-0.025, 0.025));
        return new ContactBinary(period, SimulatedSky.REFERENCE_BJD + period * random.nextDouble(), a1, a2, a4, b1);
    }

    @Override
    public double departure(double timeBjd, Band band) {
        double cycles = (timeBjd - epochBjd) / period;
        double angle = 2 * Math.PI * (cycles - Math.floor(cycles));
        double cosine = Math.cos(angle);
        double cosine2 = 2 * cosine * cosine - 1;
        double cosine4 = 2 * cosine2 * cosine2 - 1;
        return -2.5 * Math.log10(1 + a1 * cosine + a2 * cosine2 + a4 * cosine4 + b1 * Math.sin(angle));
    }

    @Override
    public OptionalDouble periodDays() {
        return OptionalDouble.of(period);
    }
}

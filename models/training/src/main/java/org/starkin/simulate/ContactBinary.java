package org.starkin.simulate;

import java.util.OptionalDouble;
import java.util.SplittableRandom;

/**
 * A W Ursae Majoris star: light = 1 + a1 cos + a2 cos 2 + a4 cos 4 + b1 sin of the orbital phase angle, the decomposition
 * by which Rucinski 1993 (PASP 105, 1433) told contact binaries; brightness changes all the time, minima are sharp and
 * nearly alike, maxima broad and, by the O'Connell effect, slightly unequal. Both stars have about one temperature, so
 * that all bands see one curve. Ellipsoidal variables are the same wave without eclipses.
 *
 * @param period days, of the revolution: two minima
 * @param epochBjd a time of the deeper minimum
 * @param a1 difference of the minima, not positive
 * @param a2 the double wave, negative
 * @param a4 sharpness of the minima, negative
 * @param b1 difference of the maxima
 */
record ContactBinary(double period, double epochBjd, double a1, double a2, double a4, double b1) implements StarModel {

    /** Periods, days (Rucinski 1998, AJ 116, 2998: from the cut-off at 0.22, most from 0.3 to 0.5; a few hot ones longer). */
    static final Range PERIOD = new Range(0.22, 1.5);

    /** Periods of ellipsoidal variables, days: dwarfs (Morris 1985, ApJ 295, 143) to giants (Soszynski et al. 2004, Acta Astron. 54, 347). */
    static final Range ELLIPSOIDAL_PERIOD = new Range(0.2, 300);

    /**
     * Amplitudes up to 0.9 mag, random inclinations; a4 lies above the line a4 = a2 (0.125 - a2) (Rucinski 1997,
     * AJ 113, 407), as contact binaries do. The differences of the minima are mostly small; what share is larger is as ASAS and
     * the Catalina Southern Survey show it.
     */
    static ContactBinary draw(SplittableRandom random) {
        double period = Draw.logNormalWithin(random, 0.38, 0.30, PERIOD);
        double a2 = -Draw.normalWithin(random, 0.165, 0.06, new Range(0.04, 0.28));
        double a4 = a2 * (0.125 - a2) * Draw.uniform(random, 0.45, 0.95);
        double a1 = a2 * Math.min(0.45, Draw.exponential(random, 0.11));
        double b1 = Draw.normalWithin(random, 0, 0.010, new Range(-0.04, 0.04));
        return new ContactBinary(period, epoch(random, period), a1, a2, a4, b1);
    }

    /**
     * An ellipsoidal variable: two stars that do not eclipse each other, drawn out by their tides, 0.01 to 0.3 mag; minima
     * differ by the shape's pointed end, maxima by the stars' motion and by spots (Morris 1985; Faigler and Mazeh 2011, MNRAS
     * 415, 3921). Periods: half as those of dwarfs, half as those of giants.
     */
    static ContactBinary drawEllipsoidal(SplittableRandom random) {
        double period = Draw.chance(random, 0.6)
                ? Draw.logNormalWithin(random, 0.9, 0.9, new Range(ELLIPSOIDAL_PERIOD.low(), 20))
                : Draw.logNormalWithin(random, 90, 0.6, new Range(15, ELLIPSOIDAL_PERIOD.high()));
        double a2 = -Draw.logNormalWithin(random, 0.04, 0.6, new Range(0.006, 0.12));
        return tidalWave(random, period, a2);
    }

    /** A double wave of half-amplitude {@code -a2}, without eclipses. */
    static ContactBinary tidalWave(SplittableRandom random, double period, double a2) {
        double a1 = a2 * Draw.uniform(random, 0, 0.3);
        double b1 = Draw.normal(random, 0, 0.08 * Math.abs(a2));
        return new ContactBinary(period, epoch(random, period), a1, a2, 0.04 * a2, b1);
    }

    private static double epoch(SplittableRandom random, double period) {
        return SimulatedSky.REFERENCE_BJD + period * random.nextDouble();
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

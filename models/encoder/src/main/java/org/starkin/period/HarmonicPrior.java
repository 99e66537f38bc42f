package org.starkin.period;

import java.util.List;
import java.util.stream.IntStream;

/**
 * What is expected of a light curve's shape before it is seen: the amplitude of harmonic {@code h} is Gaussian with
 * variance {@code strength * h^(-2 slope)}, in units of the noise's variance. A large strength lets strong signals pass, a
 * steep slope holds down the high harmonics with which a wrong frequency threads through the gaps of its phase.
 */
final class HarmonicPrior {

    /**
     * From narrow eclipses, all harmonics alike, to strong smooth pulsation; equally likely. Chosen among a dozen
     * mixtures on Catalina stars of the training split.
     */
    static final List<HarmonicPrior> SHAPES = List.of(
            new HarmonicPrior(0.3, 1), new HarmonicPrior(1, 1.5), new HarmonicPrior(3, 2), new HarmonicPrior(30, 2));

    private final double[] precision;

    HarmonicPrior(double strength, double slope) {
        precision = IntStream.rangeClosed(1, HarmonicFit.HARMONICS)
                .mapToDouble(h -> Math.pow(h, 2 * slope) / strength)
                .toArray();
    }

    /** The inverse variance of an amplitude of harmonic {@code h}. */
    double precision(int h) {
        return precision[h - 1];
    }
}

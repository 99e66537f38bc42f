package org.starkin.train;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.starkin.nature.Quantity;
import org.starkin.spectrograph.SimulatedSpectra;
import org.starkin.spectrum.CleanedSpectrum;
import org.starkin.spectrum.SpectrumGrid;

/**
 * Spectra to learn from, two of each star, in memory.
 *
 * @param stars a star each
 */
record SpectrumExamples(List<Star> stars) {

    private static final float UNKNOWN = Float.NaN;

    SpectrumExamples {
        stars = List.copyOf(stars);
    }

    /**
     * A star twice.
     *
     * @param one residuals, {@code float[2816]}, NaN where they are unknown
     * @param other the same of another look
     * @param truth in the order of {@link Quantity#OF_SPECTRA}, scaled, NaN where it is unknown
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Star(float[] one, float[] other, float[] truth) {}

    /** So many stars drawn from those that may be learnt from. */
    static SpectrumExamples draw(SimulatedSpectra spectra, int stars, long seed) {
        return new SpectrumExamples(IntStream.range(0, stars)
                .parallel()
                .mapToObj(number -> star(spectra, new SplittableRandom(seed ^ (number * 0x9E3779B97F4A7C15L))))
                .flatMap(Optional::stream)
                .toList());
    }

    private static Optional<Star> star(SimulatedSpectra spectra, SplittableRandom random) {
        return spectra.anyStar(random)
                .map(pair -> new Star(residuals(pair.one()), residuals(pair.other()), truth(pair)));
    }

    static float[] residuals(CleanedSpectrum spectrum) {
        float[] residuals = spectrum.residual();
        for (int i = 0; i < SpectrumGrid.PIXELS; i++) {
            residuals[i] = spectrum.isKnown(i) ? residuals[i] : UNKNOWN;
        }
        return residuals;
    }

    private static float[] truth(SimulatedSpectra.Pair pair) {
        return new float[] {
            (float) Quantity.LOG_TEFF.scaled(Math.log10(pair.teffK())),
            (float) Quantity.LOG_G.scaled(pair.logG()),
            (float) Quantity.FE_H.scaled(pair.feH())
        };
    }
}

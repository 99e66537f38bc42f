package org.starkin.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.starkin.encoder.Quantiles;
import org.starkin.encoder.SpectrumEncoder;
import org.starkin.encoder.StellarParameter;
import org.starkin.spectrograph.LibraryStar;
import org.starkin.spectrograph.SimulatedSpectra;
import org.starkin.spectrograph.Spectrograph;
import org.starkin.spectrum.CleanedSpectrum;

/**
 * How far the outermost quantiles of a taught network are to be moved apart, so that nine tenths of stars that it never saw lie between
 * them: conformalized quantile regression (Romano, Patterson and Candes 2019, arXiv 1905.03222, eqs. 6 to 8).
 */
public final class Widening {

    private static final double WITHIN = 0.9;
    private static final long SEED = 173_205_081;

    private Widening() {}

    /**
     * By stars that were not learnt from, each as every spectrograph takes it; in units of the parameter, negative where the quantiles lie
     * too far apart.
     *
     * @param stars at least ten
     */
    static Map<StellarParameter, Double> of(SpectrumEncoder encoder, List<LibraryStar> stars) {
        SimulatedSpectra spectra = new SimulatedSpectra(stars);
        List<LibraryStar> seen = new ArrayList<>();
        List<CleanedSpectrum> taken = new ArrayList<>();
        for (LibraryStar star : stars) {
            for (Spectrograph spectrograph : Spectrograph.values()) {
                spectra.ofLibrary(
                                star.id(),
                                spectrograph,
                                new SplittableRandom(SEED ^ star.id().hashCode()))
                        .ifPresent(spectrum -> {
                            seen.add(star);
                            taken.add(spectrum);
                        });
            }
        }
        List<SpectrumEncoder.Reading> readings = encoder.read(taken);
        Map<StellarParameter, Double> widening = new EnumMap<>(StellarParameter.class);
        for (StellarParameter parameter : readings.getFirst().parameters().keySet()) {
            double[] outside = IntStream.range(0, seen.size())
                    .mapToDouble(i ->
                            outside(readings.get(i).of(parameter), seen.get(i).told(parameter)))
                    .toArray();
            widening.put(parameter, quantile(outside, stars.size()));
        }
        return widening;
    }

    /** How far the truth lies outside; below 0 where it lies within. */
    public static double outside(Quantiles told, double truth) {
        return Math.max(told.low() - truth, truth - told.high());
    }

    /** The quantile of {@link #WITHIN}, moved up for how few independent values there are. */
    public static double quantile(double[] values, int independent) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double share = Math.min(1, WITHIN * (1 + 1.0 / independent));
        return sorted[Math.clamp((int) Math.ceil(share * sorted.length) - 1, 0, sorted.length - 1)];
    }

    /** The widening of a parameter. */
    static double of(Map<StellarParameter, Double> widening, StellarParameter parameter) {
        return Objects.requireNonNullElse(widening.get(parameter), 0.0);
    }
}

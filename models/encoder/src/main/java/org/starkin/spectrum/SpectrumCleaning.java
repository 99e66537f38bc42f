package org.starkin.spectrum;

import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * Makes a spectrum fit to be compared: wavelengths to vacuum and to rest, pixels that are no measurement left out and
 * counted by reason, the rest brought to the {@link SpectrumGrid}, the continuum divided out. Neither the unit of the
 * flux nor its scale matters. Stateless, thread-safe and deterministic.
 */
public final class SpectrumCleaning {

    /**
     * Fewest known pixels of the grid, and fewest measured pixels used: one arm of LAMOST at medium resolution has 332
     * and 337 of the grid's (4,950 to 5,350 and 6,300 to 6,800 A).
     */
    public static final int FEWEST_PIXELS = 300;

    /** Pixels wider than this many of the grid are not judged as outlying: a single one may be a line. */
    private static final double COARSEST_JUDGED = 2;

    private final Spectrum raw;
    private final RestFrame restFrame;
    private final double[] wavelengths;
    private final double[] flux;
    private final double[] errors;
    private final BitSet good = new BitSet();
    private final Map<PixelDrop, Integer> dropped = new EnumMap<>(PixelDrop.class);

    private SpectrumCleaning(Spectrum raw, RestFrame restFrame) {
        this.raw = raw;
        this.restFrame = restFrame;
        this.wavelengths = new double[raw.size()];
        this.flux = new double[raw.size()];
        this.errors = new double[raw.hasErrors() ? raw.size() : 0];
        double stretch = restFrame.stretch();
        for (int i = 0; i < wavelengths.length; i++) {
            wavelengths[i] = raw.medium().toVacuum(raw.wavelengthAngstrom(i)) / stretch;
            flux[i] = raw.flux(i);
            if (errors.length > 0) {
                errors[i] = raw.error(i);
            }
        }
    }

    /**
     * A spectrum on the grid, or why there is none. The velocity taken out is the one that the spectrum tells, or else
     * the one measured in it, where that is sure, or else none. Never throws for any spectrum.
     */
    public static SpectrumOutcome clean(Spectrum raw) {
        OptionalDouble told = raw.velocityKmPerS();
        if (told.isPresent()) {
            return cleanAt(raw, RestFrame.told(told.getAsDouble()));
        }
        return switch (cleanAt(raw, RestFrame.UNKNOWN)) {
            case CleanedSpectrum unshifted ->
                VelocityMeasurement.of(unshifted)
                        .map(measured -> cleanAt(raw, measured))
                        .orElse(unshifted);
            case SpectrumOutcome.Refused refused -> refused;
        };
    }

    private static SpectrumOutcome cleanAt(Spectrum raw, RestFrame restFrame) {
        return new SpectrumCleaning(raw, restFrame).cleaned();
    }

    private SpectrumOutcome cleaned() {
        judge();
        dropOutliers();
        if (good.cardinality() < FEWEST_PIXELS) {
            return tooLittle(good.cardinality() + " measured pixels", good.cardinality());
        }
        double first = flux[good.nextSetBit(0)];
        if (good.stream().allMatch(i -> flux[i] == first)) {
            return refused(
                    "constant_flux", "all pixels have the flux " + first + "; a spectrum without a line has no shape");
        }
        GriddedFlux gridded = Resampling.toGrid(wavelengths, flux, errors, good);
        double[] continuum = Continuum.of(gridded);
        dropWithoutContinuum(continuum);
        BitSet known = gridded.known();
        int measured = known.cardinality();
        for (int i = 0; i < continuum.length; i++) {
            if (Double.isNaN(continuum[i])) {
                known.clear(i);
            }
        }
        if (measured >= FEWEST_PIXELS && known.cardinality() < FEWEST_PIXELS) {
            return refused(
                    "no_continuum",
                    "only " + known.cardinality() + " of " + measured
                            + " pixels of the grid have a continuum above zero; at least " + FEWEST_PIXELS
                            + " are needed; is the sky or the continuum subtracted already?");
        }
        if (known.cardinality() < FEWEST_PIXELS) {
            return tooLittle(known.cardinality() + " pixels of the grid", known.cardinality());
        }
        return result(gridded, continuum);
    }

    private void judge() {
        for (int i = 0; i < flux.length; i++) {
            double pixel = SpectrumGrid.pixel(wavelengths[i]);
            if (!(pixel >= -0.5 && pixel < SpectrumGrid.PIXELS - 0.5)) {
                drop(PixelDrop.OUTSIDE_GRID, 1);
            } else if (raw.isMarked(i)) {
                drop(PixelDrop.MARKED, 1);
            } else if (!Double.isFinite(flux[i])) {
                drop(PixelDrop.NOT_FINITE, 1);
            } else if (errors.length > 0 && !(errors[i] > 0 && Double.isFinite(errors[i]))) {
                drop(PixelDrop.ERROR_NOT_POSITIVE, 1);
            } else {
                good.set(i);
            }
        }
    }

    private void drop(PixelDrop reason, int count) {
        dropped.merge(reason, count, Integer::sum);
    }

    private void dropOutliers() {
        int[] rows = good.stream().toArray();
        double[] judged = Arrays.stream(rows).mapToDouble(i -> flux[i]).toArray();
        double[] itsErrors = new double[rows.length];
        if (errors.length > 0) {
            Arrays.setAll(itsErrors, i -> errors[rows[i]]);
        }
        if (rows.length == 0 || isCoarse(rows)) {
            return;
        }
        BitSet outlying = Outliers.find(judged, itsErrors);
        outlying.stream().forEach(i -> good.clear(rows[i]));
        drop(PixelDrop.OUTLYING, outlying.cardinality());
    }

    private boolean isCoarse(int[] rows) {
        double first = SpectrumGrid.pixel(wavelengths[rows[0]]);
        double last = SpectrumGrid.pixel(wavelengths[rows[rows.length - 1]]);
        return last - first > COARSEST_JUDGED * rows.length;
    }

    private void dropWithoutContinuum(double[] continuum) {
        int before = good.cardinality();
        for (int i = good.nextSetBit(0); i >= 0; i = good.nextSetBit(i + 1)) {
            int pixel = (int) Math.round(SpectrumGrid.pixel(wavelengths[i]));
            int from = Math.max(0, pixel - 1);
            int to = Math.min(continuum.length, pixel + 2);
            if (Arrays.stream(continuum, from, to).allMatch(Double::isNaN)) {
                good.clear(i);
            }
        }
        drop(PixelDrop.NO_CONTINUUM, before - good.cardinality());
    }

    private CleanedSpectrum result(GriddedFlux gridded, double[] continuum) {
        float[] residual = new float[SpectrumGrid.PIXELS];
        float[] error = new float[SpectrumGrid.PIXELS];
        float[] shown = new float[SpectrumGrid.PIXELS];
        for (int i = 0; i < SpectrumGrid.PIXELS; i++) {
            shown[i] = (float) continuum[i];
            if (gridded.known().get(i)) {
                double relative = gridded.flux()[i] / continuum[i] - 1;
                residual[i] = (float) Math.clamp(relative, CleanedSpectrum.LOWEST, CleanedSpectrum.HIGHEST);
                error[i] = (float) Math.min(gridded.errors()[i] / continuum[i], CleanedSpectrum.LARGEST_ERROR);
            }
        }
        return new CleanedSpectrum(
                new CleanedSpectrum.Pixels(residual, error, shown, gridded.known()),
                restFrame,
                counts(),
                medianSignalToNoise(gridded));
    }

    private OptionalDouble medianSignalToNoise(GriddedFlux gridded) {
        if (errors.length == 0) {
            return OptionalDouble.empty();
        }
        double[] ratios = gridded.known().stream()
                .mapToDouble(i -> gridded.flux()[i] / gridded.errors()[i])
                .sorted()
                .toArray();
        return OptionalDouble.of(ratios[ratios.length / 2]);
    }

    private PixelCounts counts() {
        return new PixelCounts(raw.size(), dropped);
    }

    private SpectrumOutcome.Refused tooLittle(String seen, int count) {
        String detail = seen + " are left, of " + raw.size() + " read; at least " + FEWEST_PIXELS
                + " are needed between " + Math.round(SpectrumGrid.wavelengthAngstrom(0)) + " and "
                + Math.round(SpectrumGrid.wavelengthAngstrom(SpectrumGrid.PIXELS - 1)) + " A in vacuum";
        return refused(
                "too_little_on_the_grid", count == 0 ? detail + "; is the unit of the wavelengths right?" : detail);
    }

    private SpectrumOutcome.Refused refused(String reason, String detail) {
        return new SpectrumOutcome.Refused(reason, detail, counts());
    }
}

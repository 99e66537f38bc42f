package org.starkin.survey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.starkin.spectrum.Medium;
import org.starkin.spectrum.Spectrum;

/**
 * The pixels of a spectrum as a file has them, in its order and its unit, on their way to a {@link Spectrum}. What the
 * file does not say is assumed and remarked. For one file; not thread-safe.
 */
final class MeasuredPixels {

    private final String source;
    private final SpectrumOptions options;
    private final double[] wavelengths;
    private final double[] flux;
    private final List<String> remarks = new ArrayList<>();
    private double[] errors = {};
    private BitSet marked = new BitSet();
    private Optional<WavelengthUnit> unit = Optional.empty();
    private Optional<Medium> medium = Optional.empty();
    private Optional<Double> velocityKmPerS = Optional.empty();

    /**
     * Pixels of a file; the arrays are taken over.
     *
     * @throws UnusableInput where there are not as many wavelengths as fluxes
     */
    MeasuredPixels(String source, SpectrumOptions options, double[] wavelengths, double[] flux) {
        this.source = source;
        this.options = options;
        this.wavelengths = wavelengths;
        this.flux = flux;
        requireAsMany(flux.length, "fluxes");
    }

    private void requireAsMany(int count, String what) {
        if (count != wavelengths.length) {
            throw new UnusableInput(
                    Fault.BAD_VALUE,
                    source,
                    "has " + wavelengths.length + " wavelengths and " + count + " " + what + "; there must be as many");
        }
    }

    /**
     * One-sigma errors.
     *
     * @throws UnusableInput where there are not as many as pixels
     */
    MeasuredPixels errors(double[] oneSigma) {
        requireAsMany(oneSigma.length, "errors");
        errors = oneSigma;
        return this;
    }

    /** The pixels that the archive marks as bad. */
    MeasuredPixels marked(BitSet bad) {
        marked = bad;
        return this;
    }

    /** The unit that the file tells. */
    MeasuredPixels unit(Optional<WavelengthUnit> told) {
        unit = told;
        return this;
    }

    /** The medium that the file tells. */
    MeasuredPixels medium(Optional<Medium> told) {
        medium = told;
        return this;
    }

    /** The velocity that the file tells; one that is no star's is remarked and not used. */
    MeasuredPixels velocity(double kmPerS) {
        if (Math.abs(kmPerS) <= Spectrum.FASTEST_KM_S) {
            velocityKmPerS = Optional.of(kmPerS);
        } else {
            remark("the file's velocity of " + kmPerS + " km/s is no star's (at most " + Spectrum.FASTEST_KM_S
                    + " either way) and was not used");
        }
        return this;
    }

    /** Says something of the file. */
    MeasuredPixels remark(String sentence) {
        remarks.add(sentence);
        return this;
    }

    /**
     * The spectrum.
     *
     * @throws UnusableInput where the wavelengths neither ascend nor descend, or there are too few or too many
     */
    ReadSpectrum read(String format, ObjectRow star) {
        int[] placed = IntStream.range(0, wavelengths.length)
                .filter(i -> wavelengths[i] > 0 && Double.isFinite(wavelengths[i]))
                .toArray();
        if (placed.length < Spectrum.FEWEST_PIXELS || placed.length > Spectrum.MOST_PIXELS) {
            throw new UnusableInput(
                    placed.length > Spectrum.MOST_PIXELS ? Fault.TOO_LARGE : Fault.EMPTY,
                    source,
                    "has " + placed.length + " pixels with a wavelength above zero, of " + wavelengths.length
                            + "; a spectrum has " + Spectrum.FEWEST_PIXELS + " to " + Spectrum.MOST_PIXELS);
        }
        int[] order = ascending(placed);
        WavelengthUnit itsUnit = options.unit().or(() -> unit).orElseGet(() -> guessUnit(order));
        Medium itsMedium = options.medium().or(() -> medium).orElseGet(this::assumeMedium);
        Spectrum spectrum = Spectrum.of(
                        itsMedium,
                        Arrays.stream(order)
                                .mapToDouble(i -> itsUnit.toAngstrom(wavelengths[i]))
                                .toArray(),
                        picked(flux, order))
                .withMarked(picked(marked, order));
        if (errors.length > 0) {
            spectrum = spectrum.withErrors(picked(errors, order));
        }
        return new ReadSpectrum(format, star, withVelocity(spectrum), wavelengths.length - placed.length, remarks);
    }

    private Spectrum withVelocity(Spectrum spectrum) {
        if (options.velocityKmPerS().isPresent()) {
            return spectrum.withVelocity(options.velocityKmPerS().getAsDouble());
        }
        return velocityKmPerS.map(spectrum::withVelocity).orElse(spectrum);
    }

    private int[] ascending(int[] placed) {
        int count = placed.length;
        boolean isDescending = wavelengths[placed[0]] > wavelengths[placed[count - 1]];
        int[] order = isDescending
                ? IntStream.range(0, count).map(i -> placed[count - 1 - i]).toArray()
                : placed;
        for (int i = 1; i < count; i++) {
            if (!(wavelengths[order[i]] > wavelengths[order[i - 1]])) {
                throw new UnusableInput(
                        Fault.UNSORTED,
                        source,
                        "has wavelength " + wavelengths[order[i]] + " next to " + wavelengths[order[i - 1]]
                                + " (pixel " + (order[i] + 1)
                                + "); wavelengths must ascend, or descend, without repeats;"
                                + " sort the spectrum, and give one spectrum a file");
            }
        }
        return order;
    }

    private WavelengthUnit guessUnit(int[] order) {
        double middle = wavelengths[order[order.length / 2]];
        WavelengthUnit guess = WavelengthUnit.guess(middle);
        remark("the unit of the wavelengths is not told; around " + middle + " they were taken as " + guess.words());
        return guess;
    }

    /** Above 2,000 A the literature gives wavelengths in air where it says nothing (Morton 2000, ApJS 130, 403). */
    private Medium assumeMedium() {
        remark("whether the wavelengths are those in air or in vacuum is not told; they were ASSUMED to be in AIR,"
                + " and if they are not, all lines are off by 80 km/s");
        return Medium.AIR;
    }

    private static float[] picked(double[] values, int[] order) {
        float[] picked = new float[order.length];
        for (int i = 0; i < order.length; i++) {
            picked[i] = (float) values[order[i]];
        }
        return picked;
    }

    private static BitSet picked(BitSet values, int[] order) {
        BitSet picked = new BitSet();
        for (int i = 0; i < order.length; i++) {
            picked.set(i, values.get(order[i]));
        }
        return picked;
    }

    /** One-sigma errors of inverse variances; 0 where the variance is infinite or none. */
    static double[] errorsOf(double[] inverseVariances) {
        double[] errors = new double[inverseVariances.length];
        for (int i = 0; i < errors.length; i++) {
            errors[i] = inverseVariances[i] > 0 ? 1 / Math.sqrt(inverseVariances[i]) : 0;
        }
        return errors;
    }

    /** The pixels of a mask that have any of its bits. */
    static BitSet nonZero(double[] mask) {
        BitSet marked = new BitSet();
        for (int i = 0; i < mask.length; i++) {
            marked.set(i, mask[i] != 0);
        }
        return marked;
    }
}

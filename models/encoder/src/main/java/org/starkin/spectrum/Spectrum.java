package org.starkin.spectrum;

import java.util.BitSet;
import java.util.OptionalDouble;

/**
 * One spectrum as it was measured: flux density per wavelength at ascending wavelengths, in any unit or relative,
 * errors where they are known, the pixels that the archive marked as bad, and the star's radial velocity where it is
 * told. Fluxes and errors may be anything, NaN included: {@link SpectrumCleaning} judges. Several arms of a
 * spectrograph are one spectrum with a gap. Immutable: arrays are copied in and out. Thread-safe.
 */
public final class Spectrum {

    /** The most pixels: an echelle spectrum of R = 100,000 over the whole optical range has about 200,000. */
    public static final int MOST_PIXELS = 200_000;

    /** The fewest, for a pixel's width is known by its neighbour. */
    public static final int FEWEST_PIXELS = 2;

    /** The fastest star, in km/s: S5-HVS1, the fastest known, moves at 1,755 (Koposov et al. 2020, MNRAS 491, 2465). */
    public static final double FASTEST_KM_S = 3_000;

    private final Medium medium;
    private final double[] wavelengths;
    private final float[] flux;
    private final float[] errors;
    private final BitSet marked;
    private final OptionalDouble velocityKmPerS;

    private Spectrum(
            Medium medium,
            double[] wavelengths,
            float[] flux,
            float[] errors,
            BitSet marked,
            OptionalDouble velocityKmPerS) {
        this.medium = medium;
        this.wavelengths = wavelengths;
        this.flux = flux;
        this.errors = errors;
        this.marked = marked;
        this.velocityKmPerS = velocityKmPerS;
    }

    /**
     * A spectrum without errors, without marks, of unknown velocity.
     *
     * @param medium what the wavelengths are measured in
     * @param wavelengthsAngstrom {@code double[n]}, positive and strictly ascending, {@value #FEWEST_PIXELS} to
     *     {@value #MOST_PIXELS} of them
     * @param flux {@code float[n]}, flux density per unit of wavelength
     * @throws IllegalArgumentException where the lengths differ, there are too few or too many, or a wavelength is no
     *     positive number or not above the one before it
     */
    public static Spectrum of(Medium medium, double[] wavelengthsAngstrom, float[] flux) {
        requireAsMany("fluxes", flux.length, wavelengthsAngstrom.length);
        if (flux.length < FEWEST_PIXELS || flux.length > MOST_PIXELS) {
            throw new IllegalArgumentException(
                    "a spectrum of " + flux.length + " pixels; it has " + FEWEST_PIXELS + " to " + MOST_PIXELS);
        }
        requireAscending(wavelengthsAngstrom);
        return new Spectrum(
                medium, wavelengthsAngstrom.clone(), flux.clone(), new float[0], new BitSet(), OptionalDouble.empty());
    }

    private static void requireAsMany(String what, int seen, int wanted) {
        if (seen != wanted) {
            throw new IllegalArgumentException(
                    "a spectrum of " + wanted + " wavelengths has " + seen + " " + what + "; there must be as many");
        }
    }

    private static void requireAscending(double[] wavelengths) {
        double previous = 0;
        for (int i = 0; i < wavelengths.length; i++) {
            if (!(wavelengths[i] > previous) || Double.isInfinite(wavelengths[i])) {
                throw new IllegalArgumentException("wavelength " + (i + 1) + " is " + wavelengths[i] + " A after "
                        + previous + "; wavelengths are positive numbers, each above the one before");
            }
            previous = wavelengths[i];
        }
    }

    /**
     * The same with one-sigma errors, {@code float[n]} in the unit of the flux.
     *
     * @throws IllegalArgumentException where there are not as many as pixels
     */
    public Spectrum withErrors(float[] oneSigma) {
        requireAsMany("errors", oneSigma.length, size());
        return new Spectrum(medium, wavelengths, flux, oneSigma.clone(), marked, velocityKmPerS);
    }

    /**
     * The same with these pixels marked as bad, counted from 0.
     *
     * @throws IllegalArgumentException where there is no such pixel
     */
    public Spectrum withMarked(BitSet bad) {
        if (bad.length() > size()) {
            throw new IllegalArgumentException(
                    "pixel " + (bad.length() - 1) + " is marked; the last is " + (size() - 1));
        }
        return new Spectrum(medium, wavelengths, flux, errors, (BitSet) bad.clone(), velocityKmPerS);
    }

    /**
     * The same of a star that recedes from the observer, as the wavelengths have it, at {@code kmPerS}: the velocity
     * {@code cz} of a redshift {@code z}. It is taken out.
     *
     * @throws IllegalArgumentException beyond {@link #FASTEST_KM_S} either way
     */
    public Spectrum withVelocity(double kmPerS) {
        if (!(Math.abs(kmPerS) <= FASTEST_KM_S)) {
            throw new IllegalArgumentException(
                    "radial velocity " + kmPerS + " km/s; a star's is within " + FASTEST_KM_S + " km/s either way");
        }
        return new Spectrum(medium, wavelengths, flux, errors, marked, OptionalDouble.of(kmPerS));
    }

    /** The same of a star whose velocity is not told. */
    public Spectrum withoutVelocity() {
        return new Spectrum(medium, wavelengths, flux, errors, marked, OptionalDouble.empty());
    }

    public Medium medium() {
        return medium;
    }

    /** The radial velocity in km/s, positive where the star recedes; empty where it is not told. */
    public OptionalDouble velocityKmPerS() {
        return velocityKmPerS;
    }

    /** How many pixels there are. */
    public int size() {
        return flux.length;
    }

    public boolean hasErrors() {
        return errors.length > 0;
    }

    /** The wavelength of pixel {@code i} in Angstrom, in {@link #medium()}, as measured. */
    public double wavelengthAngstrom(int i) {
        return wavelengths[i];
    }

    /** The flux density of pixel {@code i}. */
    public float flux(int i) {
        return flux[i];
    }

    /** The one-sigma error of pixel {@code i} in the unit of the flux; NaN in a spectrum without errors. */
    public float error(int i) {
        return errors.length == 0 ? Float.NaN : errors[i];
    }

    /** Whether the archive says that pixel {@code i} is bad. */
    public boolean isMarked(int i) {
        return marked.get(i);
    }

    @Override
    public String toString() {
        return "Spectrum[" + size() + " pixels, " + wavelengths[0] + " to " + wavelengths[size() - 1] + " A in "
                + medium + "]";
    }
}

package org.starkin.spectrograph;

import java.util.Optional;
import java.util.SplittableRandom;
import org.starkin.nature.Companion;
import org.starkin.nature.Nature;
import org.starkin.nature.Photosphere;
import org.starkin.spectrum.RestFrame;

/** The light that leaves a star or a pair towards us, on the {@link FineGrid}, in the frame of the star or of the pair's centre of mass. */
final class StellarLight {

    /** Vacuum wavelengths, Angstrom (NIST atomic spectra database). */
    private static final double H_ALPHA = 6564.61;

    private static final double CALCIUM_K = 3934.77;
    private static final double CALCIUM_H = 3969.59;
    private static final double LITHIUM = 6709.61;

    /** Between which wavelengths around a line its continuum is taken, Angstrom from the line. */
    private static final double CONTINUUM_REACH = 25;

    /** The width of a chromospheric line or of lithium in the star, km/s, as a standard deviation (our choice). */
    private static final double LINE_KMS = 20;

    /** The library's own width of lines, Angstrom, as a standard deviation (2.51 at half height: Falcon-Barroso et al. 2011, A&A 532, A95). */
    private static final double LIBRARY_ANGSTROM = 2.51 / 2.355;

    /** How far one star's activity strays from another's, in natural logarithms (our choice). */
    private static final double ACTIVITY_SCATTER = 0.35;

    private final SpectrumLibrary library;

    StellarLight(SpectrumLibrary library) {
        this.library = library;
    }

    /**
     * The light of a star at a moment that luck chooses.
     *
     * @return {@code double[PIXELS]}, not below zero
     */
    double[] of(Nature nature, SplittableRandom random) {
        double strength = nature.activity() * Math.exp(ACTIVITY_SCATTER * random.nextGaussian());
        double[] light = one(nature.photosphere(), nature.vSiniKms(), strength, random);
        addLine(light, LITHIUM, -nature.lithiumEwAngstrom());
        Optional<Companion> companion = nature.companion();
        if (companion.isEmpty()) {
            return light;
        }
        Companion other = companion.get();
        double[] second = one(other.photosphere(), other.vSiniKms(), strength, random);
        double apart = other.relativeKms(nature.photosphere()) * Math.sin(2 * Math.PI * random.nextDouble());
        double mass = nature.photosphere().massSun();
        double share = mass / (mass + other.photosphere().massSun());
        double[] nearer = FineGrid.shifted(light, -apart * (1 - share));
        double[] further = FineGrid.shifted(second, apart * share);
        double ratio = Math.pow(
                10,
                -0.4 * (other.photosphere().absoluteV() - nature.photosphere().absoluteV()));
        for (int i = 0; i < nearer.length; i++) {
            nearer[i] += ratio * further[i];
        }
        return nearer;
    }

    private double[] one(Photosphere star, double vSiniKms, double activity, SplittableRandom random) {
        double[] light = library.flux(star.teffK(), star.logG(), star.feH(), random);
        addActivity(light, star.teffK(), activity);
        return vSiniKms > FineGrid.KMS_A_PIXEL / 2 ? FineGrid.turned(light, vSiniKms) : light;
    }

    /**
     * Fills up the Balmer and calcium lines: in saturated stars H alpha is filled by about an Angstrom in G dwarfs, and stands in emission by
     * several in M dwarfs, whose continuum is weak (Douglas et al. 2014, ApJ 795, 161, fig. 9); the calcium lines likewise. The course
     * with temperature is our choice.
     */
    private static void addActivity(double[] light, double teffK, double activity) {
        if (activity <= 0) {
            return;
        }
        double cool = Math.max(0, (4600 - teffK) / 600);
        addLine(light, H_ALPHA, activity * (0.8 + 2.5 * cool));
        addLine(light, CALCIUM_K, activity * (1.0 + 4 * cool));
        addLine(light, CALCIUM_H, activity * (0.8 + 3 * cool));
    }

    /** Adds a line of an equivalent width, positive in emission. */
    private static void addLine(double[] light, double wavelength, double equivalentAngstrom) {
        double sigma =
                Math.hypot(LINE_KMS, RestFrame.LIGHT_KM_S * LIBRARY_ANGSTROM / wavelength) / FineGrid.KMS_A_PIXEL;
        int centre = (int) Math.round(FineGrid.pixel(wavelength));
        int from = (int) FineGrid.pixel(wavelength - CONTINUUM_REACH);
        int to = (int) FineGrid.pixel(wavelength + CONTINUUM_REACH);
        double continuum = 0;
        for (int i = from; i <= to; i++) {
            continuum += light[i] / (to - from + 1);
        }
        double pixelAngstrom = FineGrid.wavelength(centre + 0.5) - FineGrid.wavelength(centre - 0.5);
        double peak = continuum * equivalentAngstrom / pixelAngstrom / (sigma * Math.sqrt(2 * Math.PI));
        int reach = (int) Math.ceil(4 * sigma);
        for (int i = centre - reach; i <= centre + reach; i++) {
            double x = (i - FineGrid.pixel(wavelength)) / sigma;
            light[i] = Math.max(0, light[i] + peak * Math.exp(-0.5 * x * x));
        }
    }
}

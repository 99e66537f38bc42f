package org.starkin.spectrograph;

import java.util.SplittableRandom;
import org.starkin.spectrum.Medium;
import org.starkin.spectrum.RestFrame;
import org.starkin.spectrum.Spectrum;

/** An instrument that takes spectra: how finely, how noisily. */
public enum Spectrograph {
    /** LAMOST at low resolution: R = 1800 (Zhao et al. 2012, RAA 12, 723). */
    LAMOST(305, 8, 120),
    /** The original SDSS spectrographs: R = 1850 to 2200 (Smee et al. 2013, AJ 146, 32). */
    SDSS(275, 8, 80),
    /** As the library itself has it: 2.5 A, which is 2.2 times better than the others at the red end and as good at the blue. */
    MILES(250, 60, 300);

    /** Of the library, in hundredths of an Angstrom (Falcon-Barroso et al. 2011, A&A 532, A95: 2.5 A). */
    private static final int LIBRARY_FWHM = 250;

    private static final double HUNDREDTHS = 100;
    private static final double FWHM_PER_SIGMA = 2.3548;
    private static final double REFERENCE_ANGSTROM = 5500;
    /** Two pixels of the fine grid make one of SDSS's and LAMOST's, 1e-4 in the logarithm. */
    private static final int FINE_PIXELS_A_PIXEL = 2;

    /** How far a flux calibration strays at either end (Yan et al. 2016, AJ 151, 8, for SDSS-IV: 5 %; LAMOST about 10 %). */
    private static final double CALIBRATION = 0.08;

    /** Pipelines measure velocities so well, km/s (Luo et al. 2015, RAA 15, 1095). */
    private static final double VELOCITY_ERROR = 8;

    /** The velocities of the disc and the halo's slower stars along any line of sight, km/s (our choice). */
    private static final double VELOCITY_SPREAD = 50;

    private final int fwhm;
    private final double leastSignal;
    private final double mostSignal;

    Spectrograph(int fwhm, double leastSignal, double mostSignal) {
        this.fwhm = fwhm;
        this.leastSignal = leastSignal;
        this.mostSignal = mostSignal;
    }

    /** The spectrum that it takes of light on the {@link FineGrid}, with the velocity that its pipeline would tell. */
    Spectrum take(double[] light, SplittableRandom random) {
        double velocity = VELOCITY_SPREAD * random.nextGaussian();
        double[] seen = FineGrid.blurred(FineGrid.shifted(light, velocity), sigmaKms());
        double signal = leastSignal * Math.pow(mostSignal / leastSignal, random.nextDouble());
        double slope = CALIBRATION * random.nextGaussian();
        double bend = CALIBRATION * random.nextGaussian();
        double level = mean(seen);
        int pixels = FineGrid.PIXELS / FINE_PIXELS_A_PIXEL;
        double[] wavelengths = new double[pixels];
        float[] flux = new float[pixels];
        float[] errors = new float[pixels];
        for (int i = 0; i < pixels; i++) {
            double place = FINE_PIXELS_A_PIXEL * i + 0.5;
            double x = 2.0 * i / pixels - 1;
            double calibration = Math.exp(slope * x + bend * (x * x - 1.0 / 3));
            double light0 = FineGrid.at(seen, place);
            double error = Math.sqrt(level * Math.max(light0, 0.05 * level)) / signal;
            wavelengths[i] = FineGrid.wavelength(place);
            flux[i] = (float) (calibration * (light0 + error * random.nextGaussian()));
            errors[i] = (float) (calibration * error);
        }
        return Spectrum.of(Medium.VACUUM, wavelengths, flux)
                .withErrors(errors)
                .withVelocity(velocity + VELOCITY_ERROR * random.nextGaussian());
    }

    private double sigmaKms() {
        double beyondLibrary = Math.sqrt(Math.max(0, (double) fwhm * fwhm - (double) LIBRARY_FWHM * LIBRARY_FWHM));
        return beyondLibrary / HUNDREDTHS / FWHM_PER_SIGMA / REFERENCE_ANGSTROM * RestFrame.LIGHT_KM_S;
    }

    private static double mean(double[] light) {
        double sum = 0;
        for (double value : light) {
            sum += value;
        }
        return sum / light.length;
    }
}

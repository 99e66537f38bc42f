package org.starkin.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.starkin.spectrum.CleanedSpectrum;
import org.starkin.spectrum.Medium;
import org.starkin.spectrum.Spectrum;
import org.starkin.spectrum.SpectrumCleaning;

/** Spectra of a continuum and a few lines, their depths and its slope by the number of the star. */
public final class SyntheticSpectra {

    private static final double[] LINES = {4102.9, 4341.7, 4862.7, 5168.8, 5174.1, 5185.0, 5891.6, 5897.6, 6564.6};
    private static final double FIRST = 3900;
    private static final double STEP = 2;
    private static final int PIXELS = 1650;
    private static final double SIGNAL_TO_NOISE = 60;

    private SyntheticSpectra() {}

    /** The spectrum of star number {@code star}, at rest, in vacuum; another {@code visit} has other noise. */
    public static Spectrum of(int star, int visit) {
        Random shape = new Random(star);
        double[] depths = shape.doubles(LINES.length, 0.05, 0.7).toArray();
        double slope = shape.nextDouble() * 4 - 2;
        Random noise = new Random(1000L * star + visit);
        double[] wavelengths = new double[PIXELS];
        float[] flux = new float[PIXELS];
        float[] errors = new float[PIXELS];
        for (int i = 0; i < PIXELS; i++) {
            wavelengths[i] = FIRST + STEP * i;
            double continuum = 100 * Math.pow(wavelengths[i] / 5500, slope);
            double value = continuum;
            for (int line = 0; line < LINES.length; line++) {
                value *= 1 - depths[line] * Math.exp(-0.5 * Math.pow((wavelengths[i] - LINES[line]) / 4, 2));
            }
            errors[i] = (float) (continuum / SIGNAL_TO_NOISE);
            flux[i] = (float) (value + errors[i] * noise.nextGaussian());
        }
        return Spectrum.of(Medium.VACUUM, wavelengths, flux).withErrors(errors).withVelocity(0);
    }

    /** The same on the grid. */
    public static CleanedSpectrum cleaned(int star) {
        return (CleanedSpectrum) SpectrumCleaning.clean(of(star, 0));
    }

    /** The same as a request has it. */
    public static Map<String, Object> body(int star, int visit) {
        Spectrum spectrum = of(star, visit);
        List<Double> wavelengths = new ArrayList<>();
        List<Float> flux = new ArrayList<>();
        List<Float> errors = new ArrayList<>();
        for (int i = 0; i < spectrum.size(); i++) {
            wavelengths.add(spectrum.wavelengthAngstrom(i));
            flux.add(spectrum.flux(i));
            errors.add(spectrum.error(i));
        }
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("wavelength", wavelengths);
        body.put("wavelength_unit", "angstrom");
        body.put("medium", "vacuum");
        body.put("flux", flux);
        body.put("error", errors);
        body.put("velocity_km_s", 0);
        return body;
    }

    /** The same as a table. */
    public static String table(int star, int visit) {
        Spectrum spectrum = of(star, visit);
        StringBuilder table = new StringBuilder("wavelength_vac,flux,error\n");
        for (int i = 0; i < spectrum.size(); i++) {
            table.append(spectrum.wavelengthAngstrom(i))
                    .append(',')
                    .append(spectrum.flux(i))
                    .append(',')
                    .append(spectrum.error(i))
                    .append('\n');
        }
        return table.toString();
    }
}

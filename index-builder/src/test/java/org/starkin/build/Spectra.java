package org.starkin.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;

/** Makes tables of spectra: a continuum and lines of hydrogen, sodium and magnesium, their depths by a seed. */
public final class Spectra {

    private static final double[] LINES = {4102.9, 4341.7, 4862.7, 5168.8, 5174.1, 5185.0, 5891.6, 5897.6, 6564.6};

    private Spectra() {}

    /** The spectrum of the star {@code star} as {@code FOLDER/NAME.csv}, at that ratio of signal to noise. */
    public static Path write(Path folder, String name, int star, double signalToNoise) throws IOException {
        Random shape = new Random(star);
        double[] depths = shape.doubles(LINES.length, 0.05, 0.7).toArray();
        double slope = shape.nextDouble() * 4 - 2;
        Random noise = new Random(31L * star + Math.round(signalToNoise));
        StringBuilder table = new StringBuilder("wavelength_vac,flux,error\n");
        for (double wave = 3900; wave < 7200; wave += 1.5) {
            double value = 1;
            for (int i = 0; i < LINES.length; i++) {
                value *= 1 - depths[i] * Math.exp(-0.5 * Math.pow((wave - LINES[i]) / 4, 2));
            }
            double continuum = 100 * Math.pow(wave / 5500, slope);
            double error = continuum / signalToNoise;
            table.append(String.format(
                    Locale.ROOT, "%.2f,%.5f,%.5f%n", wave, value * continuum + error * noise.nextGaussian(), error));
        }
        return Files.writeString(folder.resolve(name + ".csv"), table);
    }

    /** A file that is a table of a spectrum without any shape. */
    public static Path writeConstant(Path folder, String name) throws IOException {
        StringBuilder table = new StringBuilder("wavelength_vac,flux\n");
        for (int wave = 3900; wave < 7200; wave++) {
            table.append(wave).append(",1\n");
        }
        return Files.writeString(folder.resolve(name + ".csv"), table);
    }
}

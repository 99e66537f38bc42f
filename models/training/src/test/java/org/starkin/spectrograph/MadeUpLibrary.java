package org.starkin.spectrograph;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** A library of stars whose flux is known at any temperature, gravity and composition: a slope and a line of each. */
public final class MadeUpLibrary {

    private MadeUpLibrary() {}

    /** So many stars about a temperature, gravity and composition like the Sun's. */
    public static List<LibraryStar> stars(int count) {
        SplittableRandom random = new SplittableRandom(9);
        List<LibraryStar> stars = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double teff = 5800 * Math.pow(10, 0.15 * random.nextGaussian());
            double logG = 4 + random.nextGaussian();
            double feH = -0.2 + 0.4 * random.nextGaussian();
            stars.add(new LibraryStar(String.format("%04d", i), teff, logG, feH, flux(teff, logG, feH)));
        }
        return stars;
    }

    static float[] flux(double teff, double logG, double feH) {
        float[] flux = new float[FineGrid.PIXELS];
        double warm = Math.log10(teff / 5800);
        for (int i = 0; i < flux.length; i++) {
            double x = (double) i / flux.length - 0.5;
            flux[i] = (float) (1
                    + warm * x
                    - (0.3 + 0.5 * warm) * line(i, 4862.7)
                    - (0.3 + 0.05 * (logG - 4)) * line(i, 5176)
                    - (0.3 + 0.2 * feH) * line(i, 5270)
                    - 0.1 * line(i, 6000 + i % 400));
        }
        return flux;
    }

    private static double line(int pixel, double wavelength) {
        double x = (pixel - FineGrid.pixel(wavelength)) / 4;
        return Math.exp(-0.5 * x * x);
    }
}

package org.starkin.spectrograph;

import org.starkin.encoder.StellarParameter;

/**
 * A star of an empirical library.
 *
 * @param id by which it is split into those to learn from and those to measure on
 * @param flux at rest, {@code float[PIXELS]} of the {@link FineGrid}, its mean from 5,450 to 5,550 Angstrom one
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record LibraryStar(String id, double teffK, double logG, double feH, float[] flux) {

    /** What the library's table says of it; NaN for what no table has. */
    public double told(StellarParameter parameter) {
        return told(parameter, teffK, logG, feH);
    }

    static double told(StellarParameter parameter, double teffK, double logG, double feH) {
        return switch (parameter) {
            case LOG_TEFF -> Math.log10(teffK);
            case LOG_G -> logG;
            case FE_H -> feH;
            case LOG_RADIUS, ABSOLUTE_V, LOG_AGE -> Double.NaN;
        };
    }

    /** The flux as one computes with it. */
    double[] light() {
        double[] light = new double[flux.length];
        for (int i = 0; i < light.length; i++) {
            light[i] = flux[i];
        }
        return light;
    }
}

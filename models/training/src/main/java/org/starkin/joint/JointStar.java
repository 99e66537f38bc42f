package org.starkin.joint;

import org.starkin.nature.Nature;

/**
 * A simulated star with a light curve and some spectra.
 *
 * @param number by which it is drawn, and split into stars to learn from and stars to measure on
 * @param light the light curve's vector, {@code float[128]}
 * @param spectra the vectors of its spectra, {@code float[n][128]}, at least one: another moment, another spectrograph, other noise
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record JointStar(int number, Nature nature, float[] light, float[][] spectra) {

    /** The spectrum that it is measured by. */
    float[] spectrum() {
        return spectra[0];
    }
}

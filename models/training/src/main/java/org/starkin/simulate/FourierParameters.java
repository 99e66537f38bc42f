package org.starkin.simulate;

/**
 * Fourier parameters of a light curve in V, of the cosine series in magnitudes. Phases of a sine series become these by
 * adding pi/2 to phi_21 and pi to phi_31.
 *
 * @param r21 amplitude ratio of the second term to the first
 * @param phi21 phase difference, radians
 * @param r31 amplitude ratio of the third term to the first
 * @param phi31 phase difference, radians
 * @param decline amplitude of each higher term against the one before it, 0 to 1
 */
record FourierParameters(double r21, double phi21, double r31, double phi31, double decline) {}

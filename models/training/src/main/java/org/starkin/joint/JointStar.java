package org.starkin.joint;

import org.starkin.nature.Nature;

/**
 * A simulated star with a light curve and a spectrum.
 *
 * @param number by which it is drawn, and split into stars to learn from and stars to measure on
 * @param light the light curve's vector, {@code float[128]}
 * @param spectrum the spectrum's vector, {@code float[128]}
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record JointStar(int number, Nature nature, float[] light, float[] spectrum) {}

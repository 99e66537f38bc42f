package org.starkin.spectrum;

import java.util.BitSet;

/**
 * Flux on the grid, before its continuum is known; of an unknown pixel both numbers mean nothing.
 *
 * @param flux {@code double[PIXELS]} in the spectrum's unit
 * @param errors {@code double[PIXELS]} one-sigma, in the same unit; zeros where the spectrum has none
 * @param known the pixels that are measured
 */
@SuppressWarnings("ArrayRecordComponent")
record GriddedFlux(double[] flux, double[] errors, BitSet known) {}

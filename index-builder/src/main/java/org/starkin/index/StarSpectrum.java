package org.starkin.index;

import org.starkin.spectrum.CleanedSpectrum;

/**
 * The spectrum of a star as it is kept: on the grid, at rest, continuum and residual apart. Kept are residuals to 7e-5, the
 * continuum to 0.02 % and errors to 6 %.
 *
 * @param cleaned what was made of it
 * @param source the name of the file that it was read from
 * @param format the word of that file's format
 */
public record StarSpectrum(CleanedSpectrum cleaned, String source, String format) {}

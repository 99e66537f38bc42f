/**
 * Spectra as they were measured, {@link org.starkin.spectrum.Spectrum}, and their {@link
 * org.starkin.spectrum.SpectrumCleaning}: one path, for a build, a query and training alike, to numbers on the one
 * {@link org.starkin.spectrum.SpectrumGrid}, at rest, in vacuum, the continuum divided out, every pixel that was
 * dropped counted. This package must not know files, networks or indexes.
 */
@NullMarked
package org.starkin.spectrum;

import org.jspecify.annotations.NullMarked;

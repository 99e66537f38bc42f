/**
 * The spectrum that a survey would take of a simulated star: interpolated between the stars of an empirical library, shifted,
 * broadened, summed for pairs, noised. {@link org.starkin.spectrograph.SimulatedSpectra} is the way in. This package must not
 * know light curves, encoders or indexes.
 */
@NullMarked
package org.starkin.spectrograph;

import org.jspecify.annotations.NullMarked;

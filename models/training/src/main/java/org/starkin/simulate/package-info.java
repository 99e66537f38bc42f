/**
 * A simulated sky: variable stars of known class and period, and the photometry that TESS, Gaia or ZTF would take of
 * them. The same seed gives the same sky. This package must not know encoders or indexes.
 */
@NullMarked
package org.starkin.simulate;

import org.jspecify.annotations.NullMarked;

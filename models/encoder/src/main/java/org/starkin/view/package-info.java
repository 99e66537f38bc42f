/**
 * What an encoder sees of a light curve: folded at its period and at twice it, its periodogram, and about forty
 * classic features. Views are numbers of fixed shape, comparable between surveys. This package knows
 * {@link org.starkin.lightcurve} and {@link org.starkin.period}; it must not know any encoder.
 */
@NullMarked
package org.starkin.view;

import org.jspecify.annotations.NullMarked;

/**
 * Photometry as a survey gave it: times in their own {@link org.starkin.lightcurve.TimeSystem}, magnitudes or fluxes in
 * their own unit, one series a passband; and its {@link org.starkin.lightcurve.Cleaning}, which counts every point that
 * it drops. This package knows of no file format, no period and no encoder.
 */
@NullMarked
package org.starkin.lightcurve;

import org.jspecify.annotations.NullMarked;

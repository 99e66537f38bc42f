/**
 * Finds the periods of a cleaned light curve: a generalised Lomb-Scargle scan on the Vector API, its peaks with their
 * harmonics and aliases re-ranked by a multi-harmonic fit. {@link org.starkin.period.PeriodSearch} is the way in. This
 * package knows {@link org.starkin.lightcurve} and nothing else of ours.
 */
@NullMarked
package org.starkin.period;

import org.jspecify.annotations.NullMarked;

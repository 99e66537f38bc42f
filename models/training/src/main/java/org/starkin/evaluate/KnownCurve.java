package org.starkin.evaluate;

import org.starkin.index.StarId;
import org.starkin.lightcurve.LightCurve;

/**
 * The photometry of a star whose class is known, as its survey gives it.
 *
 * @param kind its class, in the words in which it was asked for
 */
public record KnownCurve(StarId id, String kind, LightCurve raw) {}

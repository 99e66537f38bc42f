package org.starkin.index;

import org.starkin.encoder.Embedding;
import org.starkin.lightcurve.DropCounts;
import org.starkin.lightcurve.LightCurve;

/**
 * One indexed star, whole.
 *
 * @param facts what is known of it
 * @param lightCurve the photometry as it was read, before cleaning, so that a query by it walks the very same path
 * @param drops points dropped by the reader and by cleaning
 * @param embedding its vector
 */
public record Star(StarFacts facts, LightCurve lightCurve, DropCounts drops, Embedding embedding) implements Entry {}

package org.starkin.lightcurve;

/**
 * A light curve fit to be analysed, and what it cost to make it so.
 *
 * @param lightCurve every value finite, times ascending within each passband, passbands without a point left out
 * @param drops points read and dropped by reason
 */
public record Cleaned(LightCurve lightCurve, DropCounts drops) {}

package org.starkin.similar;

/**
 * What an answer tells of photometry that is sent as a query, beside the facts that it always tells.
 *
 * @param lightCurve its points, as they were understood
 * @param periodogram its periodogram
 * @param features its classic features
 */
public record PhotometryParts(boolean lightCurve, boolean periodogram, boolean features) {

    /** No more than the facts. */
    static final PhotometryParts NONE = new PhotometryParts(false, false, false);
}

package org.starkin.match;

import java.util.OptionalDouble;

/**
 * What is wanted of a match.
 *
 * @param radiusArcsec within which to look; where it is not given, five times the error of the positions, from 1 to 60
 * @param limit the most candidates to tell, at least 1
 * @param minPMatch the least probability of a candidate that is told, 0 to 1
 */
public record MatchSettings(OptionalDouble radiusArcsec, int limit, double minPMatch) {

    /** The widest radius: beyond it nobody looks for one and the same star. */
    public static final double WIDEST_ARCSEC = 600;

    /** The most candidates that are told. */
    public static final int MOST_TOLD = 1000;

    public MatchSettings {
        if (radiusArcsec.isPresent()
                && !(radiusArcsec.getAsDouble() > 0 && radiusArcsec.getAsDouble() <= WIDEST_ARCSEC)) {
            throw new IllegalArgumentException(
                    "radius_arcsec " + radiusArcsec.getAsDouble() + " is not above 0 and at most " + WIDEST_ARCSEC);
        }
        if (limit < 1 || limit > MOST_TOLD) {
            throw new IllegalArgumentException("limit " + limit + " is outside 1 to " + MOST_TOLD);
        }
        if (!(minPMatch >= 0 && minPMatch <= 1)) {
            throw new IllegalArgumentException("min_p_match " + minPMatch + " is outside 0 to 1");
        }
    }

    /** So many candidates of any probability, sought within a radius that the errors give. */
    public static MatchSettings of(int limit) {
        return new MatchSettings(OptionalDouble.empty(), limit, 0);
    }
}

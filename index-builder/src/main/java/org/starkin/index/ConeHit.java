package org.starkin.index;

/**
 * A star found by its place.
 *
 * @param star what is known of it
 * @param separationArcsec its angle to the centre of the cone
 */
public record ConeHit(StarFacts star, double separationArcsec) {}

package org.starkin.nature;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a star is.
 *
 * @param photosphere of the star, of the brighter one in a pair
 * @param companion the other star of a pair
 * @param ageGyr since its birth, in thousand million years
 * @param rotationDays the period of its rotation, where its kind tells of one
 * @param vSiniKms how fast its surface turns, along the line of sight
 * @param activity of its chromosphere, 0 (as the Sun's) to 1 (saturated)
 * @param lithiumEwAngstrom the depth of its lithium line at 6708 A, as an equivalent width
 */
public record Nature(
        Kind kind,
        Photosphere photosphere,
        Optional<Companion> companion,
        double ageGyr,
        OptionalDouble rotationDays,
        double vSiniKms,
        double activity,
        double lithiumEwAngstrom) {

    /** Absolute magnitude in V of all its light. */
    public double absoluteV() {
        double one = photosphere.absoluteV();
        return companion
                .map(other -> -2.5
                        * Math.log10(Math.pow(10, -0.4 * one)
                                + Math.pow(10, -0.4 * other.photosphere().absoluteV())))
                .orElse(one);
    }
}

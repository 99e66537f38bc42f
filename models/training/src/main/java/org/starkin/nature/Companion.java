package org.starkin.nature;

/**
 * The second star of a pair.
 *
 * @param photosphere of it
 * @param orbitDays the period of the orbit
 * @param inclination of the orbit, radians; a right angle is seen edge on
 * @param vSiniKms how fast its surface turns, along the line of sight
 */
public record Companion(Photosphere photosphere, double orbitDays, double inclination, double vSiniKms) {

    /**
     * The velocity of one solar mass around another, both together one, in a circle of a day: {@code (2 pi G Msun / day)^(1/3)},
     * km/s (IAU 2015 resolution B3).
     */
    private static final double KMS_OF_A_DAY = 212.9;

    /** The two stars' greatest difference of velocity along the line of sight, km/s, on a circular orbit. */
    public double relativeKms(Photosphere primary) {
        double mass = primary.massSun() + photosphere.massSun();
        return KMS_OF_A_DAY * Math.cbrt(mass / orbitDays) * Math.sin(inclination);
    }
}

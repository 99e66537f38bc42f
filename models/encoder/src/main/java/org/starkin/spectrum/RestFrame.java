package org.starkin.spectrum;

import java.util.OptionalDouble;

/**
 * The radial velocity that was taken out of a spectrum.
 *
 * @param velocityKmPerS positive where the star recedes; 0 where the velocity is not known
 * @param source where it comes from
 * @param significance of a measured velocity, the peak of the cross-correlation over its scatter elsewhere; else empty
 */
public record RestFrame(double velocityKmPerS, VelocitySource source, OptionalDouble significance) {

    /** No velocity is known and none is taken out. */
    public static final RestFrame UNKNOWN = new RestFrame(0, VelocitySource.UNKNOWN, OptionalDouble.empty());

    /** The speed of light in km/s, by definition of the metre. */
    public static final double LIGHT_KM_S = 299_792.458;

    static RestFrame told(double velocityKmPerS) {
        return new RestFrame(velocityKmPerS, VelocitySource.TOLD, OptionalDouble.empty());
    }

    /** What a wavelength measured is divided by: {@code 1 + z}, as archives write a velocity {@code cz}. */
    double stretch() {
        return 1 + velocityKmPerS / LIGHT_KM_S;
    }
}

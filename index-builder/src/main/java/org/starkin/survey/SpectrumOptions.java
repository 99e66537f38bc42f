package org.starkin.survey;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.starkin.spectrum.Medium;
import org.starkin.spectrum.Spectrum;

/**
 * What a spectrum's file does not say of itself. What is given here counts more than what the file says.
 *
 * @param unit the unit of the wavelengths
 * @param medium whether the wavelengths are those in air or in vacuum
 * @param velocityKmPerS the radial velocity of the star, positive where it recedes, as the wavelengths have it
 * @param idPattern finds the star's id in the path of its file, as the first group, which it must have, of its first
 *     match; where present, the file's own id is not looked at
 * @param limits how much is read before the file is refused
 */
public record SpectrumOptions(
        Optional<WavelengthUnit> unit,
        Optional<Medium> medium,
        OptionalDouble velocityKmPerS,
        Optional<Pattern> idPattern,
        Limits limits) {

    /** Everything as the files say it, with the limits of a build. */
    public static final SpectrumOptions BUILD = of(Limits.BUILD);

    /** Everything as the file says it, with the limits of a stranger's file. */
    public static final SpectrumOptions QUERY = of(Limits.QUERY);

    /** @throws IllegalArgumentException where the velocity is no star's */
    public SpectrumOptions {
        double kmPerS = velocityKmPerS.orElse(0);
        if (!(Math.abs(kmPerS) <= Spectrum.FASTEST_KM_S)) {
            throw new IllegalArgumentException(
                    "velocity " + kmPerS + " km/s; a star's is within " + Spectrum.FASTEST_KM_S + " km/s either way");
        }
    }

    private static SpectrumOptions of(Limits limits) {
        return new SpectrumOptions(
                Optional.empty(), Optional.empty(), OptionalDouble.empty(), Optional.empty(), limits);
    }
}

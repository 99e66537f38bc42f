package org.starkin.view;

import java.util.OptionalDouble;
import org.starkin.lightcurve.Passband;

/**
 * What makes magnitudes of the relative brightness of one passband: {@code medianMag - amplitudeMag * brightness}. Fluxes
 * are taken as magnitudes of zero point 0 in their own unit. Both numbers are absent where fluxes lie around zero; the
 * relative brightness is then scaled flux.
 *
 * @param passband which
 * @param medianMag the median magnitude
 * @param amplitudeMag the 5th to 95th percentile, above zero
 */
public record BandScale(Passband passband, OptionalDouble medianMag, OptionalDouble amplitudeMag) {

    static BandScale ofMagnitudes(Passband passband, double medianMag, double amplitudeMag) {
        return new BandScale(passband, OptionalDouble.of(medianMag), OptionalDouble.of(amplitudeMag));
    }

    static BandScale withoutMagnitudes(Passband passband) {
        return new BandScale(passband, OptionalDouble.empty(), OptionalDouble.empty());
    }
}

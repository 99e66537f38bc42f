package org.starkin.view;

import java.util.OptionalDouble;
import org.starkin.lightcurve.BrightnessUnit;
import org.starkin.lightcurve.Passband;

/**
 * The plain numbers of a cleaned light curve.
 *
 * @param passband the passband with most points, of which brightness and amplitude speak; on a tie the first by name
 * @param unit the unit of its brightness
 * @param medianBrightness its median, in {@code unit}
 * @param amplitudeMag its 5th to 95th percentile in magnitudes; of fluxes 2.5 log10 of their ratio, absent where that
 *     needs the logarithm of a flux at or below zero
 * @param points points over all passbands
 * @param timeSpanDays days from first to last point over all passbands
 */
public record Summary(
        Passband passband,
        BrightnessUnit unit,
        double medianBrightness,
        OptionalDouble amplitudeMag,
        int points,
        double timeSpanDays) {}

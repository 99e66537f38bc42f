package org.starkin.view;

import java.util.OptionalDouble;
import org.starkin.lightcurve.BandSeries;
import org.starkin.lightcurve.BrightnessUnit;
import org.starkin.lightcurve.LightCurve;
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
        double timeSpanDays) {

    /**
     * The plain numbers of a cleaned light curve.
     *
     * @throws IllegalArgumentException where it has no point
     */
    public static Summary of(LightCurve cleaned) {
        BandSeries fullest = cleaned.series().stream()
                .reduce((one, other) -> other.size() > one.size() ? other : one)
                .filter(series -> series.size() > 0)
                .orElseThrow(() -> new IllegalArgumentException("a light curve of no points has no views"));
        Percentiles values = Percentiles.of(fullest.values());
        return new Summary(
                fullest.passband(),
                fullest.unit(),
                values.median(),
                amplitudeMag(fullest.unit(), values.at(0.05), values.at(0.95)),
                cleaned.size(),
                cleaned.timeSpanDays());
    }

    private static OptionalDouble amplitudeMag(BrightnessUnit unit, double fifth, double ninetyFifth) {
        if (unit.isMagnitude()) {
            return OptionalDouble.of(ninetyFifth - fifth);
        }
        return fifth > 0
                ? OptionalDouble.of(2.5 * (Math.log10(ninetyFifth) - Math.log10(fifth)))
                : OptionalDouble.empty();
    }
}

package org.starkin.index;

import org.starkin.lightcurve.BrightnessUnit;
import org.starkin.lightcurve.Passband;
import org.starkin.view.Summary;

/**
 * In what a star's brightness is told: only brightnesses on one scale, or on two whose offset is known, can be compared.
 *
 * @param passband the one with most points
 * @param unit of its brightness
 */
public record BrightnessScale(Passband passband, BrightnessUnit unit) {

    /** The scale of a star's brightness. */
    public static BrightnessScale of(Summary summary) {
        return new BrightnessScale(summary.passband(), summary.unit());
    }
}

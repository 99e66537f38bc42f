package org.starkin.survey;

import org.starkin.lightcurve.BrightnessUnit;
import org.starkin.lightcurve.TimeSystem;

/**
 * What the numbers of points mean.
 *
 * @param timeSystem of their times
 * @param unit of their brightness and its errors
 * @param hasErrors whether they have errors at all
 */
record Meaning(TimeSystem timeSystem, BrightnessUnit unit, boolean hasErrors) {

    /** Whether points of both may stand in one light curve. */
    boolean agreesWith(Meaning other) {
        return timeSystem.equals(other.timeSystem) && unit == other.unit;
    }

    /** The meaning in words, for a message. */
    String words() {
        return "times " + timeSystem.scale() + ", " + timeSystem.position() + ", origin JD " + timeSystem.originJd()
                + "; brightness in " + unit.symbol();
    }
}

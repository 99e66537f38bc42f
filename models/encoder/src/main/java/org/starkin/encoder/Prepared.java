package org.starkin.encoder;

import org.starkin.lightcurve.Cleaned;
import org.starkin.lightcurve.DropCounts;
import org.starkin.period.PeriodResult;
import org.starkin.view.Views;

/** What became of a raw light curve on its way to an encoder: analysed, or refused with the reason. */
public sealed interface Prepared {

    /**
     * A light curve ready for an encoder.
     *
     * @param cleaned the points used, and those dropped by reason
     * @param periods the periods found, perhaps none
     * @param views what the encoder sees
     */
    record Analysed(Cleaned cleaned, PeriodResult periods, Views views) implements Prepared {}

    /**
     * A light curve that no encoder can say anything about.
     *
     * @param reason a stable word for counting: {@code too_few_points}, {@code no_time_span},
     *     {@code constant_brightness}
     * @param detail what was wrong, the value seen and what is allowed
     * @param drops points read and dropped by reason
     */
    record Refused(String reason, String detail, DropCounts drops) implements Prepared {}
}

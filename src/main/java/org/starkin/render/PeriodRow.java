package org.starkin.render;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.starkin.period.Period;

/** A period that was found, with its score. */
public record PeriodRow(
        @Schema(description = "Days", examples = "0.5702") double periodDays,

        @Schema(description = "Share of the variance, 0 to 1, that the star's repetition with it explains")
        double score) {

    public static PeriodRow of(Period period) {
        return new PeriodRow(period.periodDays(), period.score());
    }
}

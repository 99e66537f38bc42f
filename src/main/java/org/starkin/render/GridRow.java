package org.starkin.render;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.starkin.period.Periodogram;

/** The equally spaced frequencies that were scanned, cycles a day. */
public record GridRow(
        @Schema(description = "How many; 0 where the time span is too short", examples = "87588")
        int frequencies,

        @Schema(examples = "0.000274") double stepPerDay,

        @Schema(description = "The inverse of the time span", examples = "0.001096")
        double lowestPerDay,

        @Schema(examples = "23.9998") double highestPerDay,

        @Schema(
                description = "Frequencies in the width of a peak, which is the inverse of the time span",
                examples = "4")
        int oversampling) {

    static GridRow of(Periodogram.Grid grid) {
        return new GridRow(
                grid.frequencies(), grid.stepPerDay(), grid.lowestPerDay(), grid.highestPerDay(), grid.oversampling());
    }

    String words() {
        return frequencies + " frequencies from " + lowestPerDay + " to " + highestPerDay + " cycles a day, "
                + stepPerDay + " apart";
    }
}

package org.starkin.render;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One point of a periodogram. */
public record PowerRow(
        @Schema(description = "Cycles a day", examples = "1.7537") @Cell(ucd = "em.freq;time", unit = "d-1")
        double frequencyPerDay,

        @Schema(
                description = "Share of the variance, 0 to 1, that a sinusoid of this frequency explains",
                examples = "0.81")
        @Cell(ucd = "stat.fourier")
        double power) {}

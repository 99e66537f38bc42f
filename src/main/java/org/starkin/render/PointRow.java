package org.starkin.render;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.OptionalDouble;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One point; either a magnitude or a flux. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record PointRow(
        @Schema(description = "Days, in the time system of the light curve", examples = "1705.94")
        @Cell(ucd = "time.epoch", unit = "d", frame = Cell.Frame.TIME)
        double time,

        @Schema(description = "Where the band is in magnitudes", examples = "15.31")
        @Cell(ucd = "phot.mag", unit = "mag")
        OptionalDouble mag,

        @Schema(description = "Otherwise, in the unit of the band") @Cell(ucd = "phot.flux")
        OptionalDouble flux,

        @Schema(description = "One sigma, in the unit of the band; absent where unknown", examples = "0.004")
        @Cell(ucd = "stat.error;phot")
        OptionalDouble error,

        @Schema(examples = "G") @Cell(ucd = "instr.bandpass")
        String band,

        @Schema(description = "0 to 1; only of a folded light curve", examples = "0.25") @Cell(ucd = "time.phase")
        OptionalDouble phase) {}

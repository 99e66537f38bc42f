package org.starkin.similar;

import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One point of a light curve sent as a query. */
public record PointBody(
        @Schema(description = "Days, in the time system", examples = "1705.94", required = true)
        Optional<Double> time,

        @Schema(description = "Magnitude; or give flux", examples = "15.31")
        Optional<Double> mag,

        @Schema(description = "Flux, in the unit of its band; or give mag")
        Optional<Double> flux,

        @Schema(description = "One sigma, in the same unit, if known", examples = "0.004")
        Optional<Double> error,

        @Schema(description = "Passband, if known", examples = "G")
        Optional<String> band) {}

package org.starkin.similar;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What to find neighbours of: exactly one of its parts is given. */
@Schema(description = "Exactly one of object, position, light_curve, vector", minProperties = 1, maxProperties = 1)
public record QueryBody(
        @Schema(description = "A star of the sky") Optional<@Valid ObjectBody> object,

        @Schema(description = "The star nearest to a position")
        Optional<@Valid PositionBody> position,

        @Schema(description = "Photometry of one's own") Optional<@Valid LightCurveBody> lightCurve,

        @Schema(description = "A vector of the sky's encoder; its length does not matter, its direction does")
        Optional<List<@NotNull(message = "is null; every value must be a finite number") Double>> vector) {}

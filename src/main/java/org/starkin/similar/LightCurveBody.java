package org.starkin.similar;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.starkin.render.BandRow;

/** Photometry of one star, sent as a query. */
public record LightCurveBody(
        @Schema(required = true)
        @NotNull(message = "is missing; name one, such as HJD, or give scale, reference_position and origin_jd")
        TimeSystemBody timeSystem,

        @Schema(description = "Units of the passbands; without it a flux is on a scale of its own")
        Optional<List<BandRow>> bands,

        @Schema(description = "Times ascend within each band. At most 200,000 points", required = true)
        @NotEmpty(message = "is empty; a light curve needs points")
        List<PointBody> points) {}

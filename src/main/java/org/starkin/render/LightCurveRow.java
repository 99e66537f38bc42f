package org.starkin.render;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A light curve. Unfolded it has the very shape of a {@code light_curve} query, so that it can be sent back as one. */
public record LightCurveRow(
        TimeSystemRow timeSystem,
        @Schema(description = "Every passband, by name") List<BandRow> bands,
        @Schema(description = "By passband, then time") List<PointRow> points) {

    public LightCurveRow {
        bands = List.copyOf(bands);
        points = List.copyOf(points);
    }
}

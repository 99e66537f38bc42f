package org.starkin.cone;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.starkin.render.Cell;
import org.starkin.render.StarRow;

/** A star and how far it is from the position asked for. */
public record ConeRow(
        @Schema(description = "Arcseconds", examples = "0.12") @Cell(ucd = "pos.angDistance", unit = "arcsec")
        double separationArcsec,

        @JsonUnwrapped StarRow star) {}

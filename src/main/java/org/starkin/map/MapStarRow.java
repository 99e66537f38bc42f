package org.starkin.map;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.starkin.render.Cell;
import org.starkin.render.StarRow;

/** A star on the map. */
public record MapStarRow(
        @Schema(
                description =
                        "Its number in its survey, in the order of ids, from 0: divided by the stride, its row in the survey",
                examples = "17")
        @Cell(ucd = "meta.number")
        int number,

        @Schema(description = "The place on the map", examples = "-3.25") @Cell(ucd = "pos.cartesian.x")
        float x,

        @Schema(description = "The place on the map", examples = "7.5") @Cell(ucd = "pos.cartesian.y")
        float y,

        @JsonUnwrapped StarRow star) {}

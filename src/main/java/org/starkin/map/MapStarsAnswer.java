package org.starkin.map;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.starkin.render.AnsweredBy;
import org.starkin.render.Fact;
import org.starkin.render.Table;
import org.starkin.render.Tabular;

/** Stars of the map. */
public record MapStarsAnswer(
        @Schema(examples = "demo") String sky,
        List<AnsweredBy> answeredBy,

        @Schema(description = "Milliseconds that the server needed", examples = "1.4")
        double tookMs,

        @Schema(description = "Of the map that was looked at", examples = "6f0c1d2e3a4b5c6d")
        String version,

        @Schema(description = "Of whose vectors that map is: light_curve, or joint", examples = "light_curve")
        String space,

        @Schema(description = "Stars there", examples = "34")
        long total,

        @Schema(examples = "0") int offset,
        @Schema(examples = "10") int limit,

        @Schema(description = "Surveys that are not on the map, and why")
        List<MapAnswer.LeftOutRow> leftOut,

        @Schema(description = "By survey and id; those named, in the order in which they were named")
        List<MapStarRow> objects)
        implements Tabular {

    public MapStarsAnswer {
        answeredBy = List.copyOf(answeredBy);
        leftOut = List.copyOf(leftOut);
        objects = List.copyOf(objects);
    }

    @Override
    public Table table() {
        return Table.of(
                        "map-stars",
                        "Stars of a part of the map",
                        Fact.ofAnswer(
                                sky,
                                answeredBy,
                                tookMs,
                                new Fact("version", version, "Version of the map"),
                                new Fact("space", space, "Of whose vectors it is"),
                                new Fact("total", total, "Stars there"),
                                new Fact("offset", offset, "Stars passed over")),
                        MapStarRow.class,
                        objects)
                .truncated(offset + objects.size() < total);
    }
}

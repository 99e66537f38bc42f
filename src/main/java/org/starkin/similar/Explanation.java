package org.starkin.similar;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.starkin.render.SkyLinks;

/** Why a hit is one, and in what it is unlike the query. What is not known of either is null. */
public record Explanation(
        @Schema(
                description =
                        "The share of pairs of stars of the hit's survey, drawn at random when it was built, that are less"
                                + " similar than query and hit, percent; interpolated in what GET /surveys lists as pairs",
                examples = "99.97")
        OptionalDouble closerThanPercentOfPairs,

        @Schema(description = "The same in words", examples = "closer than 99.97 % of pairs")
        Optional<String> closeness,

        @Schema(description = "The hit's likeliest period over the query's", examples = "0.5002")
        OptionalDouble periodRatio,

        @Schema(description = "The ratio of small whole numbers nearest to that, 1:4 to 4:1", examples = "1:2")
        Optional<String> periodAlias,

        @Schema(description = "The hit's amplitude over the query's, each in its own passband", examples = "0.93")
        OptionalDouble amplitudeRatio,

        @Schema(
                description = "By how much the hit is fainter, magnitudes; null where passband or unit differ",
                examples = "1.2")
        OptionalDouble fainterByMag,

        @Schema(
                description = "Of period, period_alias, amplitude, class, brightness: what is alike",
                examples = "[\"period\", \"amplitude\"]")
        List<String> agrees,

        @Schema(description = "Of period, amplitude, class, brightness: what is not", examples = "[\"class\"]")
        List<String> differs,

        @Schema(description = "What others know of that place; null where the hit has no position")
        Optional<SkyLinks> links) {

    public Explanation {
        agrees = List.copyOf(agrees);
        differs = List.copyOf(differs);
    }
}

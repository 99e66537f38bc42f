package org.starkin.similar;

import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a search was made, and what it left out. */
public record SearchFacts(
        @Schema(description = "Surveys searched") List<String> surveys,

        @Schema(description = "Surveys of the sky that were not searched, and why")
        List<SkippedSurvey> skipped,

        @Schema(examples = "10") int limit,

        @Schema(description = "How many were passed over; null: not asked")
        Optional<Integer> offset,

        @Schema(examples = "10") int returned,
        Optional<Double> minSimilarity,

        @Schema(description = "Whether every star was compared, so that the answer cannot miss one")
        boolean exact,

        @Schema(description = "Candidates that the walk was asked to keep; null: not asked")
        Optional<Integer> effort,

        @Schema(description = "Recall that was asked for; null: not asked")
        Optional<Double> recall,

        @Schema(description = "Stars compared", examples = "812")
        long visited,

        @Schema(description = "How each survey was searched, and how much it finds so")
        List<SearchedRow> bySurvey,

        @Schema(
                description = "The stars of the query that are left out of its answer; empty: none",
                examples = "[\"gaia/4057091150787104896\"]")
        List<String> leftOut,

        @Schema(description = "Among which stars was searched; null: all")
        Optional<FilterBody> filter,

        @Schema(description = "How near neighbours are put together, arcseconds; null: they are not")
        Optional<Double> groupArcsec,

        @Schema(description = "How many neighbours were put together; null: none were")
        Optional<Integer> grouped,

        @Schema(description = "What was compared against: the stars that have such vectors", examples = "light_curve")
        String against,

        @Schema(
                description =
                        "Whose vectors were compared: those of against, or joint ones where the query has none there",
                examples = "light_curve")
        String space) {

    public SearchFacts {
        surveys = List.copyOf(surveys);
        skipped = List.copyOf(skipped);
        bySurvey = List.copyOf(bySurvey);
        leftOut = List.copyOf(leftOut);
    }
}

package org.starkin.similar;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The body of {@code POST /search}: a query, and beside it the settings, each of which may be left out. */
public record SearchRequest(
        @Schema(description = QueryBody.WHAT, required = true)
        @NotNull(message = "is missing; give an object with exactly one of " + QueryBody.PARTS)
        @Valid
        QueryBody query,

        @Schema(description = "Surveys to search; without it all whose vectors can be compared with the query's")
        Optional<List<String>> surveys,

        @Schema(description = "The most neighbours wanted", minimum = "1", maximum = "1000", defaultValue = "10")
        Optional<Integer> limit,

        @Schema(description = "Leave out stars less similar than this cosine", minimum = "-1", maximum = "1")
        Optional<Double> minSimilarity,

        @Schema(description = "Compare with every star instead of walking the graph", defaultValue = "false")
        Optional<Boolean> exact,

        @Schema(description = "Candidates that the walk keeps: more is slower and finds more. See GET /surveys")
        Optional<Integer> effort,

        @Schema(
                description =
                        "Decides before effort: the share of the ten nearest to find. Each survey's walk makes the least"
                                + " effort that was measured to reach it; where none was, every star is compared",
                minimum = "0",
                exclusiveMinimum = true,
                maximum = "1")
        Optional<Double> recall,

        @Schema(
                description = "Let the query star itself, or the examples, be among the answers",
                defaultValue = "false")
        Optional<Boolean> includeSelf,

        @Schema(description = "Send back the photometry of a light_curve query as it was understood")
        Optional<Boolean> includeLightCurve,

        @Schema(description = "Send the periodogram of a light_curve query, at most 4000 points of it")
        Optional<Boolean> includePeriodogram,

        @Schema(description = "Send the classic features of a light_curve query")
        Optional<Boolean> includeFeatures,

        @Schema(description = "Search only among the stars that meet every condition")
        Optional<FilterBody> filter,

        @Schema(
                description =
                        "Neighbours, or groups of them, to pass over; with the limit at most 10,000. Where it is given, be it as"
                                + " 0, every star is compared, so that pages of one generation put together are the one right"
                                + " answer",
                minimum = "0")
        Optional<Integer> offset,

        @Schema(
                description =
                        "Answer only from these generations, as answered_by of another answer tells them, and with 409 where one"
                                + " has changed",
                examples = "[\"gaia/generation-000001\"]")
        Optional<List<String>> ifGeneration,

        @Schema(
                description =
                        "Report neighbours that lie so near to a more similar one, arcseconds, as its siblings; limit counts"
                                + " groups then. 1.5 suits surveys that list a star several times",
                minimum = "0.01",
                maximum = "60")
        Optional<Double> groupArcsec,

        @Schema(description = "Say of each neighbour how it compares with the query", defaultValue = "false")
        Optional<Boolean> explain,

        @Schema(
                description = SearchSettings.AGAINST,
                enumeration = {"light_curve", "spectrum", "joint"},
                examples = "spectrum")
        Optional<String> against) {

    SearchSettings settings() {
        return new SearchSettings(
                surveys,
                limit.orElse(SearchSettings.DEFAULT_LIMIT),
                minSimilarity,
                exact.orElse(false),
                effort,
                recall,
                includeSelf.orElse(false),
                new PhotometryParts(
                        includeLightCurve.orElse(false),
                        includePeriodogram.orElse(false),
                        includeFeatures.orElse(false)),
                filter,
                offset,
                ifGeneration,
                groupArcsec,
                explain.orElse(false),
                against);
    }
}

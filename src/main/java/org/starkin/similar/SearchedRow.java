package org.starkin.similar;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.starkin.index.SearchAnswer;

/** How one survey was searched. */
public record SearchedRow(
        @Schema(examples = "gaia") String survey,

        @Schema(description = "Whether every star was compared")
        boolean exact,

        @Schema(
                description = "Candidates that the walk was to keep; null where every star was compared",
                examples = "24")
        OptionalInt effort,

        @Schema(
                description =
                        "The share of the ten nearest that was found at this effort, or the next lower one that was"
                                + " measured, when this index was measured, without a filter; 1 where every star was compared, null"
                                + " where no effort so low was measured",
                examples = "0.9973")
        @JsonProperty("recall_at_10")
        OptionalDouble recallAt10,

        @Schema(description = "Stars compared", examples = "417")
        long visited) {

    static SearchedRow of(SearchAnswer.Searched searched) {
        return new SearchedRow(
                searched.survey(), searched.isExact(), searched.effort(), searched.recallAt10(), searched.visited());
    }
}

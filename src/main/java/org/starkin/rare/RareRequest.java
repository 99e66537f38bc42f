package org.starkin.rare;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.starkin.rank.Examples;
import org.starkin.rank.RareOptions;
import org.starkin.similar.FilterBody;
import org.starkin.similar.QueryBody;

/** The body of {@code POST /rare}. Examples come of {@code positives}, of {@code label_set}, or of both. */
public record RareRequest(
        @Schema(
                description =
                        "Stars that are of the class, each given as a query is: object, position, light_curve or vector. At"
                                + " most 1000",
                maxItems = Examples.MOST)
        Optional<@Size(max = Examples.MOST, message = MANY) List<@NotNull(message = NULL) @Valid QueryBody>> positives,

        @Schema(description = "Stars that are not, likewise", maxItems = Examples.MOST)
        Optional<@Size(max = Examples.MOST, message = MANY) List<@NotNull(message = NULL) @Valid QueryBody>> negatives,

        @Schema(
                description =
                        "A label set: stars whose last answer is yes or no are examples, too, and those that are unsure are not"
                                + " ranked. The ranking is remembered there",
                examples = "novae")
        Optional<@Size(max = 64, message = "is longer than 64 characters") String> labelSet,

        @Schema(description = "Surveys to rank; without it all whose vectors can be compared with the examples'")
        Optional<
                        @Size(
                                        min = 1,
                                        max = 100,
                                        message = "names no survey, or more than 100; leave it out to rank all")
                                List<
                                @NotBlank(message = "is blank; GET /api/v1/surveys lists the names") String>>
                surveys,

        @Schema(description = "Rank only the stars that meet every condition")
        Optional<@Valid FilterBody> filter,

        @Schema(
                description = "How stars are scored; auto chooses by the number of examples",
                enumeration = {"auto", "best_example", "prototype", "linear", "kernel"},
                defaultValue = "auto")
        Optional<
                        @Pattern(
                                regexp = "auto|best_example|prototype|linear|kernel",
                                message =
                                        "'${validatedValue}' is none of auto, best_example, prototype, linear, kernel")
                        String>
                method,

        @Schema(description = "The most stars wanted", minimum = "1", maximum = "1000", defaultValue = "20")
        Optional<@Min(value = 1, message = LIMIT) @Max(value = 1000, message = LIMIT) Integer> limit,

        @Schema(
                description = "Stars to pass over; with limit at most 10,000, with diversity at most 1000",
                minimum = "0",
                maximum = "10000",
                defaultValue = "0")
        Optional<@Min(value = 0, message = OFFSET) @Max(value = RareOptions.MOST_RANKED, message = OFFSET) Integer>
                offset,

        @Schema(
                description =
                        "0: by score alone, to 1: each star as unlike those before it as can be, among the best thousand",
                minimum = "0",
                maximum = "1",
                defaultValue = "0")
        Optional<@DecimalMin(value = "0", message = SHARE) @DecimalMax(value = "1", message = SHARE) Double> diversity,

        @Schema(
                description = "Of the random stars that examples are told from; the same seed gives the same ranking",
                defaultValue = "1")
        Optional<Long> seed,

        @Schema(description = "Who asks, for the label set", examples = "ann")
        Optional<@Size(max = 200, message = "is longer than 200 characters") String> by) {

    static final int DEFAULT_LIMIT = 20;

    private static final String MANY = "are more than 1000 examples; give those that differ most";
    private static final String NULL = "is null; give object, position, light_curve or vector";
    private static final String LIMIT = "${validatedValue} is outside 1 to 1000";
    private static final String OFFSET = "${validatedValue} is outside 0 to 10000";
    private static final String SHARE = "${validatedValue} is outside 0 to 1";

    int stars() {
        return limit.orElse(DEFAULT_LIMIT);
    }

    int passedOver() {
        return offset.orElse(0);
    }

    /** The same from its first page on, whoever asks: what decides the ranking. */
    RareRequest wholeRanking() {
        return new RareRequest(
                positives,
                negatives,
                Optional.empty(),
                surveys,
                filter,
                method,
                Optional.empty(),
                Optional.empty(),
                diversity,
                seed,
                Optional.empty());
    }
}

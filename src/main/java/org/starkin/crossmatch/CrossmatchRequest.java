package org.starkin.crossmatch;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.starkin.match.MatchSettings;

/** The body of {@code POST /crossmatch}. */
public record CrossmatchRequest(
        @Schema(description = "1 to 1000", required = true, minItems = 1, maxItems = MOST_SOURCES)
        @NotNull(message = "is missing; give 1 to 1000 sources")
        @Size(min = 1, max = MOST_SOURCES, message = "has none, or more than 1000; give 1 to 1000, and more in parts")
        List<@NotNull(message = "is null; give an object, a position, a light_curve or a vector") @Valid SourceBody>
                sources,

        @Schema(
                description =
                        "Surveys to look in; without it all of one encoder. A star of the sky is never sought in its own"
                                + " survey")
        Optional<
                        @Size(max = 100, message = "names more than 100; leave it out for all") List<
                                @NotBlank(message = "is blank; GET /api/v1/surveys lists the names") String>>
                targetSurveys,

        @Schema(
                description =
                        "Within which candidates are sought; without it five times the error of the positions, from 1"
                                + " to 60 arcseconds",
                examples = "3")
        Optional<
                        @DecimalMin(value = "0", inclusive = false, message = NO_RADIUS)
                        @DecimalMax(value = "600", message = NO_RADIUS) Double>
                radiusArcsec,

        @Schema(description = "The most candidates to tell of each source in each survey", defaultValue = "5")
        Optional<@Min(value = 1, message = NO_LIMIT) @Max(value = MOST_CANDIDATES, message = NO_LIMIT) Integer> limit,

        @Schema(description = "Tell no candidate less probable than this", defaultValue = "0")
        @JsonProperty("min_p_match")
        Optional<
                        @DecimalMin(value = "0", message = "${validatedValue} is outside 0 to 1")
                        @DecimalMax(value = "1", message = "${validatedValue} is outside 0 to 1") Double>
                minPMatch,

        @Schema(
                description = "When the target surveys' positions hold, a Julian year: to where proper motions carry"
                        + " sources",
                defaultValue = "2000")
        Optional<
                        @DecimalMin(value = "1800", message = PlaceBody.NO_YEAR)
                        @DecimalMax(value = "2200", message = PlaceBody.NO_YEAR) Double>
                targetEpoch) {

    static final int MOST_SOURCES = 1000;
    static final int MOST_CANDIDATES = 100;
    static final String NO_RADIUS = "${validatedValue} is outside 0 (exclusive) to 600 arcseconds";

    private static final int DEFAULT_LIMIT = 5;
    private static final double DEFAULT_EPOCH = 2000;
    private static final String NO_LIMIT = "${validatedValue} is outside 1 to 100";

    MatchSettings settings(Optional<Double> ownRadiusArcsec) {
        OptionalDouble radius =
                ownRadiusArcsec.or(() -> radiusArcsec).map(OptionalDouble::of).orElseGet(OptionalDouble::empty);
        return new MatchSettings(radius, limit.orElse(DEFAULT_LIMIT), minPMatch.orElse(0.0));
    }

    double epoch() {
        return targetEpoch.orElse(DEFAULT_EPOCH);
    }
}

package org.starkin.crossmatch;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.util.Optional;
import java.util.OptionalDouble;
import org.starkin.match.MatchSettings;

/**
 * The parameters of a job that finds all stars of one survey in another.
 *
 * @param radiusArcsec within which candidates are sought; without it five times the error of the positions
 * @param limit the most candidates of each source; 1 where it is not given
 * @param minPMatch the least probability of a candidate; a source without any has a row of its own all the same
 */
record CrossmatchSurveys(
        @NotBlank(message = "is missing; name a survey, as GET /api/v1/surveys lists them")
        String sourceSurvey,

        @NotBlank(message = "is missing; name a survey, as GET /api/v1/surveys lists them")
        String targetSurvey,

        Optional<
                        @DecimalMin(value = "0", inclusive = false, message = CrossmatchRequest.NO_RADIUS)
                        @DecimalMax(value = "600", message = CrossmatchRequest.NO_RADIUS) Double>
                radiusArcsec,

        Optional<@Min(value = 1, message = NO_LIMIT) @Max(value = 10, message = NO_LIMIT) Integer> limit,

        @JsonProperty("min_p_match")
        Optional<
                        @DecimalMin(value = "0", message = "${validatedValue} is outside 0 to 1")
                        @DecimalMax(value = "1", message = "${validatedValue} is outside 0 to 1") Double>
                minPMatch) {

    private static final String NO_LIMIT = "${validatedValue} is outside 1 to 10";

    MatchSettings settings() {
        return new MatchSettings(
                radiusArcsec.map(OptionalDouble::of).orElseGet(OptionalDouble::empty),
                limit.orElse(1),
                minPMatch.orElse(0.0));
    }
}

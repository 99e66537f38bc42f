package org.starkin.crossmatch;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.starkin.similar.LightCurveBody;
import org.starkin.similar.ObjectBody;

/** A star whose counterpart is sought: one of the sky, or what is known of one. */
@Schema(description = "An object; or a position, a light_curve or a vector, or a position with one of these")
public record SourceBody(
        @Schema(description = "A name for the answer; without it survey/id of an object, else its place from 0")
        Optional<@Size(min = 1, max = 256, message = "is empty or has more than 256 characters") String> sourceId,

        @Schema(description = "A star of the sky, with all that is known of it")
        Optional<@Valid ObjectBody> object,

        @Schema(description = "Where it is") Optional<@Valid PlaceBody> position,

        @Schema(description = "How it varies") Optional<@Valid LightCurveBody> lightCurve,

        @Schema(description = "Its vector, by the encoder of the target surveys")
        Optional<List<@NotNull(message = "is null; every value must be a finite number") Double>> vector,

        @Schema(description = "Of this source; decides before that of the request", examples = "3")
        Optional<
                        @DecimalMin(value = "0", inclusive = false, message = CrossmatchRequest.NO_RADIUS)
                        @DecimalMax(value = "600", message = CrossmatchRequest.NO_RADIUS) Double>
                radiusArcsec) {

    /** What is wrong with how its parts go together; empty where nothing is. */
    Optional<String> fault() {
        boolean hasOwn = position.isPresent() || lightCurve.isPresent() || vector.isPresent();
        if (object.isPresent() == hasOwn) {
            return Optional.of(
                    hasOwn
                            ? "has an object and more; an object stands alone, the sky knows the rest"
                            : "says nothing; give an object, a position, a light_curve or a vector");
        }
        if (lightCurve.isPresent() && vector.isPresent()) {
            return Optional.of("has both light_curve and vector; give one of them");
        }
        return position.filter(PlaceBody::lacksEpoch)
                .map(_ -> "position has a proper motion but no epoch; say of which Julian year it is");
    }
}

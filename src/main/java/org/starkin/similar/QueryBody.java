package org.starkin.similar;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.starkin.index.StarId;
import org.starkin.lightcurve.DropCounts;
import org.starkin.operate.Refusal;

/** What to find neighbours of: exactly one of its parts is given. */
@Schema(description = "Exactly one of object, position, light_curve, vector", minProperties = 1, maxProperties = 1)
public record QueryBody(
        @Schema(description = "A star of the sky") Optional<@Valid ObjectBody> object,

        @Schema(description = "The star nearest to a position")
        Optional<@Valid PositionBody> position,

        @Schema(description = "Photometry of one's own") Optional<@Valid LightCurveBody> lightCurve,

        @Schema(description = "A vector of the sky's encoder; its length does not matter, its direction does")
        Optional<List<@NotNull(message = "is null; every value must be a finite number") Double>> vector) {

    /**
     * The one query that it says.
     *
     * @param mostPoints of a light curve
     * @throws Refusal.BadInput where it says none or several, or its photometry is none
     */
    Query toQuery(int mostPoints) {
        List<Query> given = Stream.of(
                        object.map(star -> (Query) new Query.OfStar(new StarId(star.survey(), star.id()))),
                        position.map(place -> (Query) new Query.OfPosition(place.cone())),
                        lightCurve.map(body -> (Query)
                                new Query.OfLightCurve(new LightCurveReading(mostPoints).read(body), DropCounts.NONE)),
                        vector.map(values -> (Query) new Query.OfVector(values)))
                .flatMap(Optional::stream)
                .toList();
        if (given.size() != 1) {
            throw Refusal.BadInput.of(
                    "invalid_value",
                    "query",
                    "has " + given.size() + " of object, position, light_curve, vector; give exactly one of them");
        }
        return given.getFirst();
    }
}

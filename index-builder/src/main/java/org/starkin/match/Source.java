package org.starkin.match;

import java.util.Optional;
import java.util.OptionalDouble;
import org.starkin.index.EmbeddedStar;
import org.starkin.index.SkyPosition;

/**
 * A star whose counterpart is sought; it has a place, or a shape, or both.
 *
 * @param survey the survey that it is of, where it is of one of the sky
 * @param place where it is
 * @param shape how it varies
 */
public record Source(Optional<String> survey, Optional<Place> place, Optional<Shape> shape) {

    public Source {
        if (place.isEmpty() && shape.isEmpty()) {
            throw new IllegalArgumentException(
                    "a source without a position and without a light curve; give one of them");
        }
    }

    /**
     * A place.
     *
     * @param position at the time when the target survey saw it
     * @param errorArcsec its error in each of two directions, above 0, where it is known
     */
    public record Place(SkyPosition position, OptionalDouble errorArcsec) {
        public Place {
            if (errorArcsec.isPresent() && !(errorArcsec.getAsDouble() > 0)) {
                throw new IllegalArgumentException("error_arcsec " + errorArcsec.getAsDouble()
                        + " is not above 0; leave it out where it is unknown");
            }
        }
    }

    /** A star of the sky, where it is and as it varies. */
    public static Source of(EmbeddedStar star) {
        return new Source(
                Optional.of(star.facts().id().survey()),
                star.facts().position().map(position -> new Place(position, OptionalDouble.empty())),
                Optional.of(Shape.of(star)));
    }

    /** From what this is concluded. */
    public Method method() {
        if (place.isEmpty()) {
            return Method.SHAPE;
        }
        return shape.isEmpty() ? Method.POSITION : Method.POSITION_AND_SHAPE;
    }

    /** The same without what a method does not look at; none where it lacks what the method does. */
    public Optional<Source> seenBy(Method method) {
        boolean isPlaced = method != Method.SHAPE;
        boolean isShaped = method != Method.POSITION;
        if ((isPlaced && place.isEmpty()) || (isShaped && shape.isEmpty())) {
            return Optional.empty();
        }
        return Optional.of(
                new Source(survey, isPlaced ? place : Optional.empty(), isShaped ? shape : Optional.empty()));
    }
}

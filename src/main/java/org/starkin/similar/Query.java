package org.starkin.similar;

import java.util.List;
import org.starkin.cone.Cone;
import org.starkin.index.StarId;
import org.starkin.lightcurve.DropCounts;
import org.starkin.lightcurve.LightCurve;

/** What to find neighbours of. */
public sealed interface Query {

    /** A star of the sky. */
    record OfStar(StarId id) implements Query {}

    /** The star nearest to the middle of a cone. */
    record OfPosition(Cone cone) implements Query {}

    /**
     * Photometry from outside.
     *
     * @param drops what a reader left out of it
     */
    record OfLightCurve(LightCurve lightCurve, DropCounts drops) implements Query {}

    /** A vector from outside. */
    record OfVector(List<Double> values) implements Query {

        public OfVector {
            values = List.copyOf(values);
        }
    }
}

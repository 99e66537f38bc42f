package org.starkin.index;

import java.util.List;

/**
 * The strangest stars of a survey, or a part of them.
 *
 * @param total stars that the filter accepts
 * @param stars strangest first, ties by id
 */
public record Strangest(long total, List<Row> stars) {

    /**
     * A star.
     *
     * @param percentile the share of the survey's other stars that are less strange, percent
     */
    public record Row(EmbeddedStar star, double percentile) {}

    public Strangest {
        stars = List.copyOf(stars);
    }
}

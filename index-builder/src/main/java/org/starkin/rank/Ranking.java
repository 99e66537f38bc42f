package org.starkin.rank;

import java.util.List;

/**
 * Stars in the order in which they are worth looking at. Immutable.
 *
 * @param method by which they were scored
 * @param stars the best, in order; fewer than asked for only where there are no more
 * @param ranked how many stars were ranked in all
 * @param expectedMembers how many stars of the class there are at most in the surveys, examples among them; see
 *     {@link Calibration}
 * @param isCalibrated whether scores rest on examples; a single one says nothing of how alike the class is
 */
public record Ranking(
        Method method, List<RankedStar> stars, long ranked, double expectedMembers, boolean isCalibrated) {

    public Ranking {
        stars = List.copyOf(stars);
    }
}

package org.starkin.match;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What was found of one source in one survey.
 *
 * @param survey the survey of the candidates
 * @param method from what it was concluded
 * @param candidates the likeliest, likeliest first; ties by id
 * @param pNone how probably none of all that were looked at is the star
 * @param odds the probability of the likeliest over that of the next; none where there are not two
 * @param nearest the candidate nearest on the sky, whatever else speaks for it; none without a position
 * @param considered how many candidates were looked at
 * @param there how many stars lie within the radius; more than were considered where they are very many
 * @param radiusArcsec within which candidates were sought
 * @param densityPerArcmin2 stars of the survey in a square arcminute about the source
 */
public record Match(
        String survey,
        Method method,
        List<Candidate> candidates,
        double pNone,
        OptionalDouble odds,
        Optional<Candidate> nearest,
        int considered,
        int there,
        OptionalDouble radiusArcsec,
        OptionalDouble densityPerArcmin2) {

    public Match {
        candidates = List.copyOf(candidates);
    }
}

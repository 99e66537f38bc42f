package org.starkin.survey;

import java.util.Optional;
import org.starkin.index.StarId;

/**
 * What is known of a star in another survey.
 *
 * @param star in one survey
 * @param otherSurvey the other
 * @param otherId its id there; none where it is known not to be there
 */
public record KnownPair(StarId star, String otherSurvey, Optional<String> otherId) {}

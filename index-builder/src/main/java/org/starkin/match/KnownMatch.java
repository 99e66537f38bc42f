package org.starkin.match;

import java.util.Optional;

/**
 * A source of which is known what it is in another survey.
 *
 * @param name a name of its own, by whose hash it is dealt to a fold
 * @param source the source
 * @param target the other survey
 * @param objectId its id there; none where it is known not to be there
 * @param isHidden whether its counterpart is to be overlooked, as if it were not there
 */
public record KnownMatch(String name, Source source, String target, Optional<String> objectId, boolean isHidden) {}

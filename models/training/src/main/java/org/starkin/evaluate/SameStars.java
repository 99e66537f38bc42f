package org.starkin.evaluate;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Stars that several surveys have seen.
 *
 * @param name what they are: {@code cepheids}
 * @param bySurvey what each survey saw; the object id of a star is the same in all of them
 */
public record SameStars(String name, Map<String, List<KnownStar>> bySurvey) {

    public SameStars {
        bySurvey = Collections.unmodifiableMap(new TreeMap<>(bySurvey));
    }
}

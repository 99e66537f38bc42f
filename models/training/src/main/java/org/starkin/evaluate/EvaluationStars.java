package org.starkin.evaluate;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.starkin.index.StarId;

/**
 * The stars that encoders are measured on, their views computed once. No star is on both sides: that is checked here.
 *
 * @param part which part the unseen stars are of: test stars for final figures, validation stars for choosing
 * @param unseen every labelled star of that part, of any class
 * @param training stars of the parts that may be learnt from, at most {@link KnownStars#MOST_PER_KIND} a class and survey
 * @param disturbed some of the unseen stars after something was done to their photometry, by what was done
 * @param sameStars stars that several surveys have seen
 * @param refused light curves that no encoder takes, by survey and reason
 */
public record EvaluationStars(
        Part part,
        List<KnownStar> unseen,
        List<KnownStar> training,
        Map<String, List<KnownStar>> disturbed,
        List<SameStars> sameStars,
        Map<String, Integer> refused) {

    public EvaluationStars {
        unseen = List.copyOf(unseen);
        training = List.copyOf(training);
        disturbed = Collections.unmodifiableMap(new LinkedHashMap<>(disturbed));
        sameStars = List.copyOf(sameStars);
        refused = Collections.unmodifiableMap(new TreeMap<>(refused));
        if (part == Part.LEARNING) {
            throw new IllegalArgumentException("encoders are not measured on LEARNING stars; use TEST or VALIDATION");
        }
        Set<StarId> ids = new HashSet<>();
        for (KnownStar star : unseen) {
            if (Part.of(star.id().objectId()) != part || !ids.add(star.id())) {
                throw new IllegalArgumentException("star " + star.id() + " is of the part "
                        + Part.of(star.id().objectId()) + " or comes twice; it cannot be an unseen star of " + part);
            }
        }
        for (KnownStar star : training) {
            Part of = Part.of(star.id().objectId());
            if (of == part || of == Part.TEST || !ids.add(star.id())) {
                throw new IllegalArgumentException(
                        "star " + star.id() + " is of the part " + of + " or comes twice; it cannot be a training star"
                                + " where " + part + " stars are measured on");
            }
        }
    }
}

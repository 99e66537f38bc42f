package org.starkin.plane;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.starkin.encoder.JointEncoder;
import org.starkin.index.StarFacts;
import org.starkin.index.SurveySearcher;
import org.starkin.infer.Heads;

/** Makes rows of stars. Thread-safe. */
@Singleton
final class Rows {

    private final Heads heads;

    Rows(Heads heads) {
        this.heads = heads;
    }

    /** Where stars of one survey stand, in their order; of those of which all is known the heads are not asked. */
    List<PlaneRow> of(SurveySearcher survey, List<StarFacts> stars) {
        KnownNumbers known = new KnownNumbers(survey.catalogue().properties());
        Iterator<Optional<JointEncoder.Reading>> readings = heads.read(
                        survey,
                        stars.stream()
                                .filter(known::lacks)
                                .map(star -> star.id().objectId())
                                .toList())
                .iterator();
        List<PlaneRow> rows = new ArrayList<>(stars.size());
        for (StarFacts star : stars) {
            rows.add(new Standing(star, known, known.lacks(star) ? readings.next() : Optional.empty()).row());
        }
        return rows;
    }
}

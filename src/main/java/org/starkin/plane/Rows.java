package org.starkin.plane;

import jakarta.inject.Singleton;
import java.util.ArrayList;
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

    /** Where stars of one survey stand, in their order. */
    List<PlaneRow> of(SurveySearcher survey, List<StarFacts> stars) {
        KnownNumbers known = new KnownNumbers(survey.catalogue().properties());
        List<Optional<JointEncoder.Reading>> readings = heads.read(
                survey, stars.stream().map(star -> star.id().objectId()).toList());
        List<PlaneRow> rows = new ArrayList<>(stars.size());
        for (int i = 0; i < stars.size(); i++) {
            rows.add(new Standing(stars.get(i), known, readings.get(i)).row());
        }
        return rows;
    }
}

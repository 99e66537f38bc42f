package org.starkin.build;

import java.util.List;
import java.util.Optional;
import org.starkin.encoder.Embedding;
import org.starkin.encoder.Prepared;
import org.starkin.index.Star;
import org.starkin.index.StarFacts;
import org.starkin.index.StarId;
import org.starkin.period.Period;
import org.starkin.survey.ObjectRow;
import org.starkin.survey.ObjectsTable;
import org.starkin.survey.RawStar;

/** Puts together what is known of a star. */
final class StarMaker {

    private final String survey;
    private final Optional<ObjectsTable> objects;

    StarMaker(String survey, Optional<ObjectsTable> objects) {
        this.survey = survey;
        this.objects = objects;
    }

    Star star(RawStar raw, Prepared.Analysed analysed, Embedding embedding) {
        String objectId = raw.objectId();
        ObjectRow row = known(raw);
        List<Period> periods = analysed.periods().periods();
        StarFacts facts = new StarFacts(
                new StarId(survey, objectId),
                row.position(),
                row.label(),
                row.periodDays(),
                row.properties(),
                periods,
                analysed.views().summary());
        return new Star(
                facts, raw.lightCurve(), raw.drops().plus(analysed.cleaned().drops()), embedding);
    }

    /** What the objects table says of any of its ids, the first first, and what its own file says. */
    private ObjectRow known(RawStar raw) {
        return objects.stream()
                .flatMap(table -> raw.ids().stream().map(table::find))
                .flatMap(Optional::stream)
                .reduce(ObjectRow::or)
                .map(known -> known.or(raw.known()))
                .orElse(raw.known());
    }
}

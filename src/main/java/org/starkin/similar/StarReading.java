package org.starkin.similar;

import java.util.List;
import java.util.Optional;
import org.starkin.index.EmbeddedStar;
import org.starkin.index.SkyView;
import org.starkin.index.Space;
import org.starkin.index.StarId;
import org.starkin.index.SurveySearcher;
import org.starkin.operate.Refusal;
import org.starkin.render.StarRow;
import org.starkin.star.StarLookup;

/** Finds the vector of a star of the sky that a space is searched with. */
final class StarReading {

    private StarReading() {}

    /** @throws Refusal where there is no such star, or no vector of it that can be compared with what is asked for */
    static Understood read(
            SkyView view, StarId id, String kind, Optional<Double> separationArcsec, SearchSettings settings) {
        SurveySearcher survey = StarLookup.survey(view, id.survey());
        Optional<EmbeddedStar> own = survey.embedded(id.objectId());
        Space against = settings.space().orElse(own.isPresent() ? Space.LIGHT_CURVE : Space.SPECTRUM);
        Optional<EmbeddedStar> asked = survey.in(against).flatMap(space -> space.embedded(id.objectId()));
        Space through = asked.isPresent() ? against : Space.JOINT;
        SurveySearcher searched = survey.in(through).orElseThrow(() -> lacking(survey, id, against));
        EmbeddedStar star = asked.or(() -> searched.embedded(id.objectId()))
                .orElseThrow(() -> StarLookup.unknown(survey, id.objectId()));
        QueryFacts facts = new QueryFacts(
                kind,
                Optional.of(StarRow.of(star.facts())),
                Optional.empty(),
                separationArcsec,
                Optional.empty(),
                Optional.empty());
        return new Understood(
                SearchScope.ofEncoder(
                        view, settings.surveys(), searched.manifest().encoder(), through),
                star.embedding(),
                List.of(id),
                facts,
                Optional.of(against).filter(space -> space != through));
    }

    private static Refusal lacking(SurveySearcher survey, StarId id, Space against) {
        return survey.factsAnywhere(id.objectId()).isEmpty()
                ? StarLookup.unknown(survey, id.objectId())
                : new Refusal.Conflict(
                        "no_such_space",
                        "star " + id + " has no " + against.key() + " vector, and survey " + id.survey()
                                + " has no joint space through which it could be compared; build it again with spectra and"
                                + " with the encoder that the joint one takes, or leave against out");
    }
}

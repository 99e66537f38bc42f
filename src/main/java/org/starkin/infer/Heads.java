package org.starkin.infer;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.starkin.encoder.Embedding;
import org.starkin.encoder.EncoderId;
import org.starkin.encoder.JointEncoder;
import org.starkin.index.EmbeddedStar;
import org.starkin.index.Space;
import org.starkin.index.SurveySearcher;
import org.starkin.similar.LoadedJoint;

/** What the joint encoder's heads tell of stars of the sky, from the vectors that are there. Thread-safe. */
@Singleton
public final class Heads {

    private final LoadedJoint encoders;

    Heads(LoadedJoint encoders) {
        this.encoders = encoders;
    }

    /** The vectors of a star that the heads read; nothing where they read none of them. */
    Optional<JointEncoder.Given> given(SurveySearcher survey, String objectId) {
        JointEncoder joint = encoders.joint();
        Optional<Embedding> light = vector(survey, Space.LIGHT_CURVE, joint.lightCurveEncoder(), objectId);
        Optional<Embedding> spectrum = vector(survey, Space.SPECTRUM, joint.spectrumEncoder(), objectId);
        return light.isEmpty() && spectrum.isEmpty()
                ? Optional.empty()
                : Optional.of(new JointEncoder.Given(light, spectrum));
    }

    private static Optional<Embedding> vector(SurveySearcher survey, Space space, EncoderId encoder, String objectId) {
        return survey.in(space)
                .filter(searcher -> searcher.manifest().encoder().equals(encoder))
                .flatMap(searcher -> searcher.embedded(objectId))
                .map(EmbeddedStar::embedding);
    }

    /** What is told of each star of a survey, in the order of their ids as they are given; nothing of those without such vectors. */
    public List<Optional<JointEncoder.Reading>> read(SurveySearcher survey, List<String> objectIds) {
        List<Optional<JointEncoder.Given>> given =
                objectIds.stream().map(id -> given(survey, id)).toList();
        List<JointEncoder.Reading> readings =
                encoders.joint().read(given.stream().flatMap(Optional::stream).toList());
        List<Optional<JointEncoder.Reading>> all = new ArrayList<>(given.size());
        int next = 0;
        for (Optional<JointEncoder.Given> star : given) {
            all.add(star.isPresent() ? Optional.of(readings.get(next++)) : Optional.empty());
        }
        return all;
    }
}

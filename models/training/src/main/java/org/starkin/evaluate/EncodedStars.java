package org.starkin.evaluate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.starkin.encoder.Encoder;
import org.starkin.index.StarId;

/** The stars of an evaluation with one encoder's vectors, each vector computed once. For one thread. */
final class EncodedStars {

    private static final String NO_VECTOR = "no_vector";

    private final EvaluationStars stars;
    private final Encoder encoder;
    private final Sample everyUnseen;
    private final Sample unseen;
    private final Sample training;
    private final Map<StarId, KnownStar> byId = new HashMap<>();
    private final Map<String, Integer> withoutVector = new TreeMap<>();

    EncodedStars(EvaluationStars stars, Encoder encoder) {
        this.stars = stars;
        this.encoder = encoder;
        this.everyUnseen = encode(stars.unseen());
        this.training = encode(stars.training());
        this.unseen = common(everyUnseen);
        stars.unseen().forEach(star -> byId.put(star.id(), star));
        stars.training().forEach(star -> byId.put(star.id(), star));
    }

    /** Stars of their survey's classes, at most {@link KnownStars#MOST_PER_KIND} of each. */
    private static Sample common(Sample all) {
        Sample ofClasses = all.where(
                i -> survey(all.ids().get(i)).kinds().contains(all.kinds().get(i)));
        return ofClasses.atMost(
                KnownStars.MOST_PER_KIND,
                i -> ofClasses.ids().get(i).survey() + "/" + ofClasses.kinds().get(i));
    }

    private static LabelledSurvey survey(StarId id) {
        return LabelledSurvey.ALL.stream()
                .filter(survey -> survey.name().equals(id.survey()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("star " + id + " is of no labelled survey"));
    }

    /** Unseen stars of a survey and of any class. */
    Sample everyUnseen(LabelledSurvey survey) {
        return everyUnseen.ofSurvey(survey.name());
    }

    /** Unseen stars of a survey's classes, at most 250 of each. */
    Sample unseen(LabelledSurvey survey) {
        return unseen.ofSurvey(survey.name());
    }

    /** Training stars of a survey's classes, at most 250 of each. */
    Sample training(LabelledSurvey survey) {
        return training.ofSurvey(survey.name());
    }

    /** Unseen stars of both surveys, of classes that both have. */
    Sample commonUnseen() {
        Set<String> kinds = commonKinds();
        return unseen.where(i -> kinds.contains(unseen.kinds().get(i)));
    }

    /** Training stars of both surveys, of classes that both have. */
    Sample commonTraining() {
        Set<String> kinds = commonKinds();
        return training.where(i -> kinds.contains(training.kinds().get(i)));
    }

    private static Set<String> commonKinds() {
        Set<String> kinds = new TreeSet<>(LabelledSurvey.CATALINA.kinds());
        kinds.retainAll(LabelledSurvey.ASAS.kinds());
        return kinds;
    }

    /** The stars behind a sample, in its order. */
    List<KnownStar> starsOf(Sample sample) {
        return sample.ids().stream().map(this::star).toList();
    }

    private KnownStar star(StarId id) {
        KnownStar star = byId.get(id);
        if (star == null) {
            throw new IllegalArgumentException("star " + id + " is not of this evaluation");
        }
        return star;
    }

    /** The vectors of stars; those without are left out and counted. */
    Sample encode(List<KnownStar> others) {
        return Sample.of(
                encoder, others, star -> withoutVector.merge(star.id().survey() + " " + NO_VECTOR, 1, Integer::sum));
    }

    /** How many stars the encoder made no vector of so far, by survey. */
    Map<String, Integer> withoutVector() {
        return Map.copyOf(withoutVector);
    }

    EvaluationStars stars() {
        return stars;
    }
}

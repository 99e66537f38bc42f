package org.starkin.infer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.starkin.encoder.Embedding;
import org.starkin.index.Hit;
import org.starkin.index.SearchOptions;
import org.starkin.index.StarFilter;
import org.starkin.index.StarId;
import org.starkin.index.SurveyProperty;
import org.starkin.index.SurveySearcher;

/**
 * The stars nearest to one in the joint space that are known to have something: of each number, and of the class, the nearest that
 * have it, however many nearer ones have not.
 */
final class Neighbourhood {

    /** Survey cards list no more classes than a filter may name. */
    private static final int MOST_CLASSES = StarFilter.MOST_NAMED;

    private final List<SurveySearcher> surveys;
    private final Embedding vector;
    private final SearchOptions options;

    /**
     * @param surveys the joint spaces to look through
     * @param count how many neighbours speak
     * @param leftOut the star itself
     */
    Neighbourhood(List<SurveySearcher> surveys, Embedding vector, int count, Set<StarId> leftOut) {
        this.surveys = List.copyOf(surveys);
        this.vector = vector;
        this.options = SearchOptions.nearest(count).without(leftOut);
    }

    /** The neighbours that have a number, most similar first. */
    List<Speaker> speakers(Inferred inferred) {
        Map<Hit, Speaker> found = new TreeMap<>(Hit.ORDER);
        for (SurveySearcher survey : surveys) {
            for (SurveyProperty property : survey.properties()) {
                if (property.isNumber() && inferred.knownAs().isNamed(property.name())) {
                    StarFilter having = StarFilter.ofProperties(
                            Map.of(property.name(), inferred.knownAs().range()));
                    for (Hit hit : survey.search(vector, options.among(having)).hits()) {
                        inferred.knownAs()
                                .number(hit.star().properties(), property.name())
                                .ifPresent(value -> found.putIfAbsent(hit, Speaker.of(hit, property.name(), value)));
                    }
                }
            }
        }
        return found.values().stream().limit(options.limit()).toList();
    }

    /** The neighbours that have a class, most similar first. */
    List<ClassSpeaker> classSpeakers() {
        List<Hit> found = new ArrayList<>();
        for (SurveySearcher survey : surveys) {
            Set<String> classes = survey.manifest().classes().keySet();
            if (!classes.isEmpty() && classes.size() <= MOST_CLASSES) {
                StarFilter having = new StarFilter(classes, Map.of(), Optional.empty(), Set.of());
                found.addAll(survey.search(vector, options.among(having)).hits());
            }
        }
        return found.stream()
                .sorted(Hit.ORDER)
                .limit(options.limit())
                .map(ClassSpeaker::of)
                .toList();
    }
}

package org.starkin.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.starkin.encoder.Embedding;
import org.starkin.index.StarFacts;
import org.starkin.index.StarId;
import org.starkin.index.SurveySearcher;
import org.starkin.rank.Pool;

/**
 * A survey's stars and what they are, by number: the order of their ids.
 *
 * @param ids by number
 * @param labels by number; empty where a star has none
 */
record RareStars(SurveySearcher survey, Pool pool, List<StarId> ids, List<String> labels) {

    static RareStars of(SurveySearcher survey) {
        List<StarId> ids = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        long stars = survey.manifest().stars().kept();
        for (int offset = 0; offset < stars; offset += SurveySearcher.MOST_LISTED) {
            for (StarFacts facts : survey.page(offset, SurveySearcher.MOST_LISTED)) {
                ids.add(facts.id());
                labels.add(facts.label().orElse(""));
            }
        }
        return new RareStars(survey, new Pool(List.of(survey)), ids, labels);
    }

    String name() {
        return survey.manifest().survey();
    }

    /** The classes of fewer stars than this, in alphabetical order; MISC is none. */
    List<String> rare(int rarerThan) {
        Map<String, Integer> counts = new TreeMap<>();
        labels.forEach(label -> counts.merge(label, 1, Integer::sum));
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() < rarerThan)
                .map(Map.Entry::getKey)
                .filter(label -> !label.isEmpty() && !label.equals("MISC"))
                .toList();
    }

    List<Embedding> vectors(List<Integer> numbers) {
        return numbers.stream()
                .map(number -> survey.embedded(ids.get(number).objectId())
                        .orElseThrow()
                        .embedding())
                .toList();
    }
}

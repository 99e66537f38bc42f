package org.starkin.plane;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.starkin.graph.Accepted;
import org.starkin.index.StarFilter;
import org.starkin.index.SurveySearcher;

/**
 * The stars of a survey among which others are seen: a sample, the same for as long as the generation is, made when it is first asked
 * for. Those that stand in a plane by what is known of them come first, every so-manieth; where they are few, every so-manieth of all,
 * by the heads. Thread-safe.
 */
@Singleton
final class Background {

    /** Stars of a survey: enough to see a main sequence and a giant branch by. */
    static final int MOST_A_SURVEY = 300;

    private final Rows rows;
    private final Map<String, Sample> kept = new ConcurrentHashMap<>();

    Background(Rows rows) {
        this.rows = rows;
    }

    /**
     * The sample of a survey.
     *
     * @param mark of the generation
     * @param stars of the survey
     * @param known of them, those that stand in a plane by what is known of them
     */
    record Sample(String mark, int stars, int known, List<PlaneRow> rows) {

        Sample {
            rows = List.copyOf(rows);
        }
    }

    Sample of(SurveySearcher survey) {
        SurveySearcher all = survey.catalogue();
        String mark = all.columns().mark();
        return kept.compute(
                survey.manifest().survey(),
                (_, before) -> before != null && before.mark().equals(mark) ? before : sample(survey, all, mark));
    }

    private Sample sample(SurveySearcher survey, SurveySearcher all, String mark) {
        int size = all.columns().size();
        int[] known = known(all, size);
        SortedSet<Integer> numbers = new TreeSet<>();
        spread(known.length).forEach(place -> numbers.add(known[place]));
        for (int star : spread(size)) {
            if (numbers.size() < MOST_A_SURVEY) {
                numbers.add(star);
            }
        }
        int[] drawn = numbers.stream().mapToInt(Integer::intValue).toArray();
        List<PlaneRow> standing = rows.of(survey, all.facts(drawn)).stream()
                .filter(PlaneRow::stands)
                .toList();
        return new Sample(mark, size, known.length, standing);
    }

    private static int[] known(SurveySearcher all, int size) {
        boolean[] has = new boolean[size];
        int count = 0;
        for (StarFilter filter : new KnownNumbers(all.properties()).enough()) {
            Accepted accepted = all.accepted(filter);
            for (int star = 0; star < size; star++) {
                if (!has[star] && accepted.has(star)) {
                    has[star] = true;
                    count++;
                }
            }
        }
        int[] known = new int[count];
        int next = 0;
        for (int star = 0; star < size; star++) {
            if (has[star]) {
                known[next++] = star;
            }
        }
        return known;
    }

    /** Numbers below {@code size}, at most {@value #MOST_A_SURVEY}, as far from one another as another. */
    private static List<Integer> spread(int size) {
        List<Integer> numbers = new ArrayList<>();
        int wanted = Math.min(size, MOST_A_SURVEY);
        for (int i = 0; i < wanted; i++) {
            numbers.add((int) ((long) i * size / wanted));
        }
        return numbers;
    }
}

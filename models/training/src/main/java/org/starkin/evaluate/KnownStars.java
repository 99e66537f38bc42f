package org.starkin.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.starkin.period.PeriodSearch;
import org.starkin.survey.ReadOptions;

/** Reads stars of known class and takes them along the path that all photometry takes. For one thread. */
public final class KnownStars {

    /** Stars of a class and survey at most, among test stars and among training stars. */
    public static final int MOST_PER_KIND = 250;

    private final Path directory;
    private final Preparer preparer = new Preparer(new PeriodSearch()::search, () -> {});

    /** Stars of the files in {@code directory}, named as {@link LabelledSurvey} says. */
    public KnownStars(Path directory) {
        this.directory = directory;
    }

    /** Stars of every survey of {@link LabelledSurvey#ALL}, at most {@link #MOST_PER_KIND} of a class in each. */
    public List<KnownStar> readAll(Split split) throws IOException {
        List<KnownStar> stars = new ArrayList<>();
        for (LabelledSurvey survey : LabelledSurvey.ALL) {
            stars.addAll(read(survey, split, MOST_PER_KIND));
        }
        return stars;
    }

    /** How many of the stars read so far no encoder takes, by survey and reason. */
    public Map<String, Integer> refused() {
        return Collections.unmodifiableMap(new TreeMap<>(preparer.refused()));
    }

    /**
     * Stars of a survey, in the order of their ids; a light curve that no encoder takes is left out and counted.
     *
     * @param mostPerKind stars of a class at most, those whose ids have the least hashes
     * @throws org.starkin.survey.UnusableInput where a file is damaged
     */
    List<KnownStar> read(LabelledSurvey survey, Split split, int mostPerKind) throws IOException {
        Map<String, String> kinds = KnownCurves.choose(
                KnownCurves.objects(survey, directory),
                id -> Split.of(id) == split,
                survey.kinds()::contains,
                mostPerKind);
        return preparer.prepare(
                KnownCurves.read(List.of(survey.curves(directory)), ReadOptions.BUILD, survey.name(), kinds));
    }
}

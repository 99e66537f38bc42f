package org.starkin.evaluate;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.starkin.encoder.Preparation;
import org.starkin.encoder.Prepared;
import org.starkin.index.Reject;
import org.starkin.index.StarId;
import org.starkin.survey.Limits;
import org.starkin.survey.LongTableReader;
import org.starkin.survey.ObjectRow;
import org.starkin.survey.ObjectsTable;
import org.starkin.survey.RawStar;
import org.starkin.survey.ReadOptions;
import org.starkin.survey.StarConsumer;

/** Reads stars of known class and takes them along the path that all photometry takes. */
public final class KnownStars {

    /** Stars of a class and survey at most, among test stars and among training stars. */
    public static final int MOST_PER_KIND = 250;

    private static final Comparator<String> BY_HASH =
            Comparator.<String, BigInteger>comparing(Split::hash).thenComparing(Comparator.naturalOrder());

    private final Path directory;
    private final Preparation preparation = new Preparation();

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

    /**
     * Stars of a survey, in the order of their ids; a light curve that no encoder takes is left out.
     *
     * @param mostPerKind stars of a class at most, those whose ids have the least hashes
     * @throws org.starkin.survey.UnusableInput where a file is damaged
     */
    List<KnownStar> read(LabelledSurvey survey, Split split, int mostPerKind) throws IOException {
        Map<String, String> kinds = choose(survey, split, mostPerKind);
        Wanted wanted = new Wanted(kinds);
        new LongTableReader()
                .open(List.of(survey.curves(directory)), ReadOptions.BUILD)
                .read(wanted);
        return wanted.stars.parallelStream()
                .flatMap(star -> prepare(survey, star, kinds).stream())
                .sorted(Comparator.comparing(KnownStar::id))
                .toList();
    }

    private Map<String, String> choose(LabelledSurvey survey, Split split, int mostPerKind) throws IOException {
        ObjectsTable objects = ObjectsTable.read(survey.objects(directory), Limits.BUILD);
        Map<String, Integer> counts = new TreeMap<>();
        Map<String, String> chosen = new TreeMap<>();
        objects.ids().stream()
                .filter(id -> Split.of(id) == split)
                .sorted(BY_HASH)
                .forEach(id -> {
                    Optional<String> kind =
                            objects.find(id).flatMap(ObjectRow::label).map(LabelledSurvey::kind);
                    kind.filter(survey.kinds()::contains)
                            .filter(known -> counts.merge(known, 1, Integer::sum) <= mostPerKind)
                            .ifPresent(known -> chosen.put(id, known));
                });
        return chosen;
    }

    private Optional<KnownStar> prepare(LabelledSurvey survey, RawStar star, Map<String, String> kinds) {
        String kind = kinds.getOrDefault(star.objectId(), "");
        StarId id = new StarId(survey.name(), star.objectId());
        return switch (preparation.prepare(star.lightCurve())) {
            case Prepared.Analysed analysed -> Optional.of(new KnownStar(id, kind, analysed.views()));
            case Prepared.Refused _ -> Optional.empty();
        };
    }

    /** Keeps the stars that were chosen; what is rejected was no star. */
    private static final class Wanted implements StarConsumer {

        private final Map<String, String> kinds;
        private final List<RawStar> stars = new ArrayList<>();

        Wanted(Map<String, String> kinds) {
            this.kinds = kinds;
        }

        @Override
        public void star(RawStar star) {
            if (kinds.containsKey(star.objectId())) {
                stars.add(star);
            }
        }

        @Override
        public void reject(Reject reject) {}
    }
}

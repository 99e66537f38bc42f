package org.starkin.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.starkin.index.Reject;
import org.starkin.index.StarId;
import org.starkin.survey.Limits;
import org.starkin.survey.ObjectRow;
import org.starkin.survey.ObjectsTable;
import org.starkin.survey.RawStar;
import org.starkin.survey.ReadOptions;
import org.starkin.survey.Readers;
import org.starkin.survey.StarConsumer;
import org.starkin.survey.UnusableInput;

/** Chooses stars from an objects table and reads their photometry. */
public final class KnownCurves {

    private KnownCurves() {}

    /**
     * Stars and their classes, by id.
     *
     * @param wanted which ids may be chosen
     * @param kinds which classes may be
     * @param mostPerKind stars of a class at most, those whose ids have the least hashes
     */
    static Map<String, String> choose(
            ObjectsTable objects, Predicate<String> wanted, Predicate<String> kinds, int mostPerKind) {
        Map<String, Integer> counts = new TreeMap<>();
        Map<String, String> chosen = new TreeMap<>();
        objects.ids().stream().filter(wanted).sorted(Split.BY_HASH).forEach(id -> {
            Optional<String> kind = objects.find(id).flatMap(ObjectRow::label).map(LabelledSurvey::kind);
            kind.filter(kinds)
                    .filter(known -> counts.merge(known, 1, Integer::sum) <= mostPerKind)
                    .ifPresent(known -> chosen.put(id, known));
        });
        return chosen;
    }

    /** The objects table of a survey whose files lie in {@code directory}. */
    public static ObjectsTable objects(LabelledSurvey survey, Path directory) throws IOException {
        return ObjectsTable.read(survey.objects(directory), Limits.BUILD);
    }

    /**
     * The photometry of chosen stars, in the order of their ids.
     *
     * @param survey the name that their ids get
     * @param kinds the classes of the chosen stars, by id, in any words
     * @throws UnusableInput where a file is damaged
     */
    public static List<KnownCurve> read(
            List<Path> files, ReadOptions options, String survey, Map<String, String> kinds) {
        Wanted wanted = new Wanted(survey, kinds);
        new Readers().open(Readers.AUTO, files, options, KnownCurves::refuse).read(wanted);
        wanted.curves.sort(Comparator.comparing(KnownCurve::id));
        return wanted.curves;
    }

    /** Nothing is measured on a part of the data. */
    private static void refuse(UnusableInput fault) {
        throw fault;
    }

    /** Keeps the stars that were chosen; what is rejected was no star. */
    private static final class Wanted implements StarConsumer {

        private final String survey;
        private final Map<String, String> kinds;
        private final List<KnownCurve> curves = new ArrayList<>();

        Wanted(String survey, Map<String, String> kinds) {
            this.survey = survey;
            this.kinds = kinds;
        }

        @Override
        public void star(RawStar star) {
            Optional.ofNullable(kinds.get(star.objectId()))
                    .ifPresent(kind ->
                            curves.add(new KnownCurve(new StarId(survey, star.objectId()), kind, star.lightCurve())));
        }

        @Override
        public void reject(Reject reject) {}
    }
}

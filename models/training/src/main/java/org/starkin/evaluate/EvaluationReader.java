package org.starkin.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.starkin.index.StarId;
import org.starkin.survey.ObjectsTable;
import org.starkin.survey.ReadOptions;

/** Reads the stars that the sections of an evaluation need and prepares each once. For one thread. */
final class EvaluationReader {

    /** Stars of a class and survey at most that are measured again with their photometry disturbed. */
    private static final int DISTURBED_PER_KIND = 50;

    private final Path directory;
    private final Part part;
    private final long seed;
    private final Preparer preparer;

    EvaluationReader(Path directory, Part part, long seed, Preparer preparer) {
        this.directory = directory;
        this.part = part;
        this.seed = seed;
        this.preparer = preparer;
    }

    EvaluationStars read(Set<Section> sections) throws IOException {
        List<KnownStar> unseen = new ArrayList<>();
        List<KnownStar> training = new ArrayList<>();
        List<KnownCurve> toDisturb = new ArrayList<>();
        for (LabelledSurvey survey : LabelledSurvey.ALL) {
            List<KnownCurve> curves = curves(survey);
            for (KnownStar star : preparer.prepare(curves)) {
                (isMeasured(star.id()) ? unseen : training).add(star);
            }
            if (sections.contains(Section.STABILITY)) {
                toDisturb.addAll(some(curves, survey));
            }
        }
        Preparer again = preparer.another();
        Map<String, List<KnownStar>> disturbed = new Disturbances(again, seed).of(toDisturb);
        List<SameStars> same = new ArrayList<>();
        if (sections.contains(Section.SAMESTAR)) {
            same.addAll(new Cepheids(directory, preparer).read(part));
            same.add(new ArchivedStars(directory, preparer).read());
            same.add(new SimulatedPairs(preparer).make());
        }
        Map<String, Integer> refused = new TreeMap<>(preparer.refused());
        again.refused().forEach((reason, count) -> refused.put("disturbed " + reason, count));
        return new EvaluationStars(part, unseen, training, disturbed, same, refused);
    }

    /** All labelled stars of the part measured on and, of the survey's classes, some stars of the reference. */
    private List<KnownCurve> curves(LabelledSurvey survey) throws IOException {
        ObjectsTable objects = KnownCurves.objects(survey, directory);
        Map<String, String> chosen =
                new TreeMap<>(KnownCurves.choose(objects, id -> Part.of(id) == part, kind -> true, Integer.MAX_VALUE));
        chosen.putAll(
                KnownCurves.choose(objects, this::isLearntFrom, survey.kinds()::contains, KnownStars.MOST_PER_KIND));
        return KnownCurves.read(List.of(survey.curves(directory)), ReadOptions.BUILD, survey.name(), chosen);
    }

    private boolean isMeasured(StarId id) {
        return Part.of(id.objectId()) == part;
    }

    /** Of each class of the survey the stars measured on whose ids have the least hashes. */
    private List<KnownCurve> some(List<KnownCurve> curves, LabelledSurvey survey) {
        Map<String, Integer> counts = new TreeMap<>();
        return curves.stream()
                .filter(curve -> isMeasured(curve.id()) && survey.kinds().contains(curve.kind()))
                .sorted(Comparator.comparing(curve -> curve.id().objectId(), Split.BY_HASH))
                .filter(curve -> counts.merge(curve.kind(), 1, Integer::sum) <= DISTURBED_PER_KIND)
                .toList();
    }

    /** Whether a star may be in the reference: a training star, and not of the part measured on. */
    private boolean isLearntFrom(String id) {
        return Part.of(id) != Part.TEST && Part.of(id) != part;
    }
}

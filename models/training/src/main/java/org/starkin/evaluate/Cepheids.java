package org.starkin.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.starkin.encoder.Prepared;
import org.starkin.index.StarId;
import org.starkin.period.LogPeriodogram;
import org.starkin.period.PeriodResult;
import org.starkin.period.RelativePeriodogram;
import org.starkin.survey.Limits;
import org.starkin.survey.ObjectRow;
import org.starkin.survey.ObjectsTable;
import org.starkin.survey.ReadOptions;
import org.starkin.view.Views;

/** Cepheids of the Large Magellanic Cloud as OGLE-III, OGLE-IV and MACHO saw them, by their OGLE ids. */
final class Cepheids {

    private static final String STEM = "lmc-cepheids";
    private static final String MACHO = "MACHO";
    private static final List<String> SURVEYS = List.of("OGLE3", "OGLE4", MACHO);
    private static final String KIND = "DCEP";

    private final Path directory;
    private final Preparer preparer;

    Cepheids(Path directory, Preparer preparer) {
        this.directory = directory;
        this.preparer = preparer;
    }

    /** The stars of one part: as they are, and with the period withheld, without which they all look alike. */
    List<SameStars> read(Part part) throws IOException {
        Map<String, List<KnownStar>> whole = new TreeMap<>();
        Map<String, List<KnownStar>> withheld = new TreeMap<>();
        ObjectsTable objects = ObjectsTable.read(existing(STEM + "-objects.csv"), Limits.BUILD);
        for (String survey : SURVEYS) {
            List<KnownStar> stars = new ArrayList<>();
            List<KnownStar> without = new ArrayList<>();
            curves(objects, survey, id -> Part.of(id) == part).parallelStream()
                    .map(this::both)
                    .toList()
                    .forEach(both -> both.ifPresent(views -> {
                        stars.add(views.getFirst());
                        without.add(views.getLast());
                    }));
            whole.put(survey, stars);
            withheld.put(survey, without);
        }
        return List.of(new SameStars("cepheids", whole), new SameStars("cepheids, period withheld", withheld));
    }

    /** The photometry of all stars, by survey; a star has the same object id in all. */
    Map<String, List<KnownCurve>> curves() throws IOException {
        ObjectsTable objects = ObjectsTable.read(existing(STEM + "-objects.csv"), Limits.BUILD);
        Map<String, List<KnownCurve>> curves = new TreeMap<>();
        for (String survey : SURVEYS) {
            curves.put(survey.toLowerCase(Locale.ROOT), curves(objects, survey, _ -> true));
        }
        return curves;
    }

    private List<KnownCurve> curves(ObjectsTable objects, String survey, Predicate<String> wanted) throws IOException {
        Map<String, String> names = new TreeMap<>();
        objects.ids().stream()
                .sorted()
                .filter(wanted)
                .forEach(id -> nameIn(survey, objects, id).ifPresent(name -> names.putIfAbsent(name, id)));
        Map<String, String> kinds = new TreeMap<>();
        names.keySet().forEach(name -> kinds.put(name, KIND));
        ReadOptions options = new ReadOptions(Optional.empty(), Optional.empty(), Optional.of(survey), Limits.BUILD);
        return KnownCurves.read(List.of(existing(STEM + ".csv.gz")), options, survey, kinds).stream()
                .map(curve -> new KnownCurve(
                        new StarId(survey, names.getOrDefault(curve.id().objectId(), "")), KIND, curve.raw()))
                .toList();
    }

    private static Optional<String> nameIn(String survey, ObjectsTable objects, String id) {
        return survey.equals(MACHO)
                ? objects.find(id).map(ObjectRow::properties).map(properties -> properties.get("macho_id"))
                : Optional.of(id);
    }

    /** The star as it is, then without its period. */
    private Optional<List<KnownStar>> both(KnownCurve curve) {
        return preparer.analysed(curve)
                .map(analysed -> List.of(
                        new KnownStar(curve.id(), KIND, analysed.views()),
                        new KnownStar(curve.id(), KIND, withoutPeriod(analysed))));
    }

    /** What an encoder sees of a star whose period nobody tells it. */
    static Views withoutPeriod(Prepared.Analysed analysed) {
        PeriodResult none = new PeriodResult(
                List.of(), LogPeriodogram.of(new float[LogPeriodogram.BINS]), RelativePeriodogram.EMPTY);
        return Views.of(analysed.cleaned().lightCurve(), none);
    }

    private Path existing(String name) throws NoSuchFileException {
        Path file = directory.resolve(name);
        if (!Files.isRegularFile(file)) {
            throw new NoSuchFileException(file.toString());
        }
        return file;
    }
}

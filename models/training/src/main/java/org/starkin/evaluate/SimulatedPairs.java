package org.starkin.evaluate;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.starkin.index.StarId;
import org.starkin.simulate.SimulateCommand;
import org.starkin.survey.Limits;
import org.starkin.survey.ObjectsTable;
import org.starkin.survey.ReadOptions;
import picocli.CommandLine;

/** Stars of a simulated sky as several surveys see them, by the name that all surveys give a star. */
public final class SimulatedPairs {

    /** Of a sky that nothing is trained on: training refuses this seed. */
    public static final long SEED = 271_828_182;

    private static final int STARS = 1_000;
    private static final List<String> SURVEYS = List.of("gaia", "tess", "ztf");

    /** A constant star has nothing to be known again by. */
    private static final String CONSTANT = "CONST";

    private final Preparer preparer;

    SimulatedPairs(Preparer preparer) {
        this.preparer = preparer;
    }

    SameStars make() throws IOException {
        Map<String, List<KnownStar>> bySurvey = new TreeMap<>();
        photometry(STARS, SEED).forEach((survey, curves) -> bySurvey.put(survey, preparer.prepare(curves)));
        return new SameStars("simulated", bySurvey);
    }

    /** The photometry of so many simulated stars, but for constant ones, by survey; a star has the same object id in all. */
    static Map<String, List<KnownCurve>> photometry(int stars, long seed) throws IOException {
        try (ScratchFolder folder = ScratchFolder.make("starkin-pairs")) {
            simulate(folder.path(), stars, seed);
            Map<String, List<KnownCurve>> bySurvey = new TreeMap<>();
            for (String survey : SURVEYS) {
                bySurvey.put(survey, curves(folder.path(), survey));
            }
            return bySurvey;
        }
    }

    private static void simulate(Path folder, int stars, long seed) throws IOException {
        int code = new CommandLine(new SimulateCommand())
                .setOut(new PrintWriter(Writer.nullWriter()))
                .execute(
                        "--out=" + folder,
                        "--stars=" + stars,
                        "--seed=" + seed,
                        "--surveys=" + String.join(",", SURVEYS),
                        "--no-progress");
        if (code != 0) {
            throw new IOException("simulating " + stars + " stars into " + folder + " ended with code " + code);
        }
    }

    private static List<KnownCurve> curves(Path folder, String survey) throws IOException {
        ObjectsTable objects = ObjectsTable.read(folder.resolve(survey + "-objects.csv"), Limits.BUILD);
        Map<String, String> kinds = new TreeMap<>();
        Map<String, String> names = new TreeMap<>();
        objects.ids().stream().map(objects::find).flatMap(Optional::stream).forEach(row -> {
            String kind = row.label().orElse(CONSTANT);
            if (!kind.equals(CONSTANT)) {
                kinds.put(row.objectId(), kind);
                names.put(row.objectId(), row.properties().getOrDefault("star", row.objectId()));
            }
        });
        List<KnownCurve> curves = new ArrayList<>();
        for (KnownCurve curve :
                KnownCurves.read(List.of(folder.resolve(survey + ".csv.gz")), ReadOptions.BUILD, survey, kinds)) {
            String name = names.getOrDefault(curve.id().objectId(), "");
            curves.add(new KnownCurve(new StarId(survey, name), curve.kind(), curve.raw()));
        }
        return curves;
    }
}

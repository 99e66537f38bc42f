package org.starkin.contest;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import org.starkin.encoder.Embedding;
import org.starkin.index.BuildParameters;
import org.starkin.index.EmbeddedStar;
import org.starkin.index.Sky;
import org.starkin.index.SkyPosition;
import org.starkin.index.SkyView;
import org.starkin.index.Star;
import org.starkin.index.StarFacts;
import org.starkin.index.StarId;
import org.starkin.index.SurveySearcher;
import org.starkin.index.SurveyWriter;
import org.starkin.lightcurve.DropCounts;
import org.starkin.lightcurve.LightCurve;
import org.starkin.lightcurve.TimeSystem;
import org.starkin.match.BulkMatch;
import org.starkin.match.Calibration;
import org.starkin.match.CalibrationFile;
import org.starkin.match.Candidate;
import org.starkin.match.MatchSettings;
import org.starkin.period.Period;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The verb {@code bench bulk-match}. */
@Command(
        name = "bulk-match",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Measure how fast a whole survey is found in another.",
            "The target is made up: unit vectors in clusters, places evenly over the sphere or over a patch of it; the sources"
                    + " are stars of it a little off in place, vector and period."
        })
public final class BulkBench implements Callable<Integer> {

    private static final String SOURCES = "sources";
    private static final double OFF_ARCSEC = 0.3;
    private static final int PAGE = 10_000;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--sky",
            required = true,
            paramLabel = "DIR",
            description = "where the two surveys are made, or were made by an earlier run of the same numbers")
    private Path sky = Path.of("");

    @Option(names = "--stars", paramLabel = "N", defaultValue = "1000000", description = "of the target")
    private int stars;

    @Option(names = "--sources", paramLabel = "N", defaultValue = "100000", description = "that are sought")
    private int sources;

    @Option(
            names = "--radius-arcsec",
            paramLabel = "R",
            defaultValue = "5",
            description = "within which candidates are sought (default: ${DEFAULT-VALUE})")
    private double radiusArcsec;

    @Option(names = "--threads", description = "default: the processors")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--job",
            description = "have a server do it as a job, which is aborted, and whose server is killed, on its way")
    private boolean isJob;

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        if (!Files.isDirectory(sky.resolve(ServedSky.SURVEY))) {
            Course course = Course.of(stars, 10, 128, 1);
            ServedSky.make(sky, course, threads);
        }
        if (!Files.isDirectory(sky.resolve(SOURCES))) {
            makeSources();
        }
        if (isJob) {
            runJob(out);
            return 0;
        }
        try (Sky opened = Sky.open(sky);
                SkyView view = opened.acquire()) {
            SurveySearcher from = view.survey(SOURCES).orElseThrow();
            SurveySearcher target = view.survey(ServedSky.SURVEY).orElseThrow();
            MatchSettings settings = new MatchSettings(OptionalDouble.of(radiusArcsec), 1, 0);
            try (BulkMatch bulk = new BulkMatch(from, target, calibration(target), settings, 0, threads, () -> false)) {
                measure(bulk, out);
            }
        }
        return 0;
    }

    private void runJob(PrintWriter out) throws IOException, InterruptedException {
        try (Sky opened = Sky.open(sky);
                SkyView view = opened.acquire()) {
            CalibrationFile.writeInto(
                    sky, calibration(view.survey(ServedSky.SURVEY).orElseThrow()));
        }
        String parameters = String.format(
                Locale.ROOT,
                "{\"source_survey\":\"%s\",\"target_survey\":\"%s\",\"radius_arcsec\":%s}",
                SOURCES,
                ServedSky.SURVEY,
                radiusArcsec);
        new BulkJob(ServerProcess.jar(), sky, out).measure(parameters);
    }

    private void measure(BulkMatch bulk, PrintWriter out) {
        long start = System.nanoTime();
        long right = 0;
        long candidates = 0;
        while (!bulk.isDone()) {
            for (BulkMatch.Row row : bulk.step()) {
                candidates += row.match().considered();
                String id = row.source().facts().id().objectId();
                right += row.match().candidates().stream()
                        .map(Candidate::star)
                        .filter(star -> star.id().objectId().equals(id))
                        .count();
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        out.printf(
                Locale.ROOT,
                "%d sources in %d stars, %d threads: %.1f s, %.0f a second, %.1f candidates each, %.4f right%n",
                bulk.size(),
                stars,
                threads,
                seconds,
                bulk.size() / seconds,
                (double) candidates / bulk.size(),
                (double) right / bulk.size());
        out.flush();
    }

    /** The one that comes with the product, said to be of the made-up encoder. */
    private static Calibration calibration(SurveySearcher target) {
        Calibration builtIn = CalibrationFile.builtIn();
        return new Calibration(
                builtIn.schemaVersion(),
                target.manifest().encoder(),
                builtIn.fittedOn(),
                builtIn.createdUtc(),
                builtIn.starkin(),
                builtIn.methods(),
                builtIn.surveys());
    }

    private void makeSources() throws IOException {
        SplittableRandom random = new SplittableRandom(2);
        try (Sky opened = Sky.open(sky);
                SkyView view = opened.acquire()) {
            SurveySearcher target = view.survey(ServedSky.SURVEY).orElseThrow();
            int every = Math.max(1, (int) (target.manifest().stars().kept() / sources));
            try (SurveyWriter writer = SurveyWriter.create(
                    sky,
                    SOURCES,
                    target.manifest().encoder(),
                    target.manifest().dimension(),
                    BuildParameters.of(List.of(), Map.of(), threads))) {
                int made = 0;
                for (int offset = 0; made < sources; offset += PAGE) {
                    List<EmbeddedStar> page = target.embedded(offset, PAGE);
                    for (int i = 0; i < page.size() && made < sources; i += every) {
                        writer.add(off(page.get(i), random));
                        made++;
                    }
                }
                writer.publish();
            }
        }
    }

    private static Star off(EmbeddedStar star, SplittableRandom random) {
        StarFacts facts = star.facts();
        SkyPosition place = facts.position().orElseThrow();
        double dec = Math.clamp(place.decDeg() + OFF_ARCSEC / 3600 * random.nextGaussian(), -90, 90);
        float[] vector = star.embedding().toArray();
        for (int i = 0; i < vector.length; i++) {
            vector[i] += (float) (0.01 * random.nextGaussian());
        }
        List<Period> periods = facts.periods().stream()
                .map(period -> new Period(period.periodDays() * (1 + 1e-5 * random.nextGaussian()), period.score()))
                .toList();
        StarFacts moved = new StarFacts(
                new StarId(SOURCES, facts.id().objectId()),
                Optional.of(new SkyPosition(place.raDeg(), dec)),
                Optional.empty(),
                OptionalDouble.empty(),
                Map.of(),
                periods,
                facts.summary());
        LightCurve none = new LightCurve(TimeSystem.JD, List.of());
        return new Star(moved, none, DropCounts.NONE, Embedding.of(vector));
    }
}

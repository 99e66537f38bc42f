package org.starkin.contest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.starkin.encoder.Embedding;
import org.starkin.index.Manifest;
import org.starkin.index.SearchOptions;
import org.starkin.index.Sky;
import org.starkin.index.SkyView;
import org.starkin.index.SurveySearcher;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The verb {@code bench scale}. */
@Command(
        name = "scale",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Measure what a survey costs as it grows: to be written, on disk, until a server answers, in memory, to be",
            "searched. Its stars are made up: unit vectors in clusters, made-up facts, light curves of twenty points."
        })
public final class ScaleBench implements Callable<Integer> {

    private static final int DIMENSION = 128;
    private static final int LEAST = 1_000;
    private static final int MOST = 10_000_000;
    private static final double MEGABYTE = 1e6;
    private static final double NANOS = 1e9;
    private static final List<String> GRAPH = List.of("graph");
    private static final List<String> VECTORS = List.of("vec", "vex", "vem", "vemf");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--stars",
            split = ",",
            paramLabel = "N",
            defaultValue = "10000,100000,1000000",
            description = "of a survey, one size after the other (default: ${DEFAULT-VALUE})")
    private List<Integer> sizes = List.of();

    @Option(names = "--queries", defaultValue = "500", description = "default: ${DEFAULT-VALUE}")
    private int queries;

    @Option(
            names = "--routing",
            paramLabel = "SHARDS",
            description = "simulate instead what is found in so many shards of like vectors of which few are asked")
    private int shards;

    @Option(
            names = "--vectors-of",
            paramLabel = "SKY/SURVEY",
            description = "with --routing: the vectors of a survey that was built, in place of made-up ones")
    private Optional<Path> survey = Optional.empty();

    @Option(names = "--threads", description = "that write; default: the processors")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Override
    public Integer call() throws IOException {
        for (int size : sizes) {
            if (size < LEAST || size > MOST) {
                throw new ParameterException(
                        spec.commandLine(), "--stars " + size + " is outside " + LEAST + " to " + MOST);
            }
        }
        try (Report report = new Report(spec.commandLine().getOut())) {
            if (shards == 0) {
                grow(report);
            } else {
                route(report);
            }
        }
        return 0;
    }

    private void grow(Report report) throws IOException {
        report.say(
                "%10s %9s %8s %8s %8s %9s %8s %8s %7s %9s %9s",
                "stars",
                "written s",
                "disk MB",
                "vectors",
                "graph",
                "answers s",
                "heap MB",
                "RSS MB",
                "effort",
                "a second",
                "recall@10");
        for (int size : sizes) {
            try (ContestFolder folder = new ContestFolder()) {
                measure(Course.of(size, queries, DIMENSION, 1), folder.path("sky"), report);
            }
        }
    }

    private void route(Report report) throws IOException {
        if (shards < 2 || shards > LEAST) {
            throw new ParameterException(spec.commandLine(), "--routing " + shards + " is outside 2 to " + LEAST);
        }
        report.say("%10s %7s %7s %12s %9s", "vectors", "shards", "asked", "of vectors", "recall@10");
        for (int size : sizes) {
            Course course = survey.isPresent()
                    ? SurveyVectors.course(survey.get(), queries, 1)
                    : Course.of(size, queries, DIMENSION, 1);
            Routing routing = new Routing(course, shards, 1);
            for (Routing.Row row : routing.run()) {
                report.say(
                        "%10d %7d %7d %10.2f %% %9.4f",
                        course.vectors().length, shards, row.asked(), 100 * row.vectors(), row.recall());
            }
            report.say("the largest shard has %.1f times as many as the mean", routing.unevenness());
        }
    }

    private void measure(Course course, Path sky, Report report) throws IOException {
        long began = System.nanoTime();
        Manifest manifest = ServedSky.make(sky, course, threads);
        double written = (System.nanoTime() - began) / NANOS;
        Curve.Point asked = asked(course, sky, manifest.recall().defaultEffort());
        try (ServerProcess server = ServerProcess.start(
                ServerProcess.jar(),
                sky,
                "/api/v1/objects/" + ServedSky.SURVEY + "/" + ServedSky.objectId(0) + "/similar")) {
            ProcessMemory memory = server.memory();
            report.say(
                    "%10d %9.1f %8.0f %8.0f %8.0f %9.2f %8d %8d %7d %9.0f %9.4f",
                    course.vectors().length,
                    written,
                    megabytes(sky, List.of("")),
                    megabytes(sky, VECTORS),
                    megabytes(sky, GRAPH),
                    server.startSeconds(),
                    memory.heapMegabytes(),
                    memory.residentMegabytes(),
                    asked.effort(),
                    asked.perSecond(),
                    asked.recall());
        }
    }

    /** As the product asks where nobody says how thoroughly, the hits' facts read; one thread. */
    private static Curve.Point asked(Course course, Path sky, int effort) throws IOException {
        try (Sky opened = Sky.open(sky);
                SkyView view = opened.acquire()) {
            SurveySearcher survey = view.survey(ServedSky.SURVEY).orElseThrow();
            SearchOptions nearest = SearchOptions.nearest(Course.NEAREST);
            return Curve.of(
                            course,
                            Asking.alone(List.of(effort)),
                            _ -> query -> survey.search(Embedding.of(query), nearest).hits().stream()
                                    .mapToInt(hit ->
                                            Integer.parseInt(hit.star().id().objectId()))
                                    .toArray())
                    .points()
                    .getFirst();
        }
    }

    private static double megabytes(Path sky, List<String> parts) throws IOException {
        try (Stream<Path> tree = Files.walk(sky)) {
            long bytes = 0;
            for (Path file : tree.filter(Files::isRegularFile).toList()) {
                String name = file.getFileName().toString();
                if (parts.stream()
                        .anyMatch(part -> part.isEmpty() || name.endsWith("." + part) || name.startsWith(part + "."))) {
                    bytes += Files.size(file);
                }
            }
            return bytes / MEGABYTE;
        }
    }
}

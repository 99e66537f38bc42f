package org.starkin.contest;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The verb {@code bench search}. */
@Command(
        name = "search",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Measure the vector search beside other libraries, in one run.",
            "Prints how fast each takes vectors in and, at several efforts, recall@10 and queries a second of one thread,"
                    + " after queries of every kind. The first peer runs first and last, for a machine's speed drifts."
                    + " Then, of the project's own: several threads, filters, ranges, several surveys, and the plain"
                    + " queries once more."
        })
public final class SearchBench implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--vectors",
            paramLabel = "N",
            defaultValue = "200000",
            description = "how many vectors, made in clusters (default: ${DEFAULT-VALUE})")
    private int vectors;

    @Option(
            names = "--queries",
            paramLabel = "N",
            defaultValue = "1000",
            description = "how many queries (default: ${DEFAULT-VALUE})")
    private int queries;

    @Option(
            names = "--dimension",
            paramLabel = "N",
            defaultValue = "128",
            description = "values of a vector (default: ${DEFAULT-VALUE})")
    private int dimension;

    @Option(
            names = "--vectors-of",
            paramLabel = "SKY/SURVEY",
            description =
                    "the vectors of a survey that was built, in place of made-up ones; the queries are stars of it,"
                            + " left out of the vectors")
    private Optional<Path> survey = Optional.empty();

    @Option(
            names = "--seed",
            defaultValue = "20240607",
            description = "by which vectors are made, or queries drawn (default: ${DEFAULT-VALUE})")
    private long seed;

    @Option(
            names = "--threads",
            description = "that take vectors in, and that ask where several do (default: the processors)")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--peers",
            split = ",",
            paramLabel = "PEER",
            description = "beside whom: ${COMPLETION-CANDIDATES} (default: all that are installed)")
    private Set<Peer> peers = EnumSet.allOf(Peer.class);

    @Option(
            names = "--growth",
            split = ",",
            paramLabel = "N",
            description =
                    "measure instead how building, memory and searching grow among so many vectors, one size after the"
                            + " other: the project's own and hnswlib")
    private List<Integer> growth = List.of();

    @Option(
            names = "--server",
            paramLabel = "JAR",
            defaultValue = "${sys:starkin.server}",
            description = "the server to be asked over HTTP; the launcher names its own, without one that is left out")
    private Optional<Path> server = Optional.empty();

    @Option(
            names = "--seconds",
            paramLabel = "N",
            defaultValue = "5",
            description = "how long so many clients ask over HTTP (default: ${DEFAULT-VALUE})")
    private int seconds;

    @Option(names = "--csv", paramLabel = "FILE", description = "a table to write every point to")
    private Optional<Path> csv = Optional.empty();

    @Override
    public Integer call() throws IOException {
        requireWithin("--vectors", vectors, 1_000, 10_000_000);
        requireWithin("--queries", queries, 10, 100_000);
        requireWithin("--dimension", dimension, 2, 1_024);
        requireWithin("--threads", threads, 1, 1_024);
        requireWithin("--seconds", seconds, 1, 600);
        growth.forEach(size -> requireWithin("--growth", size, 1_000, 10_000_000));
        requireNotBoth("--vectors-of", "--vectors");
        requireNotBoth("--vectors-of", "--dimension");
        requireNotBoth("--growth", "--vectors");
        requireNotBoth("--growth", "--vectors-of");
        requireNotBoth("--growth", "--peers");
        try (Report report = report()) {
            if (growth.isEmpty()) {
                Course course = course();
                report.course(course, seed, threads);
                run(course, report);
                askServer(course, report);
            } else {
                new Growth(queries, dimension, seed, threads, report).run(growth);
            }
        }
        return 0;
    }

    private Report report() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        return csv.isPresent() ? new Report(out, csv.get()) : new Report(out);
    }

    private Course course() throws IOException {
        if (survey.isEmpty()) {
            return Course.of(vectors, queries, dimension, seed);
        }
        try {
            return SurveyVectors.course(survey.get(), queries, seed);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--vectors-of " + survey.get() + ": " + e.getMessage(), e);
        }
    }

    private void requireNotBoth(String one, String other) {
        CommandLine.ParseResult given = spec.commandLine().getParseResult();
        if (given.hasMatchedOption(one) && given.hasMatchedOption(other)) {
            throw new ParameterException(
                    spec.commandLine(), one + " and " + other + " do not go together; leave one of them out");
        }
    }

    private void requireWithin(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw new ParameterException(
                    spec.commandLine(), name + " " + value + " is outside " + least + " to " + most);
        }
    }

    private void askServer(Course course, Report report) throws IOException {
        if (server.isEmpty()) {
            report.say("%nHTTP is left out: no --server is named");
            return;
        }
        try (ContestFolder folder = new ContestFolder()) {
            new HttpTrial(folder, seconds, report).run(course, server.get(), threads);
        }
    }

    private void run(Course course, Report report) throws IOException {
        try (ContestFolder folder = new ContestFolder();
                OwnWalk own = new OwnWalk()) {
            List<Contestant> contestants = new ArrayList<>();
            try {
                for (Peer peer : peers) {
                    peer.in(folder, report).ifPresent(contestants::add);
                }
                new Contest(course, threads, report).run(own, contestants);
            } finally {
                for (Contestant contestant : contestants) {
                    contestant.close();
                }
            }
        }
    }
}

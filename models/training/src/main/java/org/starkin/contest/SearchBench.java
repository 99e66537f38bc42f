package org.starkin.contest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
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

    @Option(names = "--seed", defaultValue = "20240607", description = "of the vectors (default: ${DEFAULT-VALUE})")
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

    @Override
    public Integer call() throws IOException {
        requireWithin("--vectors", vectors, 1_000, 10_000_000);
        requireWithin("--queries", queries, 10, 100_000);
        requireWithin("--dimension", dimension, 2, 1_024);
        requireWithin("--threads", threads, 1, 1_024);
        Report report = new Report(spec.commandLine().getOut());
        report.say(
                "vectors=%d dimension=%d queries=%d seed=%d links=%d beam=%d threads=%d%n",
                vectors, dimension, queries, seed, Course.MAX_LINKS, Course.BEAM_WIDTH, threads);
        run(Course.of(vectors, queries, dimension, seed), report);
        return 0;
    }

    private void requireWithin(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw new ParameterException(
                    spec.commandLine(), name + " " + value + " is outside " + least + " to " + most);
        }
    }

    private void run(Course course, Report report) throws IOException {
        try (ContestFolder folder = new ContestFolder();
                OwnWalk own = new OwnWalk()) {
            List<Contestant> contestants = new ArrayList<>();
            try {
                for (Peer peer : peers) {
                    peer.in(folder)
                            .ifPresentOrElse(
                                    contestants::add, () -> report.say("%s is left out: %s", peer, peer.remedy()));
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

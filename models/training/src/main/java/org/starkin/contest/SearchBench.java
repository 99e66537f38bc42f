package org.starkin.contest;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
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
                    + " after queries of every kind. hnswlib runs first and last, for a machine's speed drifts; it wants g++"
                    + " and libhnswlib-dev."
        })
public final class SearchBench implements Callable<Integer> {

    private static final double[] RECALLS = {0.95, 0.99};

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

    @Option(names = "--threads", description = "that take vectors in (default: the processors)")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Override
    public Integer call() throws IOException {
        requireWithin("--vectors", vectors, 1_000, 10_000_000);
        requireWithin("--queries", queries, 10, 100_000);
        requireWithin("--dimension", dimension, 2, 1_024);
        requireWithin("--threads", threads, 1, 1_024);
        PrintWriter out = spec.commandLine().getOut();
        out.printf(
                Locale.ROOT,
                "vectors=%d dimension=%d queries=%d seed=%d links=%d beam=%d threads of build=%d%n%n",
                vectors,
                dimension,
                queries,
                seed,
                Course.MAX_LINKS,
                Course.BEAM_WIDTH,
                threads);
        run(Course.of(vectors, queries, dimension, seed), out);
        return 0;
    }

    private void requireWithin(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw new ParameterException(
                    spec.commandLine(), name + " " + value + " is outside " + least + " to " + most);
        }
    }

    private void run(Course course, PrintWriter out) throws IOException {
        try (ContestFolder folder = new ContestFolder();
                OwnWalk own = new OwnWalk();
                LuceneWalk lucene = new LuceneWalk(folder)) {
            List<Contestant> contestants = new ArrayList<>(List.of(own, lucene));
            Hnswlib.compile(folder)
                    .ifPresentOrElse(
                            hnswlib -> contestants.addFirst(hnswlib),
                            () -> out.println("hnswlib is left out: apt-get install g++ libhnswlib-dev"));
            for (Contestant contestant : contestants) {
                double seconds = contestant.build(course, threads);
                out.printf(
                        Locale.ROOT,
                        "%-10s takes in %,8.0f vectors a second (%.1f s)%n",
                        contestant.name(),
                        course.vectors().length / seconds,
                        seconds);
                out.flush();
            }
            List<Contestant> order = new ArrayList<>(contestants);
            if (contestants.getFirst() instanceof Hnswlib hnswlib) {
                order.add(hnswlib);
            }
            for (Contestant contestant : order) {
                print(contestant.name(), contestant.run(course), out);
            }
        }
    }

    private static void print(String name, Curve curve, PrintWriter out) {
        out.printf(Locale.ROOT, "%n%-10s effort  recall@10  queries a second%n", name);
        for (Curve.Point point : curve.points()) {
            out.printf(
                    Locale.ROOT,
                    "%-10s %6d     %.4f  %,16.0f%n",
                    "",
                    point.effort(),
                    point.recall(),
                    point.perSecond());
        }
        for (double recall : RECALLS) {
            OptionalDouble perSecond = curve.perSecondAt(recall);
            out.printf(
                    Locale.ROOT,
                    "%-10s     at     %.4f  %16s%n",
                    "",
                    recall,
                    perSecond.isPresent()
                            ? String.format(Locale.ROOT, "%,.0f", perSecond.getAsDouble())
                            : "not reached");
        }
        out.flush();
    }
}

package org.starkin.contest;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.starkin.graph.Accepted;
import org.starkin.graph.Best;
import org.starkin.graph.Graph;
import org.starkin.graph.GraphBuilder;
import org.starkin.graph.LeftOut;
import org.starkin.graph.Nearest;

/** This project's own. */
final class OwnWalk implements Contestant {

    private static final long SEED = 1;

    private Optional<Nearest> built = Optional.empty();

    @Override
    public String name() {
        return "starkin";
    }

    @Override
    public Built build(Course course, int threads) throws IOException {
        return Built.of(() -> built = Optional.of(laidOut(course.vectors(), threads)));
    }

    /** A graph of some vectors. */
    static Nearest laidOut(float[][] vectors, int threads) throws IOException {
        GraphBuilder.Plan plan = new GraphBuilder.Plan(Course.MAX_LINKS, Course.BEAM_WIDTH, SEED, threads);
        return new Nearest(Graph.of(GraphBuilder.build(Course.source(vectors), plan)));
    }

    /** What was built. */
    Nearest nearest() {
        return built.orElseThrow();
    }

    /** After queries of every kind: with filters, of a least similarity, and exact ones. */
    @Override
    public Curve run(Course course, Asking asking) throws IOException {
        Nearest nearest = nearest();
        warmUp(course, nearest);
        return Curve.of(course, asking, effort -> query -> {
            Best best = new Best(Course.NEAREST);
            nearest.walk(query, effort, Nearest.Wanted.ANY, best);
            return Truth.numbers(best);
        });
    }

    /** Compares all, query by query. */
    Curve scan(Course course) throws IOException {
        Nearest nearest = nearest();
        return Curve.of(course, Asking.alone(List.of(0)), effort -> query -> {
            Best best = new Best(Course.NEAREST);
            nearest.scan(query, Nearest.Wanted.ANY, best);
            return Truth.numbers(best);
        });
    }

    private static void warmUp(Course course, Nearest nearest) {
        SplittableRandom random = new SplittableRandom(SEED);
        long[] bits = IntStream.range(0, course.vectors().length / Long.SIZE + 1)
                .mapToLong(i -> random.nextLong())
                .toArray();
        Nearest.Wanted half = new Nearest.Wanted(-1, LeftOut.NOBODY, Accepted.of(bits));
        Nearest.Wanted near = new Nearest.Wanted(0.7, LeftOut.of(3), Accepted.ALL);
        for (float[] query : course.queries()) {
            for (Nearest.Wanted wanted : Arrays.asList(half, near)) {
                nearest.walk(query, 100, wanted, new Best(Course.NEAREST));
            }
        }
        for (float[] query : Arrays.copyOf(course.queries(), Math.min(20, course.queries().length))) {
            nearest.scan(query, half, new Best(Course.NEAREST));
        }
    }

    @Override
    public void close() {
        // it holds nothing but memory
    }
}

package org.starkin.contest;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.starkin.graph.Accepted;
import org.starkin.graph.Best;
import org.starkin.graph.Graph;
import org.starkin.graph.GraphBuilder;
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
    public double build(Course course, int threads) throws IOException {
        long began = System.nanoTime();
        GraphBuilder.Plan plan = new GraphBuilder.Plan(Course.MAX_LINKS, Course.BEAM_WIDTH, SEED, threads);
        built = Optional.of(new Nearest(Graph.of(GraphBuilder.build(course.source(), plan))));
        return (System.nanoTime() - began) / 1e9;
    }

    /** After queries of every kind: with filters, of a least similarity, and exact ones. */
    @Override
    public Curve run(Course course) {
        Nearest nearest = built.orElseThrow();
        warmUp(course, nearest);
        return Curve.of(course, (query, effort) -> {
            Best best = new Best(Course.NEAREST);
            nearest.walk(query, effort, Nearest.Wanted.ANY, best);
            return Truth.numbers(best);
        });
    }

    private static void warmUp(Course course, Nearest nearest) {
        SplittableRandom random = new SplittableRandom(SEED);
        long[] bits = IntStream.range(0, course.vectors().length / Long.SIZE + 1)
                .mapToLong(i -> random.nextLong())
                .toArray();
        Nearest.Wanted half = new Nearest.Wanted(-1, -1, Accepted.of(bits));
        Nearest.Wanted near = new Nearest.Wanted(0.7, 3, Accepted.ALL);
        for (float[] query : course.queries()) {
            for (Nearest.Wanted wanted : Arrays.asList(half, near)) {
                nearest.walk(query, 100, wanted, new Best(Course.NEAREST));
            }
        }
        for (float[] query : Arrays.copyOf(course.queries(), 20)) {
            nearest.scan(query, half, new Best(Course.NEAREST));
        }
    }

    @Override
    public void close() {
        // it holds nothing but memory
    }
}

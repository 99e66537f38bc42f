package org.starkin.graph;

import java.io.IOException;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Builds a graph (Malkov and Yashunin 2018, algorithms 1 and 4) by any number of threads, which changes no link: nodes are
 * linked in batches, those of the higher levels first. Each node of a batch looks for its neighbours in the graph as it was
 * before the batch, and among the nodes of the batch before it, all of which are compared; then each node that was linked to
 * takes its new links, all at once, in the order of the places. {@link Twins} come last, and are on level 0 alone.
 */
public final class GraphBuilder {

    /** Nodes that are linked together: few enough for their vectors to stay in the second-level cache. */
    private static final int BATCH = 1_024;

    private static final int MOST_LEVELS = 24;

    /** The level, while nodes are put in order, of one whose vector an earlier node has. */
    private static final int OF_TWINS = -1;

    private final GraphInMaking graph;
    private final int[] levels;
    private final Crew<GraphInMaking.Linker> crew;

    private GraphBuilder(GraphInMaking graph, int[] levels, Crew<GraphInMaking.Linker> crew) {
        this.graph = graph;
        this.levels = levels;
        this.crew = crew;
    }

    /**
     * How a graph is built.
     *
     * @param maxLinks of a node on a level above 0, and half as many as on level 0
     * @param beamWidth candidates from which a node's neighbours are chosen
     * @param seed by which the nodes' levels are drawn
     * @param threads that build
     */
    public record Plan(int maxLinks, int beamWidth, long seed, int threads) {}

    /**
     * Builds the graph of some vectors, at least one, in memory.
     *
     * @param source whose vectors are asked for in the order of their numbers, once
     * @return the graph, with the vectors
     * @throws IOException where the vectors cannot be read
     */
    public static Links build(VectorSource source, Plan plan) throws IOException {
        Vectors vectors = Vectors.of(source);
        Twins twins = Twins.among(vectors);
        int[] levelOf = levels(source.size(), plan);
        Arrays.setAll(levelOf, number -> twins.isLater(number) ? OF_TWINS : levelOf[number]);
        int[] numbers = byLevel(levelOf);
        int[] levels = IntStream.of(numbers)
                .map(number -> levelOf[number])
                .filter(level -> level != OF_TWINS)
                .toArray();
        GraphInMaking graph = GraphInMaking.of(vectors, numbers, levels, plan);
        try (Crew<GraphInMaking.Linker> crew = new Crew<>(plan.threads(), graph::linker)) {
            new GraphBuilder(graph, levels, crew).build();
        }
        graph.link(twins);
        return new BuiltLinks(graph.linkage(), vectors);
    }

    /** The memory, in bytes, that building takes. */
    public static long bytes(int size, int dimension, int maxLinks) {
        return Graph.bytes(size, dimension, 2 * maxLinks) + (long) Float.BYTES * size * (2L * maxLinks + 5);
    }

    private static int[] levels(int size, Plan plan) {
        SplittableRandom random = new SplittableRandom(plan.seed());
        double scale = 1 / Math.log(plan.maxLinks());
        int[] levels = new int[size];
        for (int i = 0; i < size; i++) {
            levels[i] = (int) Math.min(MOST_LEVELS - 1, -Math.log(1 - random.nextDouble()) * scale);
        }
        return levels;
    }

    /** The numbers of the highest level first, twins last, of one level in ascending order. */
    private static int[] byLevel(int[] levels) {
        int[] sorted = new int[levels.length];
        int next = 0;
        for (int level = MOST_LEVELS - 1; level >= OF_TWINS; level--) {
            for (int number = 0; number < levels.length; number++) {
                if (levels[number] == level) {
                    sorted[next++] = number;
                }
            }
        }
        return sorted;
    }

    private void build() {
        int from = 0;
        while (from < levels.length) {
            int to = Math.min(from + BATCH, endOfLevel(from));
            link(from, to);
            from = to;
        }
    }

    private int endOfLevel(int from) {
        int end = from;
        while (end < levels.length && levels[end] == levels[from]) {
            end++;
        }
        return end;
    }

    private void link(int from, int to) {
        crew.each(from, to, (linker, place) -> linker.link(place, from, levels[place]));
        for (int level = 0; level <= levels[from]; level++) {
            linkBack(from, to, level);
        }
    }

    /** Gives each node to which one of the batch was linked the link back. */
    private void linkBack(int from, int to, int level) {
        BackLinks back = graph.backLinks(from, to, level);
        crew.each(0, back.groups(), (linker, group) -> linker.linkBack(back, group, level));
    }
}

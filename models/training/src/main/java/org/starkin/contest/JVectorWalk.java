package org.starkin.contest;

import io.github.jbellis.jvector.graph.GraphIndexBuilder;
import io.github.jbellis.jvector.graph.GraphSearcher;
import io.github.jbellis.jvector.graph.ImmutableGraphIndex;
import io.github.jbellis.jvector.graph.ListRandomAccessVectorValues;
import io.github.jbellis.jvector.graph.RandomAccessVectorValues;
import io.github.jbellis.jvector.graph.SearchResult;
import io.github.jbellis.jvector.graph.similarity.BuildScoreProvider;
import io.github.jbellis.jvector.graph.similarity.DefaultSearchScoreProvider;
import io.github.jbellis.jvector.util.Bits;
import io.github.jbellis.jvector.vector.VectorSimilarityFunction;
import io.github.jbellis.jvector.vector.VectorizationProvider;
import io.github.jbellis.jvector.vector.types.VectorFloat;
import io.github.jbellis.jvector.vector.types.VectorTypeSupport;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ForkJoinPool;

/** JVector over whole vectors in memory, with the levels of an HNSW. */
final class JVectorWalk implements Contestant {

    /** The most links of a node on level 0, and on those above. */
    private static final List<Integer> DEGREES = List.of(2 * Course.MAX_LINKS, Course.MAX_LINKS);

    /** Room for links while building, and how far pruning goes: what JVector's own examples have. */
    private static final float OVERFLOW = 1.2f;

    private static final float ALPHA = 1.2f;

    private static final VectorSimilarityFunction LIKENESS = VectorSimilarityFunction.DOT_PRODUCT;
    private static final VectorTypeSupport TYPES =
            VectorizationProvider.getInstance().getVectorTypeSupport();

    private Optional<Index> built = Optional.empty();

    private record Index(RandomAccessVectorValues vectors, ImmutableGraphIndex graph) {}

    @Override
    public String name() {
        return "jvector";
    }

    @Override
    public Built build(Course course, int threads) throws IOException {
        return Built.of(() -> {
            List<VectorFloat<?>> list = new ArrayList<>();
            for (float[] vector : course.vectors()) {
                list.add(TYPES.createFloatVector(vector.clone()));
            }
            RandomAccessVectorValues vectors = new ListRandomAccessVectorValues(list, course.dimension());
            built = Optional.of(new Index(vectors, graph(vectors, threads)));
        });
    }

    private static ImmutableGraphIndex graph(RandomAccessVectorValues vectors, int threads) throws IOException {
        BuildScoreProvider scores = BuildScoreProvider.randomAccessScoreProvider(vectors, LIKENESS);
        try (ForkJoinPool crew = new ForkJoinPool(threads);
                GraphIndexBuilder builder = GraphIndexBuilder.builder(scores, vectors.dimension(), DEGREES)
                        .withBeamWidth(Course.BEAM_WIDTH)
                        .withNeighborOverflow(OVERFLOW)
                        .withAlpha(ALPHA)
                        .withSimdExecutor(crew)
                        .withParallelExecutor(crew)
                        .build()) {
            return builder.build(vectors);
        }
    }

    @Override
    public Curve run(Course course, Asking asking) throws IOException {
        Index index = built.orElseThrow();
        return Curve.of(course, asking, effort -> {
            GraphSearcher searcher = new GraphSearcher(index.graph());
            return query -> nearest(searcher, index.vectors(), query, effort);
        });
    }

    private static int[] nearest(GraphSearcher searcher, RandomAccessVectorValues vectors, float[] query, int effort) {
        DefaultSearchScoreProvider scores =
                DefaultSearchScoreProvider.exact(TYPES.createFloatVector(query), LIKENESS, vectors);
        SearchResult found = searcher.search(scores, Course.NEAREST, effort, 0, 0, Bits.ALL);
        return Arrays.stream(found.getNodes()).mapToInt(node -> node.node).toArray();
    }

    @Override
    public void close() throws IOException {
        if (built.isPresent()) {
            built.get().graph().close();
        }
    }
}

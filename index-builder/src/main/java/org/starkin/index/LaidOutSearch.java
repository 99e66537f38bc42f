package org.starkin.index;

import java.util.List;
import java.util.stream.IntStream;
import org.starkin.graph.BatchScan;
import org.starkin.graph.Best;
import org.starkin.graph.Graph;
import org.starkin.graph.Nearest;

/** Searches a graph that is laid out in memory. */
final class LaidOutSearch implements VectorSearch {

    private final Nearest nearest;
    private final int stars;

    LaidOutSearch(Graph graph) {
        nearest = new Nearest(graph);
        stars = graph.size();
    }

    Graph graph() {
        return nearest.graph();
    }

    @Override
    public boolean isInMemory() {
        return true;
    }

    @Override
    public int starAt(int place) {
        return nearest.graph().numberAt(place);
    }

    @Override
    public Found exact(float[] query, Wanted wanted) {
        Best best = new Best(Math.min(wanted.limit(), stars));
        return Found.of(best, true, nearest.scan(query, wanted.nearest(), best));
    }

    @Override
    public List<Found> exact(float[][] queries, List<Wanted> wanted) {
        Nearest.Wanted[] each = wanted.stream().map(Wanted::nearest).toArray(Nearest.Wanted[]::new);
        Best[] best = wanted.stream()
                .map(one -> new Best(Math.min(one.limit(), stars)))
                .toArray(Best[]::new);
        new BatchScan(nearest.graph()).scan(queries, each, best);
        return IntStream.range(0, queries.length)
                .mapToObj(i -> Found.of(best[i], true, wanted.get(i).accepted().count(stars)))
                .toList();
    }

    @Override
    public Found walk(float[] query, Wanted wanted, int effort) {
        Best best = new Best(Math.min(wanted.limit(), stars));
        Nearest.Searched searched = nearest.search(query, effort, wanted.nearest(), best);
        return Found.of(best, searched.exact(), searched.compared());
    }

    @Override
    public Found around(int star, float[] query, Wanted wanted, int effort) {
        Best best = new Best(Math.min(wanted.limit(), stars));
        Nearest.Searched searched = nearest.around(star, query, effort, wanted.nearest(), best);
        return Found.of(best, searched.exact(), searched.compared());
    }
}

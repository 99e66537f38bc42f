package org.starkin.graph;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Tells whether codes are sharp enough to walk by: where vectors lie as close together as their codes are coarse, a walk by
 * codes loses its way. Judged by some nodes, spread evenly over the graph: of the ten nearest among their neighbours and
 * those neighbours' neighbours, how many would a walk of little effort keep that knew the codes alone?
 */
final class Sharpness {

    private static final int JUDGED = 48;
    private static final int NEAREST = 10;
    private static final int KEPT = 16;
    private static final double ENOUGH = 0.99;

    private final SharedVectors source;
    private final Codes codes;
    private final Linkage linkage;

    Sharpness(SharedVectors source, Codes codes, Linkage linkage) {
        this.source = source;
        this.codes = codes;
        this.linkage = linkage;
    }

    boolean isEnough() {
        int judged = Math.min(JUDGED, linkage.size());
        double share = IntStream.range(0, judged)
                .map(i -> (int) ((long) i * linkage.size() / judged))
                .mapToDouble(this::keptAround)
                .average()
                .orElse(1);
        return share >= ENOUGH;
    }

    /** The share of the nearest around a place that are kept. */
    private double keptAround(int place) {
        Originals originals = Originals.of(source);
        float[] query = new float[codes.dimension];
        originals.vector(linkage.numbers[place], query, 0);
        int[] around = around(place);
        Vectors vectors = new Vectors(around.length, codes.dimension);
        for (int i = 0; i < around.length; i++) {
            originals.vector(linkage.numbers[around[i]], vectors.values, vectors.at(i));
        }
        int[] all = IntStream.range(0, around.length).toArray();
        int[] nearest = IntStream.of(best(vectors, query, all, NEAREST))
                .map(i -> around[i])
                .toArray();
        int[] kept = best(codes, query, around, KEPT);
        long both = IntStream.of(nearest)
                .filter(one -> IntStream.of(kept).anyMatch(other -> other == one))
                .count();
        return nearest.length == 0 ? 1 : (double) both / nearest.length;
    }

    private int[] around(int place) {
        return neighbours(place)
                .flatMap(neighbour -> IntStream.concat(IntStream.of(neighbour), neighbours(neighbour)))
                .filter(other -> other != place)
                .sorted()
                .distinct()
                .toArray();
    }

    private IntStream neighbours(int place) {
        return Arrays.stream(linkage.links, place * linkage.degree, (place + 1) * linkage.degree)
                .takeWhile(link -> link != Linkage.END);
    }

    private static int[] best(Rows rows, float[] query, int[] places, int limit) {
        float[] ready = new float[rows.stride];
        rows.ready(query, ready);
        float[] scores = new float[places.length + 4];
        rows.score(ready, 0, Arrays.copyOf(places, places.length + 4), places.length, scores, Rows.quads());
        return IntStream.range(0, places.length)
                .mapToLong(i -> -Candidate.of(places[i], scores[i]))
                .sorted()
                .limit(limit)
                .mapToInt(candidate -> Candidate.place(-candidate))
                .toArray();
    }
}

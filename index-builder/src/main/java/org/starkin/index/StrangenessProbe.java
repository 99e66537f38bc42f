package org.starkin.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.index.FloatVectorValues;
import org.starkin.graph.Crew;
import org.starkin.graph.LeftOut;

/**
 * Measures how strange the stars of a finished index are: by how similar each is to its {@value #NEIGHBOURS}th nearest
 * neighbour, which a walk from the star itself finds. The same index gives the same strangeness, whatever the number of threads.
 */
final class StrangenessProbe {

    /**
     * With the vectors that {@code embed} makes by {@code kin}, each class of more than 40 stars was thinned to 20, ten times,
     * and these were ranked by strangeness among a random thousand of the rest of their survey. Of the class so much was among
     * the strangest 5 percent, by the nearest neighbour, the 10th, the 20th and the 50th: 0.17, 0.36, 0.49 and 0.70 in Catalina
     * South, 0.25, 0.43, 0.50 and 0.56 in ASAS-3. The mean similarity to the first 5, 10 or 20 always did worse than that to
     * the last of them, and classes thinned to 1, 5, 10 or 40 stars gave the same order, but for one star in ASAS-3 (0.62 by
     * the 20th, 0.60 by the 50th). Members of a rare class are near to one another: only what is farther than their number
     * tells that they are rare.
     */
    static final int NEIGHBOURS = 50;

    /**
     * Of the walks. Among a million vectors of 128 values in 500 clusters the similarity was 0.0003 too small in the mean and 0.003
     * at most, where those of all stars are from 0.56 to 0.86; by 256 candidates 0.0001 and 0.002, in 1.7 times the time. Walks
     * from the graph's entry, of 256 candidates, took twice the time and came to a wrong cluster now and then: 0.36 too small.
     */
    private static final int EFFORT = 128;

    private final Segment segment;
    private final VectorSearch search;

    StrangenessProbe(Segment segment, VectorSearch search) {
        this.segment = segment;
        this.search = search;
    }

    /** @throws UncheckedIOException where the index cannot be read */
    Strangeness measure(int threads) {
        double[] similarities = new double[segment.size()];
        try (Crew<FloatVectorValues> crew = new Crew<>(threads, this::vectors)) {
            crew.each(0, similarities.length, (vectors, place) -> {
                int star = search.starAt(place);
                similarities[star] = similarity(vectors, star);
            });
        }
        return Strangeness.ofSimilarities(similarities);
    }

    private FloatVectorValues vectors() {
        try {
            return segment.vectors();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** To the farthest of the neighbours of a star; 1 where it has none. */
    private double similarity(FloatVectorValues vectors, int star) {
        try {
            VectorSearch.Wanted wanted = new VectorSearch.Wanted(NEIGHBOURS, -1, LeftOut.of(star));
            Found found = search.around(star, vectors.vectorValue(star), wanted, EFFORT);
            return found.size() == 0 ? 1 : found.similarities()[found.size() - 1];
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

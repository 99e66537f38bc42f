package org.starkin.rank;

import java.util.List;
import org.starkin.encoder.Embedding;

/**
 * Stars that are known to be of a class, and stars that are known not to be. Immutable.
 *
 * @param positives 1 to {@value #MOST}
 * @param negatives 0 to {@value #MOST}, of the dimension of the positives
 */
public record Examples(List<Embedding> positives, List<Embedding> negatives) {

    /** The most examples of either kind: each is compared with every star. */
    public static final int MOST = 1000;

    public Examples {
        positives = List.copyOf(positives);
        negatives = List.copyOf(negatives);
        if (positives.isEmpty() || positives.size() > MOST || negatives.size() > MOST) {
            throw new IllegalArgumentException(positives.size() + " positive and " + negatives.size()
                    + " negative examples; there are 1 to " + MOST + " positive and 0 to " + MOST + " negative ones");
        }
    }

    /** Values of each vector. */
    public int dimension() {
        return positives.getFirst().dimension();
    }

    static float[][] rows(List<Embedding> vectors) {
        return vectors.stream().map(Embedding::toArray).toArray(float[][]::new);
    }
}

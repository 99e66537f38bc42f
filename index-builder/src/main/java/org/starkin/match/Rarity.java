package org.starkin.match;

import java.util.List;
import org.starkin.index.Percentiles;

/**
 * How rarely two stars of a survey drawn at random are so similar: minus the logarithm of their share, from the percentiles of
 * similarity that every survey's manifest keeps, interpolated between its rows. Monotone in the similarity; a similarity means
 * the same in surveys of few kinds of stars and of many. Immutable.
 */
final class Rarity {

    /**
     * What is subtracted, so that evidence is worth nothing, one way or the other, where one pair in twenty is as similar: at minus the
     * logarithm of 0.05. Only where likeness is not known does it matter, for the fit of "none" takes up any constant.
     */
    private static final double NEUTRAL = 3;

    private final double[] similarities;
    private final double[] rarities;

    private Rarity(double[] similarities, double[] rarities) {
        this.similarities = similarities;
        this.rarities = rarities;
    }

    static Rarity of(Percentiles pairs) {
        List<Percentiles.Entry> table = pairs.table();
        double[] similarities = new double[table.size()];
        double[] rarities = new double[table.size()];
        double least = 0.5 / Math.max(1, pairs.sampled());
        for (int i = 0; i < similarities.length; i++) {
            similarities[i] = table.get(i).similarity();
            rarities[i] = -Math.log(Math.max(least, 1 - table.get(i).percent() / 100));
        }
        return new Rarity(similarities, rarities);
    }

    /** The evidence of a similarity; 0 where it is NaN or the survey has too few stars to have sampled any. */
    double evidence(double similarity) {
        int last = similarities.length - 1;
        if (Double.isNaN(similarity) || last < 0) {
            return 0;
        }
        if (similarity <= similarities[0]) {
            return rarities[0] - NEUTRAL;
        }
        int above = 1;
        while (above <= last && similarities[above] < similarity) {
            above++;
        }
        if (above > last) {
            return rarities[last] - NEUTRAL;
        }
        double share = (similarity - similarities[above - 1]) / (similarities[above] - similarities[above - 1]);
        return rarities[above - 1] + share * (rarities[above] - rarities[above - 1]) - NEUTRAL;
    }
}

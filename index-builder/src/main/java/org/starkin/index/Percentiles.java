package org.starkin.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How a sample of similarities is spread.
 *
 * @param sampled how many similarities were looked at
 * @param table the similarity below which each percentage of them lies, ascending; empty where nothing was sampled
 */
public record Percentiles(int sampled, List<Entry> table) {

    private static final double[] PERCENTS = {
        0, 0.1, 1, 5, 10, 20, 30, 40, 50, 60, 70, 80, 90, 95, 98, 99, 99.5, 99.8, 99.9, 99.95, 99.98, 99.99, 100
    };

    /**
     * One row.
     *
     * @param percent of the sample, 0 to 100
     * @param similarity the cosine that so many do not exceed
     */
    public record Entry(double percent, double similarity) {}

    public Percentiles {
        table = List.copyOf(table);
    }

    /** The spread of {@code similarities}, which are sorted in place. */
    static Percentiles of(double[] similarities) {
        Arrays.sort(similarities);
        List<Entry> table = new ArrayList<>();
        for (double percent : similarities.length == 0 ? new double[0] : PERCENTS) {
            double rank = percent / 100 * (similarities.length - 1);
            int below = (int) rank;
            int above = Math.min(below + 1, similarities.length - 1);
            double value = similarities[below] + (rank - below) * (similarities[above] - similarities[below]);
            table.add(new Entry(percent, value));
        }
        return new Percentiles(similarities.length, table);
    }

    /**
     * The percentage of the sample, 0 to 100, that is less similar than {@code similarity}, interpolated between the rows
     * of the table; NaN where nothing was sampled.
     */
    public double percentBelow(double similarity) {
        if (table.isEmpty()) {
            return Double.NaN;
        }
        if (similarity <= table.getFirst().similarity()) {
            return 0;
        }
        for (int i = 1; i < table.size(); i++) {
            Entry low = table.get(i - 1);
            Entry high = table.get(i);
            if (similarity <= high.similarity()) {
                double share = (similarity - low.similarity()) / (high.similarity() - low.similarity());
                return low.percent() + share * (high.percent() - low.percent());
            }
        }
        return 100;
    }
}

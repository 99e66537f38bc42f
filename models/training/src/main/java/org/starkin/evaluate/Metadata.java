package org.starkin.evaluate;

import java.util.Arrays;
import java.util.List;
import org.starkin.view.Feature;
import org.starkin.view.Features;

/**
 * What a catalogue would tell of a star beside its vector: the logarithms of its period (of the search, not of a
 * catalogue) and of its amplitude, NaN where they are unknown, and for each whether it is known.
 */
final class Metadata {

    private static final Feature[] COLUMNS = {Feature.LOG_PERIOD, Feature.LOG_AMPLITUDE};

    private Metadata() {}

    /** The rows with the metadata of the stars, which are in the same order, after them. */
    static float[][] appended(float[][] rows, List<KnownStar> stars) {
        float[][] longer = new float[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            longer[i] = appended(rows[i], stars.get(i).views().features());
        }
        return longer;
    }

    private static float[] appended(float[] row, Features features) {
        float[] longer = Arrays.copyOf(row, row.length + 2 * COLUMNS.length);
        int at = row.length;
        for (Feature column : COLUMNS) {
            longer[at++] = (float) features.value(column);
            longer[at++] = features.has(column) ? 1 : 0;
        }
        return longer;
    }
}

package org.starkin.view;

/**
 * Features of the order of points in time. Those of neighbouring points take one point each half day: four exposures in
 * a row, or one every two minutes, would make them tell of the survey's cadence before the star's own time scale.
 */
final class TimeFeatures {

    private static final double APART_DAYS = 0.5;

    /** The edges of the separations in days between which the structure function is taken. */
    private static final double[] SEPARATIONS_DAYS = {0.5, 10, 50, 300};

    private static final Feature[] STRUCTURES = {
        Feature.STRUCTURE_DAYS, Feature.STRUCTURE_WEEKS, Feature.STRUCTURE_MONTHS
    };

    /** Fewer pairs tell nothing of a separation. */
    private static final int FEWEST_PAIRS = 10;

    private TimeFeatures() {}

    static void put(RelativeSeries series, Moments moments, FeatureTable table) {
        putStructure(series, moments, table);
        RelativeSeries thinned = series.thinnedTo(APART_DAYS);
        Moments thinnedMoments = Moments.of(thinned);
        if (thinned.size() < FeatureMaker.FEWEST_POINTS || thinnedMoments.variance() == 0) {
            return;
        }
        table.put(Feature.LOG_ETA, Math.log10(eta(thinned, thinnedMoments)));
        table.put(Feature.STETSON_J, stetsonJ(thinned, thinnedMoments));
        table.put(Feature.RESCALED_RANGE, Math.log10(rescaledRange(thinned, thinnedMoments)));
    }

    private static double eta(RelativeSeries series, Moments moments) {
        double squares = 0;
        for (int i = 1; i < series.size(); i++) {
            double difference = series.brightness(i) - series.brightness(i - 1);
            squares += difference * difference;
        }
        return squares / ((series.size() - 1) * moments.variance());
    }

    private static double stetsonJ(RelativeSeries series, Moments moments) {
        double sum = 0;
        for (int i = 1; i < series.size(); i++) {
            double product = (series.brightness(i) - moments.mean()) * (series.brightness(i - 1) - moments.mean());
            sum += Math.signum(product) * Math.sqrt(Math.abs(product));
        }
        return sum / ((series.size() - 1) * moments.standardDeviation());
    }

    private static double rescaledRange(RelativeSeries series, Moments moments) {
        double sum = 0;
        double least = 0;
        double most = 0;
        for (int i = 0; i < series.size(); i++) {
            sum += series.brightness(i) - moments.mean();
            least = Math.min(least, sum);
            most = Math.max(most, sum);
        }
        return (most - least) / Math.sqrt(series.size() * moments.variance());
    }

    /** Over pairs that are 1, 2, 3, 4, 6, 8, 12, ... points apart, so that the work grows as n log n. */
    private static void putStructure(RelativeSeries series, Moments moments, FeatureTable table) {
        double[] squares = new double[STRUCTURES.length];
        int[] pairs = new int[STRUCTURES.length];
        for (int lag = 1; lag < series.size(); lag = nextLag(lag)) {
            for (int i = lag; i < series.size(); i++) {
                int range = range(series.timeDays(i) - series.timeDays(i - lag));
                if (range >= 0) {
                    double difference = series.brightness(i) - series.brightness(i - lag);
                    squares[range] += difference * difference;
                    pairs[range]++;
                }
            }
        }
        for (int range = 0; range < STRUCTURES.length; range++) {
            if (pairs[range] >= FEWEST_PAIRS) {
                table.put(STRUCTURES[range], squares[range] / (2 * pairs[range] * moments.variance()));
            }
        }
    }

    private static int nextLag(int lag) {
        boolean isPowerOfTwo = (lag & (lag - 1)) == 0;
        return isPowerOfTwo ? Math.max(lag + 1, lag + lag / 2) : lag / 3 * 4;
    }

    /** The range of separations that {@code days} falls into, -1 for none. */
    private static int range(double days) {
        if (days < SEPARATIONS_DAYS[0]) {
            return -1;
        }
        for (int range = 0; range < STRUCTURES.length; range++) {
            if (days < SEPARATIONS_DAYS[range + 1]) {
                return range;
            }
        }
        return -1;
    }
}

package org.starkin.view;

/** Features of how brightness is distributed, whatever the times. */
final class DistributionFeatures {

    private DistributionFeatures() {}

    static void put(RelativeSeries series, Moments moments, FeatureTable table) {
        Percentiles brightness = Percentiles.of(series.brightness());
        table.put(Feature.LOG_AMPLITUDE, Math.log10(series.amplitudeMag()));
        putMoments(series, moments, table);
        putPercentiles(brightness, moments, table);
        putOtsu(brightness, moments, table);
        putStetsonK(series, table);
    }

    private static void putMoments(RelativeSeries series, Moments moments, FeatureTable table) {
        double deviation = moments.standardDeviation();
        double third = 0;
        double fourth = 0;
        int beyond = 0;
        for (int i = 0; i < series.size(); i++) {
            double sigmas = (series.brightness(i) - moments.mean()) / deviation;
            double square = sigmas * sigmas;
            third += square * sigmas;
            fourth += square * square;
            if (square > 1) {
                beyond++;
            }
        }
        table.put(Feature.SKEWNESS, third / series.size());
        table.put(Feature.KURTOSIS, fourth / series.size() - 3);
        table.put(Feature.BEYOND_ONE_STD, (double) beyond / series.size());
    }

    private static void putPercentiles(Percentiles brightness, Moments moments, FeatureTable table) {
        double middle90 = brightness.range();
        double median = brightness.median();
        double[] deviations = new double[brightness.size()];
        for (int i = 0; i < deviations.length; i++) {
            deviations[i] = Math.abs(brightness.sorted(i) - median);
        }
        double mad = Percentiles.of(deviations).median();
        table.put(Feature.MAD_OVER_STD, mad / moments.standardDeviation());
        table.put(Feature.PERCENTILE_RATIO_MID20, middle(brightness, 0.20) / middle90);
        table.put(Feature.PERCENTILE_RATIO_MID35, middle(brightness, 0.35) / middle90);
        table.put(Feature.PERCENTILE_RATIO_MID50, middle(brightness, 0.50) / middle90);
        table.put(Feature.PERCENTILE_RATIO_MID65, middle(brightness, 0.65) / middle90);
        table.put(Feature.PERCENTILE_RATIO_MID80, middle(brightness, 0.80) / middle90);
        table.put(Feature.PERCENTILE_ASYMMETRY, (brightness.at(0.95) + brightness.at(0.05) - 2 * median) / middle90);
    }

    private static double middle(Percentiles brightness, double share) {
        return brightness.at(0.5 + share / 2) - brightness.at(0.5 - share / 2);
    }

    /** The split of the sorted values into two groups whose means are farthest apart, weighted by their sizes. */
    private static void putOtsu(Percentiles brightness, Moments moments, FeatureTable table) {
        int size = brightness.size();
        double faintSum = 0;
        double best = 0;
        int bestSplit = 0;
        for (int split = 1; split < size; split++) {
            faintSum += brightness.sorted(split - 1) - moments.mean();
            double between = faintSum * faintSum / ((double) split * (size - split));
            if (between > best) {
                best = between;
                bestSplit = split;
            }
        }
        table.put(Feature.OTSU_SHARE, best / moments.variance());
        table.put(Feature.OTSU_FAINT_SHARE, (double) bestSplit / size);
    }

    private static void putStetsonK(RelativeSeries series, FeatureTable table) {
        double sum = 0;
        double weights = 0;
        for (int i = 0; i < series.size(); i++) {
            sum += series.weight(i) * series.brightness(i);
            weights += series.weight(i);
        }
        double mean = sum / weights;
        double absolute = 0;
        double squares = 0;
        for (int i = 0; i < series.size(); i++) {
            double deviation = Math.sqrt(series.weight(i)) * Math.abs(series.brightness(i) - mean);
            absolute += deviation;
            squares += deviation * deviation;
        }
        table.put(Feature.STETSON_K, absolute / Math.sqrt(series.size() * squares));
    }
}

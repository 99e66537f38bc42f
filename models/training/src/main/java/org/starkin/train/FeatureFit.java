package org.starkin.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.starkin.encoder.FeatureCard;
import org.starkin.evaluate.KnownStar;
import org.starkin.view.Feature;

/**
 * Fits the constants of the features encoder. Centre: the median. Scale: twice half the distance from the 16th to the
 * 84th percentile, so that the bulk of the stars lies where the hyperbolic tangent is nearly straight. Weight: the
 * correlation ratio of the squashed feature (Fisher 1925), the share of its variance that lies between classes; stars
 * of one class from several surveys count as one class, so that a feature by which surveys differ weighs less.
 */
final class FeatureFit {

    /** Below this share of stars that have it a feature is left out. */
    private static final double LEAST_PRESENT = 0.2;

    private static final double SCALES = 2;
    private static final double ANCHOR = 0.5;

    private FeatureFit() {}

    static FeatureCard fit(List<KnownStar> stars) {
        List<FeatureCard.Scaling> scalings = new ArrayList<>();
        for (Feature feature : Feature.values()) {
            double[] sorted = stars.stream()
                    .mapToDouble(star -> star.views().features().value(feature))
                    .filter(Double::isFinite)
                    .sorted()
                    .toArray();
            if (sorted.length < LEAST_PRESENT * stars.size()) {
                continue;
            }
            double scale = SCALES * (rank(sorted, 0.84) - rank(sorted, 0.16)) / 2;
            if (scale > 0) {
                double centre = rounded(rank(sorted, 0.5));
                FeatureCard.Scaling even = new FeatureCard.Scaling(feature, centre, rounded(scale), 1);
                scalings.add(new FeatureCard.Scaling(
                        feature, centre, rounded(scale), rounded(correlationRatio(stars, even))));
            }
        }
        return new FeatureCard(ANCHOR, scalings);
    }

    private static double rank(double[] sorted, double fraction) {
        return sorted[(int) Math.round(fraction * (sorted.length - 1))];
    }

    /** To six digits: what is beyond them is no property of the stars. */
    private static double rounded(double value) {
        return Double.parseDouble(String.format(Locale.ROOT, "%.5e", value));
    }

    /** Every class alike, however many stars it has. */
    private static double correlationRatio(List<KnownStar> stars, FeatureCard.Scaling scaling) {
        Map<String, List<Double>> byKind = new TreeMap<>();
        for (KnownStar star : stars) {
            double value = scaling.apply(star.views().features().value(scaling.feature()));
            byKind.computeIfAbsent(star.kind(), kind -> new ArrayList<>()).add(value);
        }
        double[] means = byKind.values().stream().mapToDouble(FeatureFit::mean).toArray();
        double within = byKind.values().stream()
                .mapToDouble(FeatureFit::variance)
                .average()
                .orElse(0);
        double between = variance(Arrays.stream(means).boxed().toList());
        return between + within == 0 ? 0 : between / (between + within);
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    }

    private static double variance(List<Double> values) {
        double mean = mean(values);
        return values.stream()
                .mapToDouble(value -> (value - mean) * (value - mean))
                .average()
                .orElse(0);
    }
}

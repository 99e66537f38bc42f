package org.starkin.train;

import java.util.ArrayList;
import java.util.List;
import org.starkin.encoder.NetworkInput;
import org.starkin.network.KinNetwork;
import org.starkin.view.Feature;

/** How far features spread over examples. */
final class FeatureScaling {

    private static final double SIGMA_BELOW = 0.16;
    private static final double SIGMA_ABOVE = 0.84;
    private static final double SMALLEST_SCALE = 1e-3;

    private FeatureScaling() {}

    /** The median of each feature, and half the distance from the 16th to the 84th percentile. */
    static KinNetwork.Scaling of(List<Example> examples) {
        List<Double> centre = new ArrayList<>();
        List<Double> scale = new ArrayList<>();
        for (int feature = 0; feature < Feature.COUNT; feature++) {
            int value = Example.placeOf(NetworkInput.FEATURES) + feature;
            int present = Example.placeOf(NetworkInput.FEATURES_PRESENT) + feature;
            double[] sorted = examples.stream()
                    .filter(example -> example.values()[present] > 0)
                    .mapToDouble(example -> example.values()[value])
                    .sorted()
                    .toArray();
            centre.add(at(sorted, 0.5));
            scale.add(Math.max(SMALLEST_SCALE, (at(sorted, SIGMA_ABOVE) - at(sorted, SIGMA_BELOW)) / 2));
        }
        return new KinNetwork.Scaling(centre, scale);
    }

    private static double at(double[] sorted, double share) {
        return sorted.length == 0 ? 0 : sorted[(int) (share * (sorted.length - 1))];
    }
}

package org.starkin.view;

/** Features of the bins of the folds at P and 2P, so of all passbands. */
final class FoldFeatures {

    private static final int BINS = FoldedView.BINS;

    /** A second minimum lies at least this far in phase from the first. */
    private static final int FAR_FROM_MINIMUM = (int) (0.3 * BINS);

    private FoldFeatures() {}

    static void put(FoldedView folded, FoldedView foldedTwice, FeatureTable table) {
        if (folded.isEmpty() || foldedTwice.isEmpty()) {
            return;
        }
        double[] once = smoothed(folded);
        double[] twice = smoothed(foldedTwice);
        table.put(Feature.LOG_SCATTER_RATIO, Math.log10(meanScatter(folded) / meanScatter(foldedTwice)));
        table.put(Feature.MINIMA_DIFFERENCE, minimaDifference(twice));
        putMinima(once, table);
    }

    /** Brightness averaged over three bins around the circle, by their occupancy. */
    private static double[] smoothed(FoldedView view) {
        double[] smoothed = new double[BINS];
        for (int bin = 0; bin < BINS; bin++) {
            double sum = 0;
            double weights = 0;
            for (int step = -1; step <= 1; step++) {
                int neighbour = Math.floorMod(bin + step, BINS);
                double weight = view.value(FoldedView.OCCUPANCY, neighbour) + 0.1;
                sum += weight * view.value(FoldedView.BRIGHTNESS, neighbour);
                weights += weight;
            }
            smoothed[bin] = sum / weights;
        }
        return smoothed;
    }

    private static double meanScatter(FoldedView view) {
        double squares = 0;
        for (int bin = 0; bin < BINS; bin++) {
            double scatter = view.value(FoldedView.SCATTER, bin);
            squares += scatter * scatter;
        }
        return Math.sqrt(squares / BINS);
    }

    /** The fold at 2P begins at a maximum that recurs half way: each half holds one of the two minima. */
    private static double minimaDifference(double[] curve) {
        double first = least(curve, 0, BINS / 2);
        double second = least(curve, BINS / 2, BINS / 2);
        return Math.abs(first - second) / (most(curve) - Math.min(first, second));
    }

    private static void putMinima(double[] curve, FeatureTable table) {
        int minimum = 0;
        for (int bin = 0; bin < BINS; bin++) {
            minimum = curve[bin] < curve[minimum] ? bin : minimum;
        }
        double top = most(curve);
        double depth = top - curve[minimum];
        double second = least(curve, minimum + FAR_FROM_MINIMUM, BINS - 2 * FAR_FROM_MINIMUM + 1);
        int faint = 0;
        for (double brightness : curve) {
            if (brightness < top - depth / 2) {
                faint++;
            }
        }
        table.put(Feature.SECOND_MINIMUM_DEPTH, (top - second) / depth);
        table.put(Feature.FAINT_SHARE, (double) faint / BINS);
    }

    private static double least(double[] curve, int from, int count) {
        double least = Double.POSITIVE_INFINITY;
        for (int step = 0; step < count; step++) {
            least = Math.min(least, curve[(from + step) % BINS]);
        }
        return least;
    }

    private static double most(double[] curve) {
        double most = Double.NEGATIVE_INFINITY;
        for (double brightness : curve) {
            most = Math.max(most, brightness);
        }
        return most;
    }
}

package org.starkin.rank;

/** Gives a star a raw score by its dot products with anchors: the higher, the likelier is the class. Immutable. */
sealed interface Scorer {

    Anchors anchors();

    /**
     * The raw score of a star.
     *
     * @param dots its dot products with the anchors
     */
    double score(float[] dots);

    /** The dot product with one direction, and a constant. */
    record Linear(Anchors anchors, double intercept) implements Scorer {

        @Override
        public double score(float[] dots) {
            return dots[0] + intercept;
        }
    }

    /** The greatest similarity to a positive example, less how much more similar the nearest negative one is. */
    record Nearest(Anchors anchors, int positives) implements Scorer {

        @Override
        public double score(float[] dots) {
            float best = greatest(dots, 0, positives);
            float worst = greatest(dots, positives, anchors.count());
            return worst > best ? 2.0 * best - worst : best;
        }

        private static float greatest(float[] dots, int from, int to) {
            float greatest = -2;
            for (int i = from; i < to; i++) {
                greatest = Math.max(greatest, dots[i]);
            }
            return greatest;
        }
    }

    /** A weighted sum of kernels, and a constant. */
    @SuppressWarnings("ArrayRecordComponent") // handed over inside the package, never compared
    record Kernels(Anchors anchors, Kernel kernel, double[] weights, double intercept) implements Scorer {

        @Override
        public double score(float[] dots) {
            double sum = intercept;
            for (int i = 0; i < weights.length; i++) {
                sum += weights[i] * kernel.of(dots[i]);
            }
            return sum;
        }
    }
}

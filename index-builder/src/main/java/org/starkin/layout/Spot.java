package org.starkin.layout;

/**
 * Finds the place of a star out of those of its nearest neighbours in the sample. A layout has islands: of neighbours on two of
 * them the mean would lie in the water between. So the star goes where most are: about the neighbour from which the others are
 * nearest, to the mean of those not far from it, the more alike the more weight, as UMAP weighs them. It is then moved by a
 * little, which depends on its vector alone, so that stars with the same neighbours do not lie on each other. One object serves one
 * thread.
 */
final class Spot {

    /** So many neighbours are looked at. */
    static final int NEIGHBOURS = 8;

    /** Neighbours so many times as far from the middle one as the median neighbour count as far. */
    private static final double FAR = 2;

    /** How far a star is moved, as a share of how far the neighbours that count lie from the mean. */
    private static final double SPREAD = 0.4;

    private final Places sample;
    private final double[] distances = new double[NEIGHBOURS];
    private final double[] sorted = new double[NEIGHBOURS];
    private double x;
    private double y;

    Spot(Places sample) {
        this.sample = sample;
    }

    double x() {
        return x;
    }

    double y() {
        return y;
    }

    /** Goes to the very place of one of the sample. */
    void at(int star) {
        x = sample.x[star];
        y = sample.y[star];
    }

    /**
     * Goes among neighbours.
     *
     * @param neighbours numbers in the sample, the nearest first
     * @param similarities to them
     * @param count how many they are, 1 to {@value #NEIGHBOURS}
     * @param vector of the star, by which it is moved
     */
    void among(int[] neighbours, double[] similarities, int count, float[] vector) {
        int middle = middle(neighbours, count);
        for (int i = 0; i < count; i++) {
            distances[i] = distance(neighbours[middle], neighbours[i]);
            sorted[i] = distances[i];
        }
        sort(count);
        double reach = FAR * sorted[count / 2];
        weigh(neighbours, similarities, count, reach);
        move(neighbours, count, reach, vector);
    }

    /** The one from which the others are nearest. */
    private int middle(int[] neighbours, int count) {
        int middle = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < count; i++) {
            double sum = 0;
            for (int j = 0; j < count; j++) {
                sum += distance(neighbours[i], neighbours[j]);
            }
            if (sum < least) {
                least = sum;
                middle = i;
            }
        }
        return middle;
    }

    /** To the mean of those within reach: e to the minus how much farther each is than the nearest, by the mean of that. */
    private void weigh(int[] neighbours, double[] similarities, int count, double reach) {
        double nearest = chord(similarities[0]);
        double scale = 0;
        for (int i = 0; i < count; i++) {
            scale += (chord(similarities[i]) - nearest) / count;
        }
        double sum = 0;
        x = 0;
        y = 0;
        for (int i = 0; i < count; i++) {
            if (distances[i] <= reach) {
                double weight = scale > 0 ? Math.exp(-(chord(similarities[i]) - nearest) / scale) : 1;
                sum += weight;
                x += weight * sample.x[neighbours[i]];
                y += weight * sample.y[neighbours[i]];
            }
        }
        x /= sum;
        y /= sum;
    }

    private void move(int[] neighbours, int count, double reach, float[] vector) {
        double far = 0;
        int counted = 0;
        for (int i = 0; i < count; i++) {
            if (distances[i] <= reach) {
                far += Math.hypot(sample.x[neighbours[i]] - x, sample.y[neighbours[i]] - y);
                counted++;
            }
        }
        long bits = mixed(vector);
        double angle = 2 * Math.PI * (bits >>> 40) * 0x1p-24;
        double radius = SPREAD * far / counted * Math.sqrt((bits & 0xFFFFFF) * 0x1p-23);
        x += radius * Math.cos(angle);
        y += radius * Math.sin(angle);
    }

    /** 64 bits that depend on every value: the finisher of SplitMix64 (Steele, Lea and Flood 2014) after each. */
    private static long mixed(float[] vector) {
        long bits = 0x9E3779B97F4A7C15L;
        for (float value : vector) {
            bits = (bits ^ Float.floatToRawIntBits(value)) * 0xBF58476D1CE4E5B9L;
            bits ^= bits >>> 31;
        }
        bits = (bits ^ bits >>> 27) * 0x94D049BB133111EBL;
        return bits ^ bits >>> 31;
    }

    /** How far apart unit vectors of a cosine are. */
    private static double chord(double similarity) {
        return Math.sqrt(Math.max(0, 2 - 2 * similarity));
    }

    private double distance(int one, int other) {
        return Math.hypot(sample.x[one] - sample.x[other], sample.y[one] - sample.y[other]);
    }

    /** By insertion: they are few. */
    private void sort(int count) {
        for (int i = 1; i < count; i++) {
            double value = sorted[i];
            int at = i;
            for (; at > 0 && sorted[at - 1] > value; at--) {
                sorted[at] = sorted[at - 1];
            }
            sorted[at] = value;
        }
    }
}

package org.starkin.match;

import java.util.ArrayList;
import java.util.List;

/**
 * What probabilities are put in place of those of the logit, so that they are what they say: straight lines between knots that
 * ascend, from 0 to 0 and from 1 to 1, so that no candidate overtakes another.
 *
 * @param knots ascending in both, without the two ends
 */
public record Recalibration(List<Knot> knots) {

    /** Nothing is changed. */
    static final Recalibration NONE = new Recalibration(List.of());

    /** As so many more stars whose candidates were as often right as was said: a bin of few stars is believed little. */
    private static final double DOUBT = 20;

    /**
     * A point that the line goes through.
     *
     * @param said by the logit
     * @param meant by it
     */
    public record Knot(double said, double meant) {}

    public Recalibration {
        knots = List.copyOf(knots);
        Knot before = new Knot(0, 0);
        for (Knot knot : knots) {
            if (!(knot.said() > before.said()
                    && knot.meant() >= before.meant()
                    && knot.said() < 1
                    && knot.meant() <= 1)) {
                throw new IllegalArgumentException("a recalibration whose knots do not ascend from 0 to 1: " + knots);
            }
            before = knot;
        }
    }

    private record Pool(double weight, double said, double meant) {
        Pool with(Pool other) {
            double sum = weight + other.weight;
            return new Pool(
                    sum,
                    (weight * said + other.weight * other.said) / sum,
                    (weight * meant + other.weight * other.meant) / sum);
        }
    }

    /** What the candidates held out teach: neighbouring bins that do not ascend are pooled (Ayer et al. 1955). */
    static Recalibration of(Reliability heldOut) {
        List<Pool> pools = new ArrayList<>();
        for (Reliability.Bin bin : heldOut.bins()) {
            double n = bin.stars();
            double meant = (n * bin.observed() + DOUBT * bin.meanP()) / (n + DOUBT);
            Pool pool = new Pool(n, bin.meanP(), meant);
            while (!pools.isEmpty() && pools.getLast().meant() >= pool.meant()) {
                pool = pools.removeLast().with(pool);
            }
            pools.add(pool);
        }
        return new Recalibration(pools.stream()
                .filter(pool -> pool.said() > 0 && pool.said() < 1)
                .map(pool -> new Knot(pool.said(), Math.clamp(pool.meant(), 0, 1)))
                .toList());
    }

    /** The probability in place of one, both 0 to 1. */
    double apply(double p) {
        double said = 0;
        double meant = 0;
        for (int i = 0; i < knots.size(); i++) {
            Knot next = knots.get(i);
            if (p <= next.said()) {
                return meant + (p - said) / (next.said() - said) * (next.meant() - meant);
            }
            said = next.said();
            meant = next.meant();
        }
        return meant + (p - said) / (1 - said) * (1 - meant);
    }

    /**
     * Puts the probabilities of candidates in place; where they would be more than 1 together, each is lessened alike.
     *
     * @return what is left for none
     */
    double apply(double[] probabilities, int size) {
        double sum = 0;
        for (int i = 0; i < size; i++) {
            probabilities[i] = apply(probabilities[i]);
            sum += probabilities[i];
        }
        for (int i = 0; i < size && sum > 1; i++) {
            probabilities[i] /= sum;
        }
        return Math.max(0, 1 - sum);
    }
}

package org.starkin.period;

import java.util.ArrayList;
import java.util.List;

/**
 * The period with most evidence, its double and its half.
 *
 * @param best the frequency with most evidence
 * @param atDouble at twice its period
 * @param atHalf at half its period
 */
record Multiples(Trial best, Trial atDouble, Trial atHalf) {

    static Multiples of(Trial best, Trials trials, Signal signal) {
        double reach = Ranking.REACH_WIDTHS / signal.spanDays();
        double frequency = best.frequencyPerDay();
        return new Multiples(
                best,
                trials.bestNear(0.5 * frequency, 0.5 * reach, Ranking.REFINING_STEPS),
                trials.bestNear(2 * frequency, reach, Ranking.REFINING_STEPS));
    }

    PeriodShape shape(Signal signal, Trials trials) {
        return PeriodShape.of(signal, trials, best, atDouble, atHalf);
    }

    /**
     * The multiple chosen, then the one that it is most easily taken for: of a double or a half, the best itself; of the
     * best itself its double.
     */
    List<Trial> ordered(double multiple) {
        List<Trial> ordered = new ArrayList<>();
        if (multiple > 1) {
            ordered.add(atDouble);
        } else if (multiple < 1) {
            ordered.add(atHalf);
        }
        ordered.add(best);
        if (multiple == 1) {
            ordered.add(atDouble);
        }
        return ordered;
    }

    /** Whether a trial is one of the three. */
    boolean contains(Trial trial, double spanDays) {
        double f = trial.frequencyPerDay();
        double near = 0.5 / spanDays;
        return Math.abs(f - best.frequencyPerDay()) < near
                || Math.abs(f - atDouble.frequencyPerDay()) < near
                || Math.abs(f - atHalf.frequencyPerDay()) < near;
    }
}

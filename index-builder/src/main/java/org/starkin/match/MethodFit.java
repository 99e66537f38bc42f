package org.starkin.match;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/**
 * Fits the coefficients of a method, and what puts right where they over- or understate: learnt from folds of stars whose coefficients
 * were fitted without them.
 */
final class MethodFit {

    private static final int FOLDS = 5;

    /** Evidence is drawn towards being believed as it stands, with the weight of one source. */
    private static final double PENALTY = 1;

    private MethodFit() {}

    /**
     * A source and its candidates, "none of them" the last.
     *
     * @param name of the star, which decides its fold
     */
    record Known(String name, ConditionalLogit.Choice choice) {
        boolean isMatched() {
            return choice.chosen() < choice.alternatives().length - 1;
        }

        /** The same with another weight. */
        Known counting(double weight) {
            return new Known(
                    name,
                    new ConditionalLogit.Choice(choice.alternatives(), choice.offsets(), choice.chosen(), weight));
        }

        int fold() {
            return Math.floorMod(name.hashCode(), FOLDS);
        }
    }

    /** What the known sources teach; {@link Weighing} has the order of their evidence, "none" comes after it. */
    static Calibration.Fitted fitted(Method method, List<Known> known) {
        int matched = (int) known.stream().filter(Known::isMatched).count();
        double[] prior = new double[Weighing.COUNT + 1];
        Arrays.fill(prior, 0, Weighing.COUNT, 1);
        ConditionalLogit logit = new ConditionalLogit(prior, PENALTY);
        double[] coefficients = logit.fit(choices(known, _ -> true));
        Reliability.Tally tally = new Reliability.Tally();
        double logLikelihood = heldOut(logit, coefficients, known, tally);
        Reliability reliability = tally.reliability();
        return new Calibration.Fitted(
                Weighing.named(method, coefficients),
                coefficients[Weighing.COUNT],
                known.size(),
                matched,
                logLikelihood,
                reliability,
                Recalibration.of(reliability));
    }

    private static List<ConditionalLogit.Choice> choices(List<Known> known, Predicate<Known> wanted) {
        return known.stream().filter(wanted).map(Known::choice).toList();
    }

    /** Each fold by what is fitted to the others, which is about what is fitted to all: the mean log likelihood. */
    private static double heldOut(ConditionalLogit logit, double[] ofAll, List<Known> known, Reliability.Tally tally) {
        double sum = 0;
        double weights = 0;
        for (int fold = 0; fold < FOLDS; fold++) {
            int out = fold;
            double[] coefficients = logit.fit(choices(known, one -> one.fold() != out), ofAll);
            for (Known one : known) {
                if (one.fold() == out) {
                    sum += one.choice().weight() * judge(one, coefficients, tally);
                    weights += one.choice().weight();
                }
            }
        }
        return known.isEmpty() ? 0 : sum / weights;
    }

    private static double judge(Known known, double[] coefficients, Reliability.Tally tally) {
        ConditionalLogit.Choice choice = known.choice();
        double[] p = ConditionalLogit.probabilities(choice, coefficients);
        for (int a = 0; a < p.length - 1; a++) {
            tally.add(known.name(), p[a], a == choice.chosen());
        }
        return Math.log(Math.max(p[choice.chosen()], Double.MIN_NORMAL));
    }
}

package org.starkin.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Fits to made-up choices whose truth is known. */
class MethodFitTest {

    private static final int CANDIDATES = 4;

    /** The evidence of the survey overstates: what it calls four times as likely is but twice. */
    private static final double OVERSTATED = 2;

    /** And worse where it speaks against: a third of the periods that do not agree are the star's all the same. */
    private static final double OVERSTATED_AGAINST = 6;

    @Test
    void probabilitiesAreWhatTheySayOfStarsThatItHasNotSeen() {
        SplittableRandom random = new SplittableRandom(11);
        Calibration.Fitted fitted = MethodFit.fitted(Method.POSITION_AND_SHAPE, known(4_000, random));
        Reliability.Tally tally = new Reliability.Tally();
        for (MethodFit.Known one : known(40_000, random)) {
            double[] p = probabilities(one.choice(), fitted);
            for (int a = 0; a < CANDIDATES; a++) {
                tally.add(one.name(), p[a], a == one.choice().chosen());
            }
        }

        List<Reliability.Bin> bins = tally.reliability().bins();
        assertThat(bins).hasSize(10);
        assertThat(bins).allSatisfy(bin -> assertThat(bin.observed()).isEqualTo(bin.meanP(), within(0.05)));
        assertThat(fitted.weights().get("separation")).isEqualTo(1, within(0.1));
        assertThat(fitted.weights().get("period")).isEqualTo(1 / OVERSTATED, within(0.1));
        assertThat(fitted.weights().get("period_against")).isEqualTo(1 / OVERSTATED_AGAINST, within(0.1));
    }

    @Test
    void aStarThatIsAskedForManyTimesIsOneStar() {
        List<MethodFit.Known> once = known(200, new SplittableRandom(12));
        List<MethodFit.Known> often = new ArrayList<>();
        for (int time = 0; time < 4; time++) {
            once.forEach(one -> often.add(new MethodFit.Known(
                    one.name(),
                    new ConditionalLogit.Choice(
                            one.choice().alternatives(),
                            one.choice().offsets(),
                            one.choice().chosen(),
                            0.25))));
        }

        Calibration.Fitted ofOnce = MethodFit.fitted(Method.POSITION_AND_SHAPE, once);
        Calibration.Fitted ofOften = MethodFit.fitted(Method.POSITION_AND_SHAPE, often);

        ofOnce.weights()
                .forEach((name, weight) ->
                        assertThat(ofOften.weights().get(name)).as(name).isEqualTo(weight, within(1e-6)));
        assertThat(ofOften.logLikelihood()).isEqualTo(ofOnce.logLikelihood(), within(1e-9));
        for (double p = 0.05; p < 1; p += 0.05) {
            assertThat(ofOften.recalibration().apply(p))
                    .isEqualTo(ofOnce.recalibration().apply(p), within(1e-6));
        }
    }

    private static double[] probabilities(ConditionalLogit.Choice choice, Calibration.Fitted fitted) {
        double[] coefficients = Arrays.copyOf(fitted.inOrder(), Weighing.COUNT + 1);
        coefficients[Weighing.COUNT] = fitted.none();
        double[] p = ConditionalLogit.probabilities(choice, coefficients);
        fitted.recalibration().apply(p, p.length - 1);
        return p;
    }

    private static List<MethodFit.Known> known(int stars, SplittableRandom random) {
        List<MethodFit.Known> known = new ArrayList<>();
        for (int star = 0; star < stars; star++) {
            known.add(new MethodFit.Known("star " + star, choice(random)));
        }
        return known;
    }

    /** A choice drawn with the probabilities that the evidence, rightly understood, gives. */
    private static ConditionalLogit.Choice choice(SplittableRandom random) {
        double[][] alternatives = new double[CANDIDATES + 1][Weighing.COUNT + 1];
        double[] right = new double[CANDIDATES + 1];
        double total = 0;
        for (int a = 0; a < CANDIDATES; a++) {
            double separation = 2 * random.nextGaussian();
            double period = 2 * random.nextGaussian();
            put(alternatives[a], Feature.SEPARATION, separation);
            put(alternatives[a], Feature.PERIOD, period * (period < 0 ? OVERSTATED_AGAINST : OVERSTATED));
            right[a] = Math.exp(separation + period);
            total += right[a];
        }
        alternatives[CANDIDATES][Weighing.COUNT] = 1;
        right[CANDIDATES] = 1;
        double drawn = random.nextDouble() * (total + 1);
        int chosen = 0;
        while (chosen < CANDIDATES && drawn >= right[chosen]) {
            drawn -= right[chosen];
            chosen++;
        }
        return new ConditionalLogit.Choice(alternatives, new double[CANDIDATES + 1], chosen, 1);
    }

    private static void put(double[] row, Feature feature, double value) {
        row[Weighing.place(feature, value)] = value;
    }
}

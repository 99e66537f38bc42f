package org.starkin.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.starkin.index.Percentiles;
import org.starkin.index.SkyPosition;

/** The kinds of evidence, and what joins them, against what can be told by hand. */
class EvidenceKindsTest {

    @Test
    void separationIsTheRatioOfTheDensities() {
        double rayleigh = 2 / 0.25 * Math.exp(-4 / (2 * 0.25)) / (2 * Math.PI * 2);
        double random = 0.01;

        assertThat(Separations.logRatio(2, 0.5, random)).isEqualTo(Math.log(rayleigh / random), within(1e-12));
    }

    @Test
    void aSimilarityThatIsRarerCountsMore() {
        Rarity rarity = Rarity.of(new Percentiles(
                1000,
                List.of(
                        new Percentiles.Entry(0, -1),
                        new Percentiles.Entry(50, 0),
                        new Percentiles.Entry(99, 0.8),
                        new Percentiles.Entry(100, 0.99))));

        double before = Double.NEGATIVE_INFINITY;
        for (double similarity = -1; similarity <= 1; similarity += 0.01) {
            double evidence = rarity.evidence(similarity);
            assertThat(evidence).isGreaterThanOrEqualTo(before);
            before = evidence;
        }
        assertThat(rarity.evidence(0.8)).isEqualTo(-Math.log(0.01) - 3, within(1e-9));
        assertThat(rarity.evidence(Double.NaN)).isZero();
        assertThat(Rarity.of(new Percentiles(0, List.of())).evidence(0.5)).isZero();
    }

    @Test
    void aDifferenceLikeThatOfOneStarSpeaksForItAndAnyOtherABitAgainst() {
        Spread spread = new Spread(0.4, 0.05, 0, 1);

        assertThat(spread.logRatio(0.4)).isGreaterThan(2);
        assertThat(spread.logRatio(3)).isEqualTo(Math.log(0.05), within(1e-6));
        assertThat(spread.logRatio(Double.NaN)).isZero();
        assertThat(spread.logRatio(Double.NEGATIVE_INFINITY)).isZero();
    }

    @Test
    void aPeriodThatManyStarsHaveIsCommon() {
        double[] periods = new double[1000];
        for (int i = 0; i < periods.length; i++) {
            periods[i] = i < 900 ? 0.5 : 100;
        }
        PeriodDensity density = PeriodDensity.of(periods);

        assertThat(density.at(0.5)).isGreaterThan(4 * density.at(100));
        assertThat(density.at(3)).isPositive().isLessThan(0.1);
    }

    @Test
    void theLogitFindsTheCoefficientsByWhichChoicesWereMade() {
        SplittableRandom random = new SplittableRandom(3);
        double[] truth = {1.5, 0.5, -1};
        List<ConditionalLogit.Choice> choices = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            double[][] alternatives = new double[4][];
            for (int a = 0; a < 3; a++) {
                alternatives[a] = new double[] {random.nextGaussian(), random.nextGaussian(), 0};
            }
            alternatives[3] = new double[] {0, 0, 1};
            double[] p = ConditionalLogit.probabilities(
                    new ConditionalLogit.Choice(alternatives, new double[4], 0, 1), truth);
            double drawn = random.nextDouble();
            int chosen = 0;
            while (chosen < 3 && drawn >= p[chosen]) {
                drawn -= p[chosen++];
            }
            choices.add(new ConditionalLogit.Choice(alternatives, new double[4], chosen, 1));
        }

        double[] found = new ConditionalLogit(new double[] {1, 1, 0}, 1).fit(choices);

        assertThat(found[0]).isEqualTo(1.5, within(0.05));
        assertThat(found[1]).isEqualTo(0.5, within(0.05));
        assertThat(found[2]).isEqualTo(-1, within(0.08));
    }

    @Test
    void theLogitHoldsEvidenceThatSpeaksTheWrongWayAtNothing() {
        SplittableRandom random = new SplittableRandom(4);
        List<ConditionalLogit.Choice> choices = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            double[][] alternatives = {{1 + random.nextGaussian(), -1, 0}, {random.nextGaussian(), 1, 0}, {0, 0, 1}};
            choices.add(new ConditionalLogit.Choice(alternatives, new double[3], 0, 1));
        }

        double[] found = new ConditionalLogit(new double[] {1, 1, 0}, 1).fit(choices);

        assertThat(found[0]).isPositive();
        assertThat(found[1]).isZero();
    }

    @Test
    void recalibrationGoesThroughWhatWasSeenAndNeverLetsOneOvertakeAnother() {
        Recalibration recalibration = Recalibration.of(new Reliability(List.of(
                new Reliability.Bin(0, 0.1, 1_000_000, 1_000_000, 0.001, 0.001),
                new Reliability.Bin(0.3, 0.4, 1_000_000, 1_000_000, 0.35, 0.25),
                new Reliability.Bin(0.5, 0.6, 1_000_000, 1_000_000, 0.55, 0.2),
                new Reliability.Bin(0.9, 1, 1_000_000, 1_000_000, 0.99, 0.98))));

        assertThat(recalibration.apply(0)).isZero();
        assertThat(recalibration.apply(1)).isEqualTo(1);
        assertThat(recalibration.apply(0.45)).isEqualTo(0.225, within(1e-4));
        assertThat(recalibration.apply(0.99)).isEqualTo(0.98, within(1e-4));
        for (double p = 0.01; p < 1; p += 0.01) {
            assertThat(recalibration.apply(p)).isGreaterThan(recalibration.apply(p - 0.01));
        }
        double[] several = {0.9, 0.06, 0.03};
        double none = recalibration.apply(several, 3);
        assertThat(several[0] + several[1] + several[2] + none).isEqualTo(1, within(1e-12));
    }

    @Test
    void properMotionCarriesAStarAlongAGreatCircle() {
        SkyPosition equator = new ProperMotion(1000, 0).moved(new SkyPosition(359.9999, 0), 3600);
        SkyPosition north = new ProperMotion(0, 1000).moved(new SkyPosition(20, -30), 16);
        SkyPosition pole = new ProperMotion(0, 10_000).moved(new SkyPosition(20, 89.999), 1000);

        assertThat(equator.raDeg()).isEqualTo(0.9999, within(1e-9));
        assertThat(equator.decDeg()).isEqualTo(0, within(1e-12));
        assertThat(north.decDeg()).isEqualTo(-30 + 16.0 / 3600, within(1e-9));
        assertThat(north.raDeg()).isEqualTo(20, within(1e-9));
        assertThat(pole.raDeg()).isEqualTo(200, within(1e-6));
        assertThat(new ProperMotion(500, -300)
                        .moved(new SkyPosition(77, 60), 10)
                        .separationArcsec(new SkyPosition(77, 60)))
                .isEqualTo(Math.hypot(5, 3), within(1e-6));
    }

    @Test
    void theBuiltInCalibrationCanBeRead() {
        Calibration builtIn = CalibrationFile.builtIn();

        assertThat(builtIn.encoder().name()).isEqualTo("kin");
        for (Method method : Method.values()) {
            assertThat(builtIn.of(method).sources()).isGreaterThan(1000);
        }
    }
}

package org.starkin.nature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NaturesTest {

    private static final int STARS = 2_000;
    private static final Photosphere SUN = new Photosphere(5772, 4.438, 0, 1);

    @Test
    void theSunIsTheSun() {
        assertThat(SUN.radiusSun()).isEqualTo(1, within(0.001));
        assertThat(SUN.absoluteV()).isEqualTo(4.81, within(0.03));
        assertThat(SUN.bpRp()).isEqualTo(0.82, within(0.03));
        assertThat(Rotation.bMinusV(5772)).isEqualTo(0.65, within(0.02));
    }

    @Test
    void theSunTurnsAsOldAsItIs() {
        assertThat(Rotation.slowedDays(5772, 4.57)).isEqualTo(25.4, within(2.5));
    }

    @Test
    void bolometricCorrectionsGoOnFromPieceToPiece() {
        for (double edge : new double[] {3.70, 3.90}) {
            double below = BolometricCorrection.inV(Math.pow(10, edge - 1e-6));
            double above = BolometricCorrection.inV(Math.pow(10, edge + 1e-6));
            assertThat(below).isEqualTo(above, within(0.03));
        }
    }

    @Test
    void twoSunsADayApartRaceAsKeplerSays() {
        Companion companion = new Companion(SUN, 1, Math.PI / 2, 0);

        assertThat(companion.relativeKms(SUN)).isEqualTo(212.9 * Math.cbrt(2), within(0.1));
    }

    /** Two samples of one distribution: their greatest distance is seldom beyond 1.63 sqrt(2 / n) (Kolmogorov and Smirnov, 1 %). */
    @Test
    void youngRotatorsAndSynchronisedPairsTurnAlike() {
        double[] young =
                drawn(Kind.YOUNG_ROTATOR, nature -> nature.rotationDays().orElseThrow());
        double[] paired =
                drawn(Kind.SYNCHRONISED_BINARY, nature -> nature.rotationDays().orElseThrow());
        assertThat(distance(young, paired)).isLessThan(1.63 * Math.sqrt(2.0 / STARS));
    }

    @Test
    void onlyTheYoungHaveLithiumAndOnlyPairsACompanion() {
        assertThat(Arrays.stream(drawn(Kind.SYNCHRONISED_BINARY, Nature::lithiumEwAngstrom))
                        .max())
                .hasValue(0);
        assertThat(Arrays.stream(drawn(Kind.YOUNG_ROTATOR, Nature::lithiumEwAngstrom))
                        .max()
                        .orElseThrow())
                .isBetween(0.15, 0.35);
        assertThat(Arrays.stream(drawn(Kind.OLD_ROTATOR, Nature::lithiumEwAngstrom))
                        .max()
                        .orElseThrow())
                .isLessThan(0.02);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void everyKindIsPossible(Kind kind) {
        SplittableRandom random = new SplittableRandom(5);
        for (int i = 0; i < STARS; i++) {
            Nature nature = star(kind, random);
            assertThat(nature.companion().isPresent()).isEqualTo(kind.isBinary());
            assertThat(nature.photosphere().teffK()).isBetween(2_800.0, 27_000.0);
            assertThat(nature.photosphere().logG()).isBetween(-0.5, 5.1);
            assertThat(nature.photosphere().feH()).isBetween(-2.5, 0.5);
            assertThat(nature.photosphere().radiusSun()).isBetween(0.1, 1_000.0);
            assertThat(nature.absoluteV()).isBetween(-10.0, 15.0);
            assertThat(nature.ageGyr()).isBetween(0.0, 15.0);
            assertThat(nature.vSiniKms()).isBetween(0.0, 600.0);
            assertThat(nature.activity()).isBetween(0.0, 1.0);
        }
    }

    @Test
    void aPairIsBrighterThanItsBrighterStar() {
        SplittableRandom random = new SplittableRandom(6);
        for (int i = 0; i < STARS; i++) {
            Nature nature = star(Kind.ECLIPSING_BINARY, random);
            assertThat(nature.absoluteV()).isLessThan(nature.photosphere().absoluteV());
        }
    }

    private static double[] drawn(Kind kind, ToDoubleFunction<Nature> value) {
        SplittableRandom random = new SplittableRandom(kind.name().hashCode());
        return IntStream.range(0, STARS)
                .mapToDouble(_ -> value.applyAsDouble(star(kind, random)))
                .sorted()
                .toArray();
    }

    private static Nature star(Kind kind, SplittableRandom random) {
        Natures natures = new Natures(random);
        return switch (kind) {
            case YOUNG_ROTATOR, OLD_ROTATOR, SYNCHRONISED_BINARY -> natures.rotator(kind);
            case RR_LYRAE -> natures.ofPeriod(kind, random.nextDouble(0.25, 0.85));
            case DELTA_SCUTI -> natures.ofPeriod(kind, random.nextDouble(0.03, 0.25));
            case CONTACT_BINARY -> natures.ofPeriod(kind, random.nextDouble(0.22, 0.9));
            case CEPHEID -> natures.ofPeriod(kind, random.nextDouble(1.5, 60));
            case RED_GIANT -> natures.ofPeriod(kind, random.nextDouble(12, 500));
            default -> natures.ofPeriod(kind, random.nextDouble(0.5, 5));
        };
    }

    private static double distance(double[] one, double[] other) {
        double most = 0;
        int j = 0;
        for (int i = 0; i < one.length; i++) {
            while (j < other.length && other[j] <= one[i]) {
                j++;
            }
            most = Math.max(most, Math.abs((i + 1.0) / one.length - (double) j / other.length));
        }
        return most;
    }
}

package org.starkin.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StarModelTest {

    private static final double START = SimulatedSky.FIRST_BJD;
    private static final int STEPS = 400;

    private static Range publishedPeriods(StarClass starClass) {
        return switch (starClass) {
            case RRAB -> new Range(0.42, 0.90);
            case RRC -> new Range(0.20, 0.45);
            case DCEP -> new Range(1.5, 60);
            case MIRA -> new Range(100, 600);
            case DSCT -> new Range(0.03, 0.25);
            case EA -> new Range(0.4, 30);
            case EW -> new Range(0.22, 0.80);
            case ROT -> new Range(0.25, 45);
            case RCB, CONST -> new Range(0, 0);
        };
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"RCB", "CONST"})
    void periodsLieInTheRangePublishedForTheClassAndFillIt(StarClass starClass) {
        Range published = publishedPeriods(starClass);

        double[] periods = Samples.stars(starClass, 400).stream()
                .mapToDouble(star -> star.periodDays().orElseThrow())
                .sorted()
                .toArray();

        assertThat(periods[0]).isGreaterThanOrEqualTo(published.low());
        assertThat(periods[399]).isLessThanOrEqualTo(published.high());
        assertThat(periods[380] / periods[20]).isGreaterThan(1.3);
    }

    @ParameterizedTest
    @EnumSource(names = {"RCB", "CONST"})
    void classesThatNobodyFoldsHaveNoPeriod(StarClass starClass) {
        assertThat(Samples.stars(starClass, 20))
                .allMatch(star -> star.periodDays().isEmpty());
    }

    @ParameterizedTest
    @EnumSource
    void brightnessIsFiniteAndContinuousInEveryBand(StarClass starClass) {
        double minuteDays = 1.0 / 1440;
        for (SimulatedStar star : Samples.stars(starClass, 10)) {
            for (Band band : Band.values()) {
                for (double time = START; time < SimulatedSky.LAST_BJD; time += 13.371) {
                    double here = star.magnitude(time, band);

                    assertThat(here).isFinite();
                    assertThat(star.magnitude(time + minuteDays, band)).isCloseTo(here, within(0.12));
                }
            }
        }
    }

    @Test
    void aStarOfTypeRrabRisesFasterThanItFalls() {
        for (SimulatedStar star : Samples.stars(StarClass.RRAB, 200)) {
            double[] cycle = Samples.cycle(star.model(), START, STEPS, Band.GAIA_G);

            int rise = Math.floorMod(Samples.indexOfLeast(cycle) - Samples.indexOfGreatest(cycle), STEPS);

            assertThat(rise).as("star %d", star.number()).isLessThan((int) (0.42 * STEPS));
        }
    }

    @Test
    void amplitudesOfPulsatorsFallFromBlueToRed() {
        for (StarClass starClass : List.of(StarClass.RRAB, StarClass.RRC, StarClass.DCEP, StarClass.DSCT)) {
            for (SimulatedStar star : Samples.stars(starClass, 20)) {
                double blue = Samples.range(Samples.cycle(star.model(), START, STEPS, Band.ZTF_G));
                double red = Samples.range(Samples.cycle(star.model(), START, STEPS, Band.ZTF_I));

                assertThat(red / blue).isBetween(0.4, 0.75);
            }
        }
    }

    @Test
    void rrabAmplitudesFallWithPeriodAsTheBaileyDiagramHasIt() {
        List<SimulatedStar> stars = Samples.stars(StarClass.RRAB, 600);

        double shortPeriod = meanAmplitude(stars, new Range(0.45, 0.52));
        double longPeriod = meanAmplitude(stars, new Range(0.65, 0.75));

        assertThat(shortPeriod).isGreaterThan(longPeriod + 0.3);
    }

    private static double meanAmplitude(List<SimulatedStar> stars, Range periods) {
        return stars.stream()
                .filter(star -> periods.contains(star.periodDays().orElseThrow()))
                .mapToDouble(star -> Samples.range(Samples.cycle(star.model(), START, STEPS, Band.ZTF_G)))
                .average()
                .orElseThrow();
    }

    @Test
    void aDetachedBinaryIsFlatButForTwoMinimaOfWhichTheFirstIsTheDeeper() {
        for (SimulatedStar star : Samples.stars(StarClass.EA, 100)) {
            DetachedBinary binary = (DetachedBinary) star.model();
            double[] cycle = Samples.cycle(binary, binary.orbit().epochBjd(), 4000, Band.GAIA_G);

            double flat = (double) Arrays.stream(cycle).filter(x -> x == 0).count() / cycle.length;

            assertThat(flat).isGreaterThan(0.5);
            assertThat(eclipses(cycle)).isEqualTo(2);
            assertThat(Samples.indexOfGreatest(cycle))
                    .satisfiesAnyOf(
                            at -> assertThat(Math.floorMod(at + 40, 4000)).isLessThan(80),
                            at -> assertThat(binary.orbit().eccentricity()).isPositive());
            assertThat(DoubleStream.of(cycle).min().orElseThrow()).isZero();
        }
    }

    private static int eclipses(double[] cycle) {
        int count = 0;
        for (int i = 0; i < cycle.length; i++) {
            int before = Math.floorMod(i - 1, cycle.length);
            count += cycle[before] == 0 && cycle[i] > 0 ? 1 : 0;
        }
        return count;
    }

    @Test
    void aContactBinaryNeverRestsAndHasTwoNearlyEqualMinima() {
        for (SimulatedStar star : Samples.stars(StarClass.EW, 100)) {
            ContactBinary binary = (ContactBinary) star.model();
            double[] cycle = Samples.cycle(binary, binary.epochBjd(), STEPS, Band.GAIA_G);
            double range = Samples.range(cycle);

            assertThat(cycle[0] - cycle[STEPS / 2]).isBetween(-1e-9, 0.35 * range);
            assertThat(range).isBetween(0.08, 0.95);
            for (int i = 0; i < STEPS; i += STEPS / 8) {
                assertThat(cycle[i]).isNotEqualTo(cycle[(i + 7) % STEPS]);
            }
        }
    }

    @Test
    void aMiraSwingsByMoreThanTwoAndAHalfMagnitudesInTheBlueAndNoTwoCyclesAreAlike() {
        for (SimulatedStar star : Samples.stars(StarClass.MIRA, 100)) {
            double period = star.periodDays().orElseThrow();
            double[] first = Samples.cycle(star.model(), START, STEPS, Band.ZTF_G);
            double[] second = Samples.cycle(star.model(), START + period, STEPS, Band.ZTF_G);

            assertThat(Samples.range(first)).isGreaterThan(2.5);
            assertThat(Math.abs(first[Samples.indexOfLeast(first)] - second[Samples.indexOfLeast(second)]))
                    .isPositive()
                    .isLessThan(2);
        }
    }

    @Test
    void spotsComeAndGoSoThatARotatorsCurveChangesOverTheYears() {
        for (SimulatedStar star : Samples.stars(StarClass.ROT, 50)) {
            SpottedStar rotator = (SpottedStar) star.model();
            double[] now = Samples.cycle(rotator, START, STEPS, Band.GAIA_G);
            double[] later = Samples.cycle(rotator, START + 3 * rotator.lifetimeDays(), STEPS, Band.GAIA_G);

            assertThat(now).isNotEqualTo(later);
            assertThat(Samples.range(now)).isLessThan(0.8);
        }
    }

    @Test
    void anRCoronaeBorealisStarFallsFasterThanItRecovers() {
        int declines = 0;
        for (SimulatedStar star : Samples.stars(StarClass.RCB, 100)) {
            RCoronaeBorealis model = (RCoronaeBorealis) star.model();
            for (int i = 0; i < model.onsets().length; i++) {
                double fall = model.fallDays()[i];
                double before = model.departure(model.onsets()[i], Band.ZTF_G);
                double bottom = model.departure(model.onsets()[i] + fall, Band.ZTF_G);
                double afterAsLong = model.departure(model.onsets()[i] + 2 * fall, Band.ZTF_G);
                if (before < 0.5) {
                    declines++;
                    assertThat(bottom - before).isGreaterThan(0.6);
                    assertThat(bottom - afterAsLong).isLessThan(0.7 * (bottom - before));
                }
            }
        }
        assertThat(declines).isGreaterThan(100);
    }

    private static org.assertj.core.data.Offset<Double> within(double magnitudes) {
        return org.assertj.core.data.Offset.offset(magnitudes);
    }
}

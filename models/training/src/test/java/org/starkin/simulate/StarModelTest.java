package org.starkin.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StarModelTest {

    private static final double START = SimulatedSky.FIRST_BJD;
    private static final int STEPS = 400;
    private static final Range NONE = new Range(0, 0);

    private static Range publishedPeriods(StarClass starClass) {
        return switch (starClass) {
            case RRAB -> new Range(0.42, 0.90);
            case RRC -> new Range(0.20, 0.45);
            case RRD -> new Range(0.28, 0.46);
            case DCEP -> new Range(1.2, 70);
            case DCEP_1O -> new Range(0.3, 7);
            case T2CEP -> new Range(1, 20);
            case RVTAU -> new Range(30, 150);
            case ACEP -> new Range(0.38, 2.7);
            case MIRA -> new Range(100, 600);
            case SR -> new Range(20, 1000);
            case LSP -> new Range(200, 1500);
            case OSARG -> new Range(10, 100);
            case DSCT -> new Range(0.03, 0.25);
            case HADS -> new Range(0.04, 0.25);
            case GDOR -> new Range(0.3, 3);
            case BCEP -> new Range(0.066, 0.32);
            case SPB -> new Range(0.5, 5);
            case EA -> new Range(0.35, 60);
            case EB -> new Range(0.3, 40);
            case EW -> new Range(0.22, 1.5);
            case ELL -> new Range(0.2, 300);
            case ROT -> new Range(0.2, 120);
            case ACV -> new Range(0.5, 60);
            case RS -> new Range(0.3, 100);
            case FLARE -> new Range(0.15, 30);
            case BE, YSO, RCB, CV, NOVA, QSO, LENS, CONST -> NONE;
        };
    }

    @ParameterizedTest
    @EnumSource
    void periodsLieInTheRangePublishedForTheClassAndFillIt(StarClass starClass) {
        Range published = publishedPeriods(starClass);

        double[] periods = Samples.stars(starClass, 400).stream()
                .flatMapToDouble(star -> star.periodDays().stream())
                .sorted()
                .toArray();

        if (published.equals(NONE)) {
            assertThat(periods).isEmpty();
        } else {
            assertThat(periods).hasSize(400);
            assertThat(periods[0]).isGreaterThanOrEqualTo(published.low() * (1 - 1e-9));
            assertThat(periods[399]).isLessThanOrEqualTo(published.high() * (1 + 1e-9));
            assertThat(periods[380] / periods[20]).isGreaterThan(1.3);
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "FLARE")
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

    @ParameterizedTest
    @EnumSource
    void brightnessStaysWithinWhatStarsCanDo(StarClass starClass) {
        for (SimulatedStar star : Samples.stars(starClass, 30)) {
            for (double time = 2_447_000; time < 2_465_000; time += 91.73) {
                double departure = star.model().departure(time, Band.GAIA_G);

                assertThat(departure).as("%s star %d", starClass, star.number()).isBetween(-9.0, 12.0);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aTimeGivesTheSameBrightnessWhateverWasAskedBefore(StarClass starClass) {
        for (SimulatedStar star : Samples.stars(starClass, 5)) {
            double first = star.magnitude(START + 100, Band.GAIA_G);
            star.magnitude(START + 2_000, Band.ZTF_R);
            star.magnitude(START - 2_000, Band.TESS);

            assertThat(star.magnitude(START + 100, Band.GAIA_G)).isEqualTo(first);
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
        for (StarClass starClass : List.of(
                StarClass.RRAB, StarClass.RRC, StarClass.DCEP, StarClass.DCEP_1O, StarClass.ACEP, StarClass.T2CEP)) {
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
    void aDetachedBinaryIsAllButFlatBesidesTwoMinimaOfWhichTheFirstIsTheDeeper() {
        for (SimulatedStar star : Samples.stars(StarClass.EA, 100)) {
            EclipsingBinary binary = (EclipsingBinary) star.model();
            double depth = Samples.range(cycleOf(binary, Band.GAIA_G));
            EclipsingBinary.Proximity far = new EclipsingBinary.Proximity(0, 0);
            double[] cycle = cycleOf(
                    new EclipsingBinary(binary.orbit(), binary.radius1(), binary.radius2(), binary.brightness(), far),
                    Band.GAIA_G);

            double flat = (double) Arrays.stream(cycle).filter(x -> x == 0).count() / cycle.length;

            assertThat(flat).isGreaterThan(0.45);
            assertThat(2.2 * (binary.proximity().tides() + binary.proximity().reflection()))
                    .isLessThan(0.6 * depth);
            assertThat(eclipses(cycle)).isBetween(binary.orbit().eccentricity() > 0 ? 1 : 2, 2);
            assertThat(Samples.indexOfGreatest(cycle))
                    .satisfiesAnyOf(
                            at -> assertThat(Math.floorMod(at + 40, 4000)).isLessThan(80),
                            at -> assertThat(binary.orbit().eccentricity()).isPositive());
        }
    }

    private static double[] cycleOf(EclipsingBinary binary, Band band) {
        return Samples.cycle(binary, binary.orbit().epochBjd(), 4000, band);
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

            assertThat(cycle[0] - cycle[STEPS / 2]).isBetween(-1e-9, 0.65 * range);
            assertThat(range).isBetween(0.05, 1.0);
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
            double[] now = Samples.cycle(star.model(), START, STEPS, Band.GAIA_G);
            double period = star.periodDays().orElseThrow();
            double years = period * Math.ceil(3000 / period);
            double[] later = Samples.cycle(star.model(), START + years, STEPS, Band.GAIA_G);

            double change = 0;
            for (int i = 0; i < STEPS; i++) {
                change = Math.max(change, Math.abs(later[i] - now[i]));
            }
            assertThat(change).isGreaterThan(0.002);
            assertThat(Samples.range(now)).isLessThan(1.5);
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

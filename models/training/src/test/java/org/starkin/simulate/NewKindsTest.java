package org.starkin.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** What sets single classes apart. */
class NewKindsTest {

    private static final double START = SimulatedSky.FIRST_BJD;
    private static final int STEPS = 400;

    /** Light lost at a frequency, by projection on sine and cosine over many days: amplitude. */
    private static double amplitudeAt(StarModel model, double frequency) {
        double cosine = 0;
        double sine = 0;
        int points = 20_000;
        for (int i = 0; i < points; i++) {
            double time = START + i * 0.0203;
            double departure = model.departure(time, Band.GAIA_G);
            cosine += departure * Math.cos(2 * Math.PI * frequency * (time - START));
            sine += departure * Math.sin(2 * Math.PI * frequency * (time - START));
        }
        return 2 * Math.hypot(cosine, sine) / points;
    }

    @Test
    void anRrdStarHasTwoPeriodsWhoseRatioIsThatOfFirstOvertoneAndFundamental() {
        for (SimulatedStar star : Samples.stars(StarClass.RRD, 10)) {
            double overtone = 1 / star.periodDays().orElseThrow();
            double best = 0;
            double bestRatio = 0;
            for (double ratio = 0.70; ratio < 0.80; ratio += 0.0005) {
                double amplitude = amplitudeAt(star.model(), ratio * overtone);
                if (amplitude > best) {
                    best = amplitude;
                    bestRatio = ratio;
                }
            }

            assertThat(bestRatio).isBetween(0.741, 0.749);
            assertThat(amplitudeAt(star.model(), overtone)).isGreaterThan(0.9 * best);
            assertThat(best).isGreaterThan(0.01);
        }
    }

    @Test
    void firstOvertoneCepheidsAreRounderAndWeakerThanFundamentalOnes() {
        assertThat(meanRange(StarClass.DCEP_1O)).isLessThan(0.7 * meanRange(StarClass.DCEP));
    }

    private static double meanRange(StarClass starClass) {
        return Samples.stars(starClass, 100).stream()
                .mapToDouble(star -> Samples.range(Samples.cycle(star.model(), START, STEPS, Band.GAIA_G)))
                .average()
                .orElseThrow();
    }

    @Test
    void minimaOfAnRvTauriStarTakeTurnsOnAverage() {
        for (SimulatedStar star : Samples.stars(StarClass.RVTAU, 30)) {
            RvTauri model = (RvTauri) star.model();
            double even = 0;
            double odd = 0;
            int cycles = 200;
            for (int cycle = 0; cycle < cycles; cycle++) {
                double epoch = model.epochBjd() + cycle * model.period();
                even += model.departure(epoch, Band.GAIA_G);
                odd += model.departure(epoch + model.period() / 2, Band.GAIA_G);
            }

            assertThat((even - odd) / cycles).isGreaterThan(0.05 * model.amplitudeV());
        }
    }

    @Test
    void aBetaLyraeStarNeverRestsAndItsMinimaDifferMoreThanAContactBinarys() {
        double differences = 0;
        for (SimulatedStar star : Samples.stars(StarClass.EB, 100)) {
            EclipsingBinary binary = (EclipsingBinary) star.model();
            double[] cycle = Samples.cycle(binary, binary.orbit().epochBjd(), STEPS, Band.GAIA_G);
            double range = Samples.range(cycle);
            int quarter = STEPS / 4;

            assertThat(range).isBetween(0.05, 2.6);
            assertThat(cycle[0] - cycle[quarter]).isGreaterThan(0.05);
            assertThat(cycle[quarter]).isNotEqualTo(cycle[quarter + 10]);
            differences += (cycle[0] - cycle[STEPS / 2]) / range / 100;
        }
        assertThat(differences).isBetween(0.2, 0.8);
    }

    @Test
    void anEllipsoidalVariableShowsADoubleWave() {
        for (SimulatedStar star : Samples.stars(StarClass.ELL, 50)) {
            double[] cycle = Samples.cycle(star.model(), START, STEPS, Band.GAIA_G);

            assertThat(harmonic(cycle, 2)).isGreaterThan(2 * harmonic(cycle, 1));
            assertThat(harmonic(cycle, 2)).isGreaterThan(5 * harmonic(cycle, 4));
        }
    }

    private static double harmonic(double[] cycle, int order) {
        double cosine = 0;
        double sine = 0;
        for (int i = 0; i < cycle.length; i++) {
            cosine += cycle[i] * Math.cos(2 * Math.PI * order * i / cycle.length);
            sine += cycle[i] * Math.sin(2 * Math.PI * order * i / cycle.length);
        }
        return Math.hypot(cosine, sine);
    }

    @Test
    void aMagneticStarsWaveStaysTheSameForEver() {
        for (SimulatedStar star : Samples.stars(StarClass.ACV, 20)) {
            double period = star.periodDays().orElseThrow();
            double later = START + Math.round(5000 / period) * period;

            assertThat(star.model().departure(later, Band.GAIA_G))
                    .isCloseTo(star.model().departure(START, Band.GAIA_G), within(1e-6));
        }
    }

    @Test
    void theStructureFunctionOfADampedRandomWalkRisesAndSaturates() {
        double tau = 100;
        double deviation = 0.2;
        double[] lags = {5, 50, 1000, 4000};
        double[] sums = new double[lags.length];
        int walks = 400;
        BandScale flat = new BandScale(band -> 1);
        for (int walk = 0; walk < walks; walk++) {
            RedNoise noise = RedNoise.draw(new SplittableRandom(walk), tau, deviation, flat);
            for (int i = 0; i < lags.length; i++) {
                double change = noise.departure(START + lags[i], Band.GAIA_G) - noise.departure(START, Band.GAIA_G);
                sums[i] += change * change / walks;
            }
        }

        for (int i = 0; i < lags.length; i++) {
            double expected = deviation * Math.sqrt(2 * (1 - Math.exp(-lags[i] / tau)));
            assertThat(Math.sqrt(sums[i])).isCloseTo(expected, within(0.15 * expected));
        }
    }

    @Test
    void quasarsVaryByTenthsOfAMagnitudeOverYearsAndMoreInTheBlue() {
        double blue = 0;
        double red = 0;
        int stars = 200;
        for (SimulatedStar star : Samples.stars(StarClass.QSO, stars)) {
            double change = star.model().departure(START + 2000, Band.ZTF_G)
                    - star.model().departure(START, Band.ZTF_G);
            double redder = star.model().departure(START + 2000, Band.ZTF_I)
                    - star.model().departure(START, Band.ZTF_I);
            blue += change * change / stars;
            red += redder * redder / stars;
        }

        assertThat(Math.sqrt(blue)).isBetween(0.1, 0.45);
        assertThat(red).isLessThan(0.8 * blue);
    }

    @Test
    void aNovaRisesFasterThanItFalls() {
        for (SimulatedStar star : Samples.stars(StarClass.NOVA, 50)) {
            Nova nova = (Nova) star.model();
            double begins = nova.slots().beginsAt(3);
            double[] days = new double[8000];
            for (int i = 0; i < days.length; i++) {
                days[i] = nova.departure(begins - 5 + 0.05 * i, Band.ZTF_G);
            }
            int peak = Samples.indexOfLeast(days);
            int up = peak;
            while (days[up] < days[peak] + 2) {
                up--;
            }
            int down = peak;
            while (down < days.length - 1 && days[down] < days[peak] + 2) {
                down++;
            }

            assertThat(0.05 * (down - peak)).isGreaterThan(0.6 * nova.t2Days());
            assertThat(peak - up).isLessThan(Math.max(40, down - peak));
        }
    }

    @Test
    void episodesRiseFasterThanTheyFallAndComeAsOftenAsTheyShould() {
        Episodes.Course course = new Episodes.Course(1, 0, 5, 1, 1, 0);
        Episodes.Slots slots = new Episodes.Slots(7, 100, 0.5);
        Episodes episodes = new Episodes(slots, course, Episodes.Effect.DIMS, new BandScale(band -> 1));
        int held = 0;
        for (long slot = 0; slot < 2000; slot++) {
            held += slots.holdsOne(slot) ? 1 : 0;
        }

        assertThat(held).isBetween(900, 1100);
        assertThat(course.at(0.5, 1)).isCloseTo(0.5, within(1e-9));
        assertThat(course.at(2, 1)).isBetween(0.7, 0.9);
        assertThat(course.at(course.longestDays() / 2, 1)).isCloseTo(0, within(1e-6));
        double greatest = 0;
        for (double time = START; time < START + 20_000; time += 0.5) {
            greatest = Math.max(greatest, episodes.departure(time, Band.GAIA_G));
        }
        assertThat(greatest).isBetween(0.98, 2.0);
    }

    @Test
    void dwarfNovaeRestMostOfTheTimeAndRiseByMagnitudes() {
        int withOutbursts = 0;
        for (SimulatedStar star : Samples.stars(StarClass.CV, 60)) {
            double[] days = new double[3000];
            for (int i = 0; i < days.length; i++) {
                days[i] = star.model().departure(START + i, Band.ZTF_G);
            }
            withOutbursts += Samples.range(days) > 2 ? 1 : 0;
        }
        assertThat(withOutbursts).isGreaterThan(40);
    }

    @Test
    void flaresBrightenTheBlueMoreThanTheRed() {
        int flares = 0;
        for (SimulatedStar star : Samples.stars(StarClass.FLARE, 10)) {
            Episodes episodes = (Episodes) ((Together) star.model()).causes().get(1);
            for (double time = START; time < START + 30; time += 0.002) {
                double blue = episodes.departure(time, Band.ZTF_G);
                if (blue < -0.05) {
                    flares++;
                    assertThat(episodes.departure(time, Band.TESS)).isBetween(blue, 0.0);
                }
            }
        }
        assertThat(flares).isGreaterThan(100);
    }

    /** Paczynski 1986: a lens at one Einstein radius magnifies by 3 / sqrt 5. */
    @Test
    void aLensAtOneEinsteinRadiusMagnifiesByThreeOverTheRootOfFive() {
        Microlensing lensing = new Microlensing(new Episodes.Slots(3, Microlensing.SLOT_DAYS, 1), 1, 20, 1);
        double closest = lensing.slots().beginsAt(0);

        assertThat(lensing.departure(closest, Band.GAIA_G))
                .isCloseTo(-2.5 * Math.log10(3 / Math.sqrt(5)), within(1e-9));
        assertThat(lensing.departure(closest + 7, Band.GAIA_G))
                .isCloseTo(lensing.departure(closest - 7, Band.GAIA_G), within(1e-9));
    }

    @Test
    void spotsAtActiveLongitudesKeepTheWaveForYearsWhileOthersLoseIt() {
        double faithful = 0;
        double faithless = 0;
        for (int seed = 0; seed < 60; seed++) {
            faithful += coherentShare(seed, new SpottedStar.Belt(0.05, 0));
            faithless += coherentShare(seed, new SpottedStar.Belt(1, 0));
        }

        assertThat(faithful).isGreaterThan(1.5 * faithless);
    }

    /** How much of a single year's wave is left when ten years are folded. */
    private static double coherentShare(long seed, SpottedStar.Belt belt) {
        SpottedStar star = new SpottedStar(3, 1.2, 1, 0.1, 150, belt, seed);
        double[] sum = new double[60];
        for (int cycle = 0; cycle < 1200; cycle++) {
            for (int i = 0; i < sum.length; i++) {
                sum[i] += star.departure(START + 3 * (cycle + i / 60.0), Band.GAIA_G) / 1200;
            }
        }
        return Samples.range(sum);
    }

    @Test
    void aMixOfSomeClassesHoldsNoOthers() {
        SimulatedSky sky = new SimulatedSky(5, ClassMix.evenly(StarClass.YSO, StarClass.QSO));
        int quasars = 0;
        for (int number = 0; number < 1000; number++) {
            StarClass starClass = sky.star(number).starClass();
            assertThat(starClass).isIn(StarClass.YSO, StarClass.QSO);
            quasars += starClass == StarClass.QSO ? 1 : 0;
        }
        assertThat(quasars).isBetween(430, 570);
    }

    @Test
    void everyClassHasALabelAndFirstOvertoneCepheidsShareThatOfTheOthers() {
        assertThat(StarClass.DCEP_1O.label()).isEqualTo(StarClass.DCEP.label());
        for (StarClass starClass : StarClass.values()) {
            assertThat(starClass.label()).matches("[A-Z0-9]+");
            assertThat(StarClass.named(starClass.name().toLowerCase(java.util.Locale.ROOT)))
                    .contains(starClass);
        }
    }
}

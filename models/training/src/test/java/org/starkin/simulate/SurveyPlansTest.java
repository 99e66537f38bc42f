package org.starkin.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.starkin.lightcurve.BandSeries;
import org.starkin.lightcurve.LightCurve;

/** What surveys make of constant stars: how many points, for how long, how often, how well. */
class SurveyPlansTest {

    private static final int STARS = 80;
    private static final double NIGHT_DAYS = 0.6;

    private record Look(Target target, LightCurve lightCurve) {

        BandSeries fullest() {
            return lightCurve.series().stream()
                    .max(Comparator.comparingInt(BandSeries::size))
                    .orElseThrow();
        }

        double longestGap() {
            double[] times = sorted(fullest().times());
            double longest = 0;
            for (int i = 1; i < times.length; i++) {
                longest = Math.max(longest, times[i] - times[i - 1]);
            }
            return longest;
        }

        double pointsANight() {
            double[] times = sorted(fullest().times());
            int nights = 1;
            for (int i = 1; i < times.length; i++) {
                nights += times[i] - times[i - 1] > NIGHT_DAYS ? 1 : 0;
            }
            return (double) times.length / nights;
        }
    }

    private static List<Look> looks(Survey survey) {
        Observatory observatory = survey.observatory(Samples.SEED);
        SplittableRandom random = new SplittableRandom(12);
        List<Look> looks = new ArrayList<>();
        for (SimulatedStar star : Samples.stars(StarClass.CONST, STARS)) {
            Target placed = observatory.placed(star, random);
            if (observatory.observe(placed) instanceof Observation.Seen(LightCurve lightCurve)) {
                looks.add(new Look(placed, lightCurve));
            }
        }
        return looks;
    }

    private static double[] sorted(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted;
    }

    private static double median(double[] values) {
        return sorted(values)[values.length / 2];
    }

    /**
     * Real medians, where they could be measured: Catalina's southern variables 236 points in 66 nights over 2845 days,
     * ASAS-3's 250 to 600 over 2650 to 3300, OGLE-III's some 400, ATLAS's some 2000 by 2024, LINEAR's about 250,
     * Hipparcos's 110.
     */
    @ParameterizedTest
    @CsvSource({
        "ASAS, 300, 650, 2000, 3300, 60, 250, 1, 1.1",
        "ASASSN, 400, 1100, 1000, 2500, 50, 200, 2, 3.1",
        "ASASSN_G, 800, 2600, 1000, 2450, 30, 180, 2, 3.1",
        "CATALINA, 170, 320, 2400, 2950, 120, 400, 3, 4.1",
        "ATLAS, 600, 2000, 1100, 3250, 60, 200, 3, 4.1",
        "OGLE, 300, 1200, 2000, 6900, 40, 200, 1, 1.1",
        "MACHO, 300, 1000, 2200, 2750, 20, 150, 1, 1.1",
        "LINEAR, 170, 320, 1400, 3800, 120, 450, 3, 5.1",
        "HIPPARCOS, 80, 140, 850, 1120, 50, 250, 1, 8",
        "KEPLER, 1400, 3600, 29, 450, 0, 400, 30, 4000",
        "K2, 3200, 3600, 70, 81, 0, 2, 30, 4000",
        "RUBIN, 130, 330, 2900, 3700, 60, 300, 1, 1.1",
        "VVV, 80, 220, 1400, 2450, 80, 350, 1.3, 2.1",
        "SPARSE, 60, 500, 150, 3000, 3, 500, 1, 5"
    })
    void takesPointsAsManyAsLongAndAsOftenAsTheRealOne(
            Survey survey,
            double fewest,
            double most,
            double shortest,
            double longest,
            double leastGap,
            double mostGap,
            double leastANight,
            double mostANight) {
        List<Look> looks = looks(survey);

        assertThat(looks).hasSizeGreaterThan(STARS * 9 / 10);
        assertThat(median(looks.stream()
                        .mapToDouble(look -> look.fullest().size())
                        .toArray()))
                .as("points")
                .isBetween(fewest, most);
        assertThat(median(looks.stream()
                        .mapToDouble(look -> look.lightCurve().timeSpanDays())
                        .toArray()))
                .as("span")
                .isBetween(shortest, longest);
        assertThat(median(looks.stream().mapToDouble(Look::longestGap).toArray()))
                .as("longest gap")
                .isBetween(leastGap, mostGap);
        assertThat(median(looks.stream().mapToDouble(Look::pointsANight).toArray()))
                .as("points a night")
                .isBetween(leastANight, mostANight);
    }

    /** Scatter by the median absolute deviation against the quoted error, of bright stars and of faint ones. */
    private static double scatterToError(Survey survey, Range magnitudes) {
        double[] ratios = looks(survey).stream()
                .filter(look -> look.fullest().size() > 30)
                .filter(look -> magnitudes.contains(median(look.fullest().values())))
                .mapToDouble(look -> {
                    BandSeries series = look.fullest();
                    double middle = median(series.values());
                    double[] apart = Arrays.stream(series.values())
                            .map(value -> Math.abs(value - middle))
                            .toArray();
                    return 1.4826 * median(apart) / median(series.errors());
                })
                .toArray();
        return median(ratios);
    }

    /** As measured on the exposures of a night: ASAS 0.6 at V < 10 and 3 at 13, Catalina 0.35 at 13 and 0.6 at 18. */
    @ParameterizedTest
    @CsvSource({
        "ASAS, 8, 10.5, 0.5, 1.0",
        "ASAS, 12.5, 13.5, 2.2, 5",
        "CATALINA, 12, 14.5, 0.3, 0.6",
        "CATALINA, 17.3, 18.6, 0.5, 0.8",
        "ATLAS, 12.5, 14.5, 1.5, 6",
        "ATLAS, 17, 18.5, 0.9, 1.3",
        "OGLE, 13, 16, 0.9, 2"
    })
    void errorsAreWrongByAsMuchAsTheRealOnes(Survey survey, double bright, double faint, double least, double most) {
        assertThat(scatterToError(survey, new Range(bright, faint))).isBetween(least, most);
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.INCLUDE,
            names = {"ASAS", "ASASSN", "CATALINA", "ATLAS", "OGLE", "MACHO", "LINEAR", "VVV", "HIPPARCOS"})
    void scatterGrowsWithMagnitude(Survey survey) {
        List<Look> looks = new ArrayList<>(looks(survey));
        looks.sort(Comparator.comparingDouble(look -> median(look.fullest().values())));
        int quarter = looks.size() / 4;

        assertThat(scatter(looks.subList(3 * quarter, looks.size())))
                .isGreaterThan(1.5 * scatter(looks.subList(0, quarter)));
    }

    private static double scatter(List<Look> looks) {
        return median(looks.stream()
                .mapToDouble(look -> {
                    double middle = median(look.fullest().values());
                    return median(Arrays.stream(look.fullest().values())
                            .map(value -> Math.abs(value - middle))
                            .toArray());
                })
                .toArray());
    }

    @ParameterizedTest
    @CsvSource({"ASAS, 6.5, JOHNSON_V", "CATALINA, 9.5, CATALINA", "OGLE, 11, COUSINS_I", "RUBIN, 9, SDSS_R"})
    void starsThatSaturateAreTooBright(Survey survey, double magnitude, Band band) {
        Observatory observatory = survey.observatory(Samples.SEED);
        Target placed = observatory.placed(Samples.stars(StarClass.CONST, 1).getFirst(), new SplittableRandom(1));
        double brighter = magnitude - placed.referenceMagnitude(band);
        Target bright = new Placed(placed, placed.direction(), brighter, 0, 3);

        assertThat(observatory.observe(bright)).isEqualTo(new Observation.Unseen(Observation.Why.TOO_BRIGHT));
    }

    /** Midnight at Las Campanas, 70.7 degrees west, comes at 4:43 UTC; no night there is longer than 13 hours. */
    @Test
    void observesOnlyAtNight() {
        for (Look look : looks(Survey.OGLE)) {
            BandSeries series = look.fullest();
            for (int i = 0; i < series.size(); i++) {
                double fromMidnight = series.time(i) - 0.6964;
                assertThat(fromMidnight - Math.rint(fromMidnight)).isBetween(-0.27, 0.27);
            }
        }
    }

    @Test
    void neighboursLightOnlyLessensAnAmplitude() {
        Disturbances.OfStar blend = new Disturbances.OfStar(0.5, 0, 0, 0, 1);

        double fainter = blend.blended(15.0, 14.0) - blend.blended(14.0, 14.0);

        assertThat(fainter).isBetween(0.5, 0.7);
        assertThat(blend.blended(14.0, 14.0)).isCloseTo(14 - 2.5 * Math.log10(1.5), within(1e-9));
    }

    @Test
    void aMadeUpSurveyIsAnotherForEveryStar() {
        List<Look> looks = looks(Survey.SPARSE);

        assertThat(looks.stream().map(look -> look.lightCurve().passbands()).distinct())
                .hasSizeGreaterThan(8);
        assertThat(looks.stream().filter(look -> !look.fullest().hasErrors()).count())
                .isBetween(2L, 20L);
        double[] sizes = sorted(
                looks.stream().mapToDouble(look -> look.lightCurve().size()).toArray());
        assertThat(sizes[sizes.length * 9 / 10] / sizes[sizes.length / 10]).isGreaterThan(8);
    }
}

package org.starkin.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.starkin.lightcurve.BandSeries;
import org.starkin.lightcurve.BrightnessUnit;
import org.starkin.lightcurve.Cleaning;
import org.starkin.lightcurve.LightCurve;
import org.starkin.lightcurve.TimeSystem;
import org.starkin.period.PeriodSearch;

class ReobservedTest {

    private static final Direction SOMEWHERE = new Direction(120, 30);

    private final Observatory ztf = new ZtfObservatory(Samples.SEED);

    private record Pair(Target star, LightCurve seen, Reobserved model) {}

    /** Stars of a class as ZTF sees them, and the models made of what it saw. */
    private List<Pair> pairs(StarClass starClass, ColourDependence colours, boolean periodKnown) {
        SplittableRandom random = new SplittableRandom(4);
        List<Pair> pairs = new ArrayList<>();
        for (SimulatedStar star : Samples.stars(starClass, 40)) {
            Target placed = ztf.placed(star, random);
            if (ztf.observe(placed) instanceof Observation.Seen(LightCurve raw) && raw.size() > 200) {
                LightCurve seen = Cleaning.clean(raw).lightCurve();
                OptionalDouble period = periodKnown ? star.periodDays() : OptionalDouble.empty();
                Reobserved.of(new Reobserved.Source(seen, period, colours, SOMEWHERE, 5))
                        .ifPresent(model -> pairs.add(new Pair(placed, seen, model)));
            }
        }
        return pairs;
    }

    private static BandSeries fullest(LightCurve lightCurve) {
        return lightCurve.series().stream()
                .max(Comparator.comparingInt(BandSeries::size))
                .orElseThrow();
    }

    /** Median of the residuals in quoted errors, as a standard deviation. */
    private static double robustChi(Pair pair) {
        BandSeries series = fullest(pair.seen());
        Band band = Residuals.band(series);
        double[] sigmas = new double[series.size()];
        for (int i = 0; i < sigmas.length; i++) {
            double time = Residuals.bjdTdb(pair.seen(), series.time(i), SOMEWHERE);
            sigmas[i] = Math.abs(series.value(i) - pair.model().magnitude(time, band)) / series.error(i);
        }
        Arrays.sort(sigmas);
        return sigmas[sigmas.length / 2] / 0.6745;
    }

    @Test
    void lookedAtAtTheOriginalEpochsAPulsatorShowsTheOriginalMagnitudesWithinTheirScatter() {
        List<Pair> pairs = pairs(StarClass.RRAB, ColourDependence.RR_LYRAE, true);

        assertThat(pairs).hasSizeGreaterThan(25);
        double[] chis =
                pairs.stream().mapToDouble(ReobservedTest::robustChi).sorted().toArray();
        assertThat(chis[chis.length / 2]).isBetween(0.8, 1.4);
    }

    @Test
    void lookedAtAtTheOriginalEpochsAMiraOfUnknownPeriodShowsTheOriginalMagnitudes() {
        List<Pair> pairs = pairs(StarClass.MIRA, ColourDependence.RED_GIANT, false);

        assertThat(pairs).hasSizeGreaterThan(15);
        for (Pair pair : pairs) {
            assertThat(pair.model().explainedShare()).isGreaterThan(0.9);
        }
    }

    @Test
    void anotherSurveysLookHasThePeriodOfTheOriginal() {
        SplittableRandom random = new SplittableRandom(6);
        PeriodSearch search = new PeriodSearch();
        int right = 0;
        int looks = 0;
        for (Pair pair : pairs(StarClass.RRAB, ColourDependence.RR_LYRAE, true)) {
            Target again = ztf.placed(pair.model(), random);
            if (pair.model().explainedShare() > 0.8
                    && looks < 12
                    && ztf.observe(again) instanceof Observation.Seen(LightCurve lightCurve)) {
                double period = pair.model().periodDays().orElseThrow();
                double found = search.search(Cleaning.clean(lightCurve).lightCurve())
                        .best()
                        .orElseThrow()
                        .periodDays();
                looks++;
                right += Math.abs(found / period - 1) < 1e-3 ? 1 : 0;
            }
        }
        assertThat(looks).isGreaterThan(8);
        assertThat((double) right / looks).isGreaterThan(0.85);
    }

    @Test
    void mendsAPeriodThatIsSlightlyWrong() {
        double[] times = new SplittableRandom(2).doubles(300, 0, 2500).sorted().toArray();
        double[] values = Arrays.stream(times)
                .map(time -> 14 + 0.3 * Math.sin(2 * Math.PI * time / 0.5))
                .toArray();
        LightCurve curve = curve(times, values);

        Reobserved model = Reobserved.of(source(curve, OptionalDouble.of(0.5 * (1 + 5e-5))))
                .orElseThrow();

        assertThat(model.periodDays().orElseThrow()).isCloseTo(0.5, within(0.5 * 2e-6));
        assertThat(model.explainedShare()).isGreaterThan(0.99);
        assertThat(model.referenceMagnitude(Band.JOHNSON_V)).isCloseTo(14, within(0.02));
    }

    @Test
    void runsForwardAgainWhereItsSpanIsOver() {
        double[] times = new double[400];
        double[] values = new double[400];
        for (int i = 0; i < times.length; i++) {
            times[i] = 5 * i;
            values[i] = 12 + (times[i] % 500) / 500;
        }
        Reobserved model = Reobserved.of(source(curve(times, values), OptionalDouble.empty()))
                .orElseThrow();
        double start = TimeSystem.BJD_TDB.toJd(0);

        int rising = 0;
        for (int day = 0; day < 20_000; day += 5) {
            double change =
                    model.magnitude(start + day + 5, Band.JOHNSON_V) - model.magnitude(start + day, Band.JOHNSON_V);
            assertThat(change).isFinite().isLessThan(0.2);
            rising += change > 0 ? 1 : 0;
        }
        assertThat(rising / 4000.0).isGreaterThan(0.9);
    }

    @Test
    void aConstantStarHasNothingToExplain() {
        for (Pair pair : pairs(StarClass.CONST, ColourDependence.GREY, false)) {
            assertThat(pair.model().explainedShare()).isLessThan(0.2);
        }
    }

    @Test
    void amplitudesFollowTheColourDependence() {
        double[] times = new SplittableRandom(3).doubles(300, 0, 900).sorted().toArray();
        double[] values = Arrays.stream(times)
                .map(time -> 14 + 0.4 * Math.sin(2 * Math.PI * time / 0.6))
                .toArray();
        Reobserved.Source source = new Reobserved.Source(
                curve(times, values), OptionalDouble.of(0.6), ColourDependence.CEPHEID, SOMEWHERE, 1);

        Reobserved model = Reobserved.of(source).orElseThrow();

        assertThat(range(model, Band.JOHNSON_V)).isCloseTo(0.8, within(0.01));
        assertThat(range(model, Band.COUSINS_I)).isBetween(0.45, 0.52);
        assertThat(range(model, Band.JOHNSON_B)).isGreaterThan(1.05);
    }

    @Test
    void tooFewPointsHaveNoModel() {
        double[] times = new SplittableRandom(3).doubles(29, 0, 900).sorted().toArray();

        assertThat(Reobserved.of(source(curve(times, times.clone()), OptionalDouble.empty())))
                .isEmpty();
        assertThat(Reobserved.of(source(new LightCurve(TimeSystem.HJD, List.of()), OptionalDouble.empty())))
                .isEmpty();
    }

    private static double range(Target target, Band band) {
        return Samples.range(IntStream.range(0, 600)
                .mapToDouble(step -> target.magnitude(step / 1000.0, band))
                .toArray());
    }

    private static Reobserved.Source source(LightCurve curve, OptionalDouble period) {
        return new Reobserved.Source(curve, period, ColourDependence.GREY, SOMEWHERE, 1);
    }

    private static LightCurve curve(double[] times, double[] values) {
        double[] errors = new double[times.length];
        Arrays.fill(errors, 0.02);
        return new LightCurve(
                TimeSystem.BJD_TDB,
                List.of(BandSeries.of(Band.JOHNSON_V.passband(), BrightnessUnit.MAGNITUDE, times, values, errors)));
    }
}

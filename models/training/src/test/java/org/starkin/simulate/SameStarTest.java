package org.starkin.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.starkin.lightcurve.BandSeries;
import org.starkin.lightcurve.LightCurve;

/** The same star in several surveys: one clock, one sky. */
class SameStarTest {

    private static final int BINS = 40;

    @ParameterizedTest
    @EnumSource
    void everySurveyShowsTheStarAtTheTimeItsClockSays(Survey survey) {
        Observatory observatory = survey.observatory(Samples.SEED);
        SplittableRandom random = new SplittableRandom(8);
        List<Double> lags = new ArrayList<>();
        for (SimulatedStar star : Samples.stars(StarClass.EW, 150)) {
            boolean isClear = ((ContactBinary) star.model()).a2() < -0.12;
            Target placed = observatory.placed(star, random);
            if (isClear && observatory.observe(placed) instanceof Observation.Seen(LightCurve lightCurve)) {
                BandSeries series = lightCurve.series().stream()
                        .max(Comparator.comparingInt(BandSeries::size))
                        .orElseThrow();
                lags.add(Residuals.lagSeconds(placed, lightCurve, series));
            }
        }
        lags.sort(null);

        assertThat(lags).hasSizeGreaterThan(20);
        assertThat(lags.get(lags.size() / 2)).isCloseTo(0, within(30.0));
    }

    @Test
    void foldedAtTheTruePeriodMaximaFallTogetherInAllSurveys() {
        int compared = 0;
        for (SimulatedStar star : Samples.stars(StarClass.RRC, 300)) {
            if (new TessObservatory().observe(star) instanceof Observation.Seen(LightCurve tess)
                    && new ZtfObservatory(Samples.SEED).observe(star) instanceof Observation.Seen(LightCurve ztf)
                    && ztf.series().getLast().size() > 300
                    && star.referenceMagnitude(Band.ZTF_R) > 13.5) {
                double inTess = phaseOfFundamental(star, tess, tess.series().getFirst());
                double inZtf = phaseOfFundamental(star, ztf, ztf.series().getLast());
                double apart = inTess - inZtf;

                assertThat(apart - Math.rint(apart)).isCloseTo(0, within(0.06));
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(20);
    }

    /** The phase of the first harmonic of the binned, folded curve, cycles. */
    private static double phaseOfFundamental(SimulatedStar star, LightCurve lightCurve, BandSeries series) {
        double[] sums = new double[BINS];
        int[] counts = new int[BINS];
        for (int i = 0; i < series.size(); i++) {
            double cycles = Residuals.bjdTdb(lightCurve, series.time(i), star.direction())
                    / star.periodDays().orElseThrow();
            int bin = (int) (BINS * (cycles - Math.floor(cycles)));
            sums[bin] += Residuals.magnitude(series, i);
            counts[bin]++;
        }
        double cosine = 0;
        double sine = 0;
        for (int bin = 0; bin < BINS; bin++) {
            double mean = sums[bin] / counts[bin] - star.referenceMagnitude(Residuals.band(series));
            cosine += mean * Math.cos(2 * Math.PI * bin / BINS);
            sine += mean * Math.sin(2 * Math.PI * bin / BINS);
        }
        return Math.atan2(sine, cosine) / (2 * Math.PI);
    }
}

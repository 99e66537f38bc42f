package org.starkin.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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
        int seen = 0;
        double sum = 0;
        for (SimulatedStar star : Samples.stars(StarClass.EW, 150)) {
            boolean isClear = star.referenceMagnitude(Band.GAIA_G) > 13.5
                    && star.referenceMagnitude(Band.GAIA_G) < 15
                    && ((ContactBinary) star.model()).a2() < -0.1;
            if (isClear && observatory.observe(star) instanceof Observation.Seen(LightCurve lightCurve)) {
                BandSeries series = lightCurve.series().getLast();
                double lag = Residuals.lagSeconds(star, lightCurve, series);
                assertThat(Math.abs(lag)).isLessThan(120);
                sum += lag;
                seen++;
            }
        }
        assertThat(seen).isGreaterThan(5);
        assertThat(sum / seen).isCloseTo(0, within(20.0));
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
            double cycles = Residuals.bjdTdb(lightCurve, series.time(i))
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

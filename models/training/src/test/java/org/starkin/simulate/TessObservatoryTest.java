package org.starkin.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.starkin.lightcurve.BandSeries;
import org.starkin.lightcurve.LightCurve;
import org.starkin.lightcurve.TimeSystem;

class TessObservatoryTest {

    private static final double HALF_HOUR = 1.0 / 48;

    private final Observatory tess = new TessObservatory();
    private final List<SimulatedStar> constants = Samples.stars(StarClass.CONST, 400);

    @Test
    void takesOneToThreeSectorsOfHalfHoursWithAGapInTheMiddle() {
        int seen = 0;
        for (SimulatedStar star : constants) {
            if (tess.observe(star) instanceof Observation.Seen(LightCurve lightCurve)) {
                seen++;
                BandSeries series = lightCurve.series().getFirst();
                int gaps = 0;
                for (int i = 1; i < series.size(); i++) {
                    double wait = series.time(i) - series.time(i - 1);
                    assertThat(wait).isGreaterThan(0.99 * HALF_HOUR);
                    gaps += wait > 1.05 && wait < 1.3 ? 1 : 0;
                }

                assertThat(lightCurve.timeSystem()).isEqualTo(TimeSystem.BJD_TDB);
                assertThat(series.size()).isBetween(1150, 3 * 1262);
                assertThat(gaps)
                        .isEqualTo((int) Math.round(series.size() / 1202.0))
                        .isBetween(1, 3);
                assertThat(series.time(0)).isGreaterThan(2_458_325);
                assertThat(series.time(series.size() - 1)).isLessThan(2_459_036);
            }
        }
        assertThat(seen).isGreaterThan(100);
    }

    @Test
    void seesNoStarFainterThanItsLimitAndNoneNearTheEcliptic() {
        for (SimulatedStar star : constants) {
            boolean isNearEcliptic = Math.abs(Math.toDegrees(star.direction().eclipticLatitude())) < 6;
            boolean isFaint = star.referenceMagnitude(Band.TESS) > 16;
            Observation observation = tess.observe(star);

            if (isFaint || isNearEcliptic) {
                assertThat(observation)
                        .isEqualTo(new Observation.Unseen(
                                isFaint ? Observation.Why.TOO_FAINT : Observation.Why.NEVER_POINTED_AT));
            }
        }
    }

    /** TESS's strips cover some 85 % of the sky beyond 6 degrees of the ecliptic, and its poles in every sector of a year. */
    @Test
    void coversMostOfTheSkyAndThePolesAlways() {
        long covered = constants.stream()
                .filter(star -> !TessSector.covering(star.direction()).isEmpty())
                .count();
        Direction northPole = new Direction(270, 66.5607);
        Direction southPole = new Direction(90, -66.5607);

        assertThat(covered / 400.0).isBetween(0.75, 0.95);
        assertThat(TessSector.covering(northPole)).hasSize(13).allMatch(sector -> sector.number() > 13);
        assertThat(TessSector.covering(southPole)).hasSize(13).allMatch(sector -> sector.number() <= 13);
    }

    /** Sector 1's field is centred on RA 352.68, Dec -64.85 (camera 3); sector 14's on 276.72, 62.48 (MIT's list of pointings). */
    @ParameterizedTest
    @CsvSource({"352.68, -64.85, 1", "276.72, 62.48, 14", "16.56, -54.02, 2"})
    void looksWhereTheMissionLooked(double raDeg, double decDeg, int sector) {
        assertThat(TessSector.covering(new Direction(raDeg, decDeg))).contains(new TessSector(sector));
    }

    /** Sullivan et al. 2015, fig. 14: about 200 ppm in an hour at T = 10, a per cent or so at T = 16, 60 ppm at the bright end. */
    @Test
    void hasTheNoiseThatWasPredictedForIt() {
        assertThat(relativeErrorInAnHour(6)).isBetween(60e-6, 80e-6);
        assertThat(relativeErrorInAnHour(10)).isBetween(150e-6, 250e-6);
        assertThat(relativeErrorInAnHour(16)).isBetween(0.005, 0.015);
        for (double magnitude = 5; magnitude < 17; magnitude += 0.25) {
            assertThat(relativeErrorInAnHour(magnitude + 0.25)).isGreaterThan(relativeErrorInAnHour(magnitude));
        }
    }

    private static double relativeErrorInAnHour(double magnitude) {
        return TessNoise.fluxError(magnitude, 3600) / TessNoise.flux(magnitude);
    }

    @Test
    void scattersConstantStarsByItsErrorsAndALittleTrend() {
        double sum = 0;
        int count = 0;
        for (SimulatedStar star : constants) {
            if (star.referenceMagnitude(Band.TESS) > 13.5
                    && tess.observe(star) instanceof Observation.Seen(LightCurve lightCurve)) {
                sum += Residuals.reducedChiSquare(lightCurve.series().getFirst());
                count++;
            }
        }
        assertThat(count).isGreaterThan(30);
        assertThat(sum / count).isCloseTo(1, within(0.06));
    }
}

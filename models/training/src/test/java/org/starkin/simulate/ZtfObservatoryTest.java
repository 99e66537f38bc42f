package org.starkin.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.starkin.lightcurve.BandSeries;
import org.starkin.lightcurve.LightCurve;
import org.starkin.lightcurve.TimeSystem;

class ZtfObservatoryTest {

    private final Observatory ztf = new ZtfObservatory(Samples.SEED);
    private final List<SimulatedStar> constants = Samples.stars(StarClass.CONST, 300);

    @Test
    void seesNothingSouthOfItsLimit() {
        for (SimulatedStar star : constants) {
            if (star.decDeg() < -28) {
                assertThat(ztf.observe(star)).isEqualTo(new Observation.Unseen(Observation.Why.NEVER_POINTED_AT));
            }
        }
    }

    @Test
    void keepsNoPointBrighterThanSaturationOrFainterThanALimit() {
        for (StarClass starClass : List.of(StarClass.RRAB, StarClass.MIRA, StarClass.RCB)) {
            for (SimulatedStar star : Samples.stars(starClass, 60)) {
                if (ztf.observe(star) instanceof Observation.Seen(LightCurve lightCurve)) {
                    for (BandSeries series : lightCurve.series()) {
                        assertThat(Arrays.stream(series.values()).min().orElse(15))
                                .isGreaterThanOrEqualTo(12.5);
                        assertThat(Arrays.stream(series.values()).max().orElse(15))
                                .isLessThan(22);
                        assertThat(Arrays.stream(series.errors()).min().orElse(0.1))
                                .isGreaterThan(0.008);
                        assertThat(Arrays.stream(series.errors()).max().orElse(0.1))
                                .isLessThan(0.3);
                    }
                }
            }
        }
    }

    @Test
    void visitsABandOnceANightAtMostAndRestsWhileTheSunIsNear() {
        int seen = 0;
        for (SimulatedStar star : constants) {
            if (ztf.observe(star) instanceof Observation.Seen(LightCurve lightCurve) && star.decDeg() < 20) {
                seen++;
                assertThat(lightCurve.timeSystem()).isEqualTo(TimeSystem.HMJD);
                BandSeries series = lightCurve.series().getFirst();
                double longest = 0;
                for (int i = 1; i < series.size(); i++) {
                    double wait = series.time(i) - series.time(i - 1);
                    assertThat(wait).isGreaterThan(0.3);
                    longest = Math.max(longest, wait);
                }
                assertThat(longest).isGreaterThan(45);
                assertThat(series.time(0)).isGreaterThan(58_194);
                assertThat(series.time(series.size() - 1)).isLessThan(59_700);
                assertThat(nearestToSunDeg(star, series)).isGreaterThan(25);
            }
        }
        assertThat(seen).isGreaterThan(80);
    }

    private static double nearestToSunDeg(SimulatedStar star, BandSeries series) {
        double[] vector = star.direction().eclipticVector();
        double nearest = 180;
        for (int i = 0; i < series.size(); i++) {
            double sun = Sun.longitude(TimeSystem.HMJD.toJd(series.time(i)));
            double cosine = vector[0] * Math.cos(sun) + vector[1] * Math.sin(sun);
            nearest = Math.min(nearest, Math.toDegrees(Math.acos(cosine)));
        }
        return nearest;
    }

    @Test
    void losesNightsToCloudsInSpellsAndToTheFullMoon() {
        ZtfNights nights = new ZtfNights(Samples.SEED);
        long clear = IntStream.range(0, ZtfNights.COUNT).filter(nights::isClear).count();
        long changes = IntStream.range(1, ZtfNights.COUNT)
                .filter(night -> nights.isClear(night) != nights.isClear(night - 1))
                .count();
        double clearShare = (double) clear / ZtfNights.COUNT;

        assertThat(clearShare).isBetween(0.6, 0.8);
        assertThat((double) changes / ZtfNights.COUNT).isLessThan(0.8 * 2 * clearShare * (1 - clearShare));
        assertThat(pointsAtMoonlight(new Range(0.97, 1))).isLessThan(0.85 * pointsAtMoonlight(new Range(0, 0.03)));
    }

    /** Points in g of all constant stars in nights of that moonlight, against the number of such nights. */
    private double pointsAtMoonlight(Range moonlight) {
        long points = 0;
        for (SimulatedStar star : constants) {
            if (ztf.observe(star) instanceof Observation.Seen(LightCurve lightCurve)) {
                for (double time : lightCurve.series().getFirst().times()) {
                    int night = (int) Math.round(TimeSystem.HMJD.toJd(time) - ZtfNights.midnightJd(0));
                    points += moonlight.contains(ZtfNights.moonlight(night)) ? 1 : 0;
                }
            }
        }
        long nights = IntStream.range(0, ZtfNights.COUNT)
                .filter(night -> moonlight.contains(ZtfNights.moonlight(night)))
                .count();
        return (double) points / nights;
    }

    /** The full Moons of 2018 March 31, 12:37 and 2022 March 18, 07:18 UT (Astronomical Almanac). */
    @Test
    void knowsWhenTheMoonIsFull() {
        assertThat(ZtfNights.moonlight(14)).isGreaterThan(0.98);
        assertThat(ZtfNights.moonlight(1462)).isGreaterThan(0.97);
        assertThat(ZtfNights.moonlight(0)).isLessThan(0.05);
    }

    @Test
    void scattersConstantStarsByItsErrorsButForAFewWrongPoints() {
        double sum = 0;
        int count = 0;
        for (SimulatedStar star : constants) {
            if (ztf.observe(star) instanceof Observation.Seen(LightCurve lightCurve)) {
                for (BandSeries series : lightCurve.series()) {
                    boolean isWhole = star.referenceMagnitude(Residuals.band(series)) > 13
                            && star.referenceMagnitude(Residuals.band(series)) < 18.5;
                    if (isWhole && series.size() > 30) {
                        sum += Residuals.reducedChiSquare(series);
                        count++;
                    }
                }
            }
        }
        assertThat(count).isGreaterThan(100);
        assertThat(sum / count).isCloseTo(1, within(0.05));
    }

    @Test
    void errorsGrowWithMagnitudeToAFifthAtTheLimit() {
        for (double magnitude = 13; magnitude < 21; magnitude += 0.25) {
            assertThat(ZtfNoise.error(magnitude + 0.25, 20.6)).isGreaterThan(ZtfNoise.error(magnitude, 20.6));
        }
        assertThat(ZtfNoise.error(14, 20.6)).isBetween(0.008, 0.025);
        assertThat(ZtfNoise.error(20.6, 20.6)).isBetween(0.2, 0.25);
    }
}

package org.starkin.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.starkin.lightcurve.BandSeries;
import org.starkin.lightcurve.LightCurve;

class GaiaObservatoryTest {

    private static final double PAIR_DAYS = 106.5 / 1440;

    private final ScanningLaw scan = GaiaScan.law();
    private final Observatory gaia = new GaiaObservatory();
    private final List<SimulatedStar> constants = Samples.stars(StarClass.CONST, 400);

    @Test
    void passesOverEveryPositionInGroupsOfPairsWeeksApart() {
        SplittableRandom random = new SplittableRandom(5);
        for (int i = 0; i < 200; i++) {
            List<Double> times = scan.transits(Direction.draw(random));
            int pairs = 0;
            int longWaits = 0;
            for (int j = 1; j < times.size(); j++) {
                double wait = times.get(j) - times.get(j - 1);
                assertThat(wait).isGreaterThan(0.07);
                pairs += Math.abs(wait - PAIR_DAYS) < 1e-6 ? 1 : 0;
                longWaits += wait > 15 ? 1 : 0;
            }

            assertThat(times).hasSizeBetween(14, 400);
            assertThat(pairs).isEqualTo(times.size() / 2);
            assertThat(longWaits).isBetween(8, 45);
            assertThat(times.getFirst()).isGreaterThanOrEqualTo(GaiaScan.DR3_BJD.low());
            assertThat(times.getLast()).isLessThan(GaiaScan.DR3_BJD.high() + 1);
        }
    }

    /** Gaia Collaboration, Prusti et al. 2016, fig. 7: most transits at 45 degrees of ecliptic latitude, fewest at the ecliptic. */
    @Test
    void passesMostOftenAt45DegreesOfEclipticLatitude() {
        double ecliptic = meanTransits(0, 25);
        double middle = meanTransits(42, 48);
        double pole = meanTransits(65, 90);

        assertThat(middle).isGreaterThan(1.5 * ecliptic).isGreaterThan(1.3 * pole);
    }

    private double meanTransits(double lowestDeg, double highestDeg) {
        SplittableRandom random = new SplittableRandom(6);
        return java.util.stream.Stream.generate(() -> Direction.draw(random))
                .limit(1500)
                .filter(direction -> {
                    double latitude = Math.abs(Math.toDegrees(direction.eclipticLatitude()));
                    return latitude > lowestDeg && latitude < highestDeg;
                })
                .mapToInt(direction -> scan.transits(direction).size())
                .average()
                .orElseThrow();
    }

    @Test
    void hasSomeFortyPointsAStarInGAndNearlyAsManyInBpAndRp() {
        double sum = 0;
        int count = 0;
        for (SimulatedStar star : constants) {
            if (gaia.observe(star) instanceof Observation.Seen(LightCurve lightCurve)) {
                BandSeries bp = lightCurve.series().get(0);
                BandSeries g = lightCurve.series().get(1);
                sum += g.size();
                count++;
                assertThat(bp.size()).isLessThanOrEqualTo(g.size());
            }
        }
        assertThat(count).isGreaterThan(380);
        assertThat(sum / count).isBetween(30.0, 55.0);
    }

    @Test
    void scattersConstantStarsByItsErrors() {
        double sum = 0;
        int count = 0;
        for (SimulatedStar star : constants) {
            if (gaia.observe(star) instanceof Observation.Seen(LightCurve lightCurve)) {
                for (BandSeries series : lightCurve.series()) {
                    if (series.size() > 5) {
                        sum += Residuals.reducedChiSquare(series);
                        count++;
                    }
                }
            }
        }
        assertThat(sum / count).isCloseTo(1, within(0.03));
    }

    /** Gaia's science performance: about 2 mmag a transit at G = 15, 8 at 18, 30 at 20. */
    @Test
    void hasThePublishedErrorsWhichGrowWithMagnitude() {
        assertThat(GaiaNoise.error(15, Band.GAIA_G)).isBetween(0.002, 0.003);
        assertThat(GaiaNoise.error(18, Band.GAIA_G)).isBetween(0.006, 0.010);
        assertThat(GaiaNoise.error(20, Band.GAIA_G)).isBetween(0.025, 0.035);
        for (double magnitude = 13; magnitude < 20; magnitude += 0.5) {
            for (Band band : List.of(Band.GAIA_G, Band.GAIA_BP, Band.GAIA_RP)) {
                assertThat(GaiaNoise.error(magnitude + 0.5, band)).isGreaterThan(GaiaNoise.error(magnitude, band));
            }
        }
    }
}

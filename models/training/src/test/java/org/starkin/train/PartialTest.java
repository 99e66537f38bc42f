package org.starkin.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.starkin.lightcurve.BandSeries;
import org.starkin.lightcurve.BrightnessUnit;
import org.starkin.lightcurve.LightCurve;
import org.starkin.lightcurve.Passband;
import org.starkin.lightcurve.TimeSystem;

class PartialTest {

    @Test
    void takesItsTimesFromTheWholeAndNeverTurnsThemRound() {
        LightCurve whole = whole(400);
        Set<Double> times =
                Arrays.stream(whole.series().getFirst().times()).boxed().collect(Collectors.toSet());
        SplittableRandom random = new SplittableRandom(1);

        for (int trial = 0; trial < 200; trial++) {
            double[] part = Partial.of(whole, random).series().getFirst().times();

            assertThat(part).isSorted();
            assertThat(Arrays.stream(part).boxed()).allMatch(times::contains);
        }
    }

    @Test
    void leavesEnoughToSaySomething() {
        SplittableRandom random = new SplittableRandom(2);
        for (int points : new int[] {25, 60, 400}) {
            LightCurve whole = whole(points);
            double mean = 0;
            for (int trial = 0; trial < 300; trial++) {
                mean += Partial.of(whole, random).size() / 300.0;
            }
            assertThat(mean).as("%d points", points).isBetween(0.4 * points, 0.95 * points);
        }
    }

    private static LightCurve whole(int points) {
        Random random = new Random(3);
        double[] times = random.doubles(points, 0, 2000).sorted().toArray();
        double[] magnitudes = random.doubles(points, 14, 15).toArray();
        return new LightCurve(
                TimeSystem.MJD,
                List.of(BandSeries.withoutErrors(new Passband("V"), BrightnessUnit.MAGNITUDE, times, magnitudes)));
    }
}

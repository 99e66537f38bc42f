package org.starkin.period;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.starkin.lightcurve.LightCurve;

class ScanTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void agreesWithDirectSumsOnNightlySampling(long seed) {
        Random random = new Random(seed);
        double[] times = Curves.nightly(30, 700, random);

        assertAgrees(Curves.of(Curves.series("V", times, 0.5731, Curves::sawtooth, 0.05, random)), 1);
    }

    @Test
    void agreesWithDirectSumsOnDenseSampling() {
        Random random = new Random(5);
        double[] times = random.doubles(4_000, 0, 27).sorted().toArray();

        assertAgrees(Curves.of(Curves.series("TESS", times, 3.1, Curves::eclipses, 0.02, random)), 1);
    }

    @Test
    void agreesWithDirectSumsOfSeveralBands() {
        Random random = new Random(6);
        LightCurve curve = Curves.of(
                Curves.series("g", Curves.nightly(20, 900, random), 0.61, Curves::sawtooth, 0.05, random),
                Curves.series("r", Curves.nightly(40, 900, random), 0.61, Curves::sinusoid, 0.1, random));

        assertAgrees(curve, 7);
    }

    private static void assertAgrees(LightCurve curve, int every) {
        Signal signal = Signal.of(curve);
        FrequencyGrid grid = FrequencyGrid.of(signal.size(), signal.spanDays());

        Scan scan = Scan.of(signal, grid);

        double worst = 0;
        for (int k = grid.firstIndex(); k < grid.count(); k += every) {
            double wanted = 0;
            for (Band band : signal.bands()) {
                wanted += DirectLombScargle.power(band, grid.frequencyPerDay(k)) * band.size() / signal.size();
            }
            worst = Math.max(worst, Math.abs(scan.power()[k] - wanted));
        }
        assertThat(worst).isLessThan(1e-3);
        assertThat(Arrays.copyOf(scan.power(), grid.firstIndex())).containsOnly(0);
    }
}

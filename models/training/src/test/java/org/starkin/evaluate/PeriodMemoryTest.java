package org.starkin.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.starkin.lightcurve.BandSeries;
import org.starkin.lightcurve.BrightnessUnit;
import org.starkin.lightcurve.LightCurve;
import org.starkin.lightcurve.Passband;
import org.starkin.lightcurve.TimeSystem;
import org.starkin.period.PeriodResult;
import org.starkin.period.PeriodSearch;

class PeriodMemoryTest {

    @TempDir
    private Path folder;

    @Test
    void remembersWhatTheSearchFound() throws IOException {
        PeriodResult found = new PeriodSearch().search(sine(0.7));
        PeriodMemory first = PeriodMemory.open(folder);

        assertThat(first.apply(sine(0.7))).isEqualTo(found);
        first.save();

        PeriodMemory second = PeriodMemory.open(folder);
        assertThat(second.apply(sine(0.7))).isEqualTo(found);
        assertThat(second.searched()).isZero();
        assertThat(second.apply(sine(0.9))).isNotEqualTo(found);
        assertThat(second.searched()).isEqualTo(1);
    }

    @Test
    void refusesAFileThatHoldsSomethingElse() throws IOException {
        PeriodMemory memory = PeriodMemory.open(folder);
        memory.apply(sine(0.7));
        memory.save();
        try (Stream<Path> files = Files.list(folder)) {
            Files.writeString(files.findFirst().orElseThrow(), "something else");
        }

        assertThatThrownBy(() -> PeriodMemory.open(folder))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("delete it");
    }

    @Test
    void thinsToExactlySoManyPointsOfThoseThereWere() {
        LightCurve whole = sine(0.7);

        LightCurve thinned = Photometries.thinned(whole, 20, new SplittableRandom(1));

        assertThat(thinned.size()).isEqualTo(20);
        BandSeries before = whole.series().getFirst();
        BandSeries after = thinned.series().getFirst();
        assertThat(after.times()).isSorted().doesNotHaveDuplicates();
        for (int i = 0; i < after.size(); i++) {
            assertThat(before.times()).contains(after.time(i));
        }
        assertThat(Photometries.thinned(whole, 100, new SplittableRandom(1))).isEqualTo(whole);
    }

    @Test
    void addsNoiseOfTheVarianceAskedFor() {
        LightCurve noisier = Photometries.noisier(sine(0.7), 4, new SplittableRandom(1));

        double[] before = sine(0.7).series().getFirst().values();
        double[] after = noisier.series().getFirst().values();
        double added = 0;
        double whole = 0;
        for (int i = 0; i < before.length; i++) {
            added += (after[i] - before[i]) * (after[i] - before[i]);
            whole += (before[i] - 12) * (before[i] - 12);
        }
        assertThat(added / whole).isBetween(2.5, 6.0);
    }

    private static LightCurve sine(double periodDays) {
        int points = 80;
        SplittableRandom random = new SplittableRandom(3);
        double[] times = new double[points];
        double[] values = new double[points];
        for (int i = 0; i < points; i++) {
            times[i] = i + 0.3 * random.nextDouble();
            values[i] = 12 + 0.4 * Math.sin(2 * Math.PI * times[i] / periodDays);
        }
        return new LightCurve(
                TimeSystem.JD,
                List.of(BandSeries.withoutErrors(Passband.UNKNOWN, BrightnessUnit.MAGNITUDE, times, values)));
    }
}

package org.starkin.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.starkin.index.Reject;
import org.starkin.lightcurve.LightCurve;
import org.starkin.lightcurve.TimeSystem;
import org.starkin.survey.RawStar;
import org.starkin.survey.ReadCounts;
import org.starkin.survey.ReadOptions;
import org.starkin.survey.Readers;
import org.starkin.survey.StarConsumer;

/** The product's own reader takes a simulated table for what it is. */
class ReadableTablesTest {

    @TempDir
    private Path folder;

    private static final class Collected implements StarConsumer {
        private final List<RawStar> stars = new ArrayList<>();
        private final List<Reject> rejects = new ArrayList<>();

        @Override
        public void star(RawStar star) {
            stars.add(star);
        }

        @Override
        public void reject(Reject reject) {
            rejects.add(reject);
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyStarIsReadBackWithItsPointsAndItsClock(Survey survey) throws IOException {
        SimulatedSky sky = new SimulatedSky(11, ClassMix.standard());
        Simulation.Tally tally =
                new Simulation(sky, 40, List.of(survey), folder).run(() -> {}).getFirst();
        List<Path> curves = List.of(folder.resolve(survey.lowerName() + ".csv.gz"));
        Collected collected = new Collected();

        ReadCounts counts = new Readers()
                .find(Readers.AUTO, curves)
                .open(curves, ReadOptions.BUILD)
                .read(collected);

        assertThat(collected.rejects).isEmpty();
        assertThat(counts.rowsUnreadable()).isZero();
        assertThat(counts.rows()).isEqualTo(tally.points());
        assertThat(collected.stars).hasSize(tally.seen());
        TimeSystem expected = survey == Survey.ZTF ? TimeSystem.HMJD : TimeSystem.BJD_TDB;
        for (RawStar star : collected.stars) {
            LightCurve lightCurve = star.lightCurve();
            assertThat(lightCurve.timeSystem()).isEqualTo(expected);
            assertThat(lightCurve.series().getFirst().unit().isMagnitude()).isEqualTo(survey != Survey.TESS);
            assertThat(lightCurve.series()).allMatch(series -> series.hasErrors());
        }
    }
}

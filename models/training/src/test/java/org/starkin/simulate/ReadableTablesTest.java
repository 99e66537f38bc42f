package org.starkin.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
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

    /** So many that even surveys of small fields see some. */
    private static final int STARS_OF_FIELDS = 1500;

    private static final int STARS = 60;
    private static final Set<Survey> OF_FIELDS =
            EnumSet.of(Survey.OGLE, Survey.MACHO, Survey.VVV, Survey.KEPLER, Survey.HIPPARCOS);

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

    private static final Set<Survey> FLUXES = EnumSet.of(Survey.TESS, Survey.KEPLER, Survey.K2, Survey.RUBIN);

    /** A table can say TAI no better than UTC: Rubin's dates, 37 seconds apart, are read as those of a clock in UTC. */
    private static TimeSystem timeSystem(Survey survey) {
        return switch (survey) {
            case GAIA -> TimeSystem.BJD_TCB;
            case TESS, HIPPARCOS -> TimeSystem.BJD_TDB;
            case ZTF -> TimeSystem.HMJD;
            case ASAS, ASASSN, ASASSN_G, OGLE, SPARSE -> TimeSystem.HJD;
            case CATALINA, ATLAS, MACHO, LINEAR, RUBIN, VVV -> TimeSystem.MJD;
            case KEPLER, K2 -> TimeSystem.BKJD;
        };
    }

    @ParameterizedTest
    @EnumSource
    void everyStarIsReadBackWithItsPointsAndItsClock(Survey survey) throws IOException {
        SimulatedSky sky = new SimulatedSky(11, ClassMix.standard());
        int stars = OF_FIELDS.contains(survey) ? STARS_OF_FIELDS : STARS;
        Simulation.Tally tally = new Simulation(sky, stars, List.of(survey), folder)
                .run(() -> {})
                .getFirst();
        List<Path> curves = List.of(folder.resolve(survey.lowerName() + ".csv.gz"));
        Collected collected = new Collected();

        ReadCounts counts = new Readers()
                .open(Readers.AUTO, curves, ReadOptions.BUILD, fault -> {
                    throw fault;
                })
                .read(collected);

        assertThat(collected.rejects).isEmpty();
        assertThat(counts.rowsUnreadable()).isZero();
        assertThat(counts.rows()).isEqualTo(tally.points());
        assertThat(collected.stars).hasSize(tally.seen());
        assertThat(collected.stars).isNotEmpty();
        for (RawStar star : collected.stars) {
            LightCurve lightCurve = star.lightCurve();
            assertThat(lightCurve.timeSystem()).isEqualTo(timeSystem(survey));
            assertThat(lightCurve.series().getFirst().unit().isMagnitude()).isEqualTo(!FLUXES.contains(survey));
            assertThat(lightCurve.series()).allMatch(series -> series.hasErrors() || survey == Survey.SPARSE);
        }
    }
}

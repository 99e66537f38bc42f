package org.starkin.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.starkin.lightcurve.BandSeries;
import org.starkin.lightcurve.BrightnessUnit;
import org.starkin.lightcurve.TimeSystem;

class PlasticcTableTest {

    private static final String HEADER = "object_id,mjd,passband,flux,flux_err,detected";

    @TempDir
    Path directory;

    @Test
    void readsTheChallengesOwnTable() {
        Collected collected = Collected.recognised(
                ReadOptions.BUILD, RealData.file("native/lsst_plasticc/plasticc_lightcurves.csv.gz"));

        assertThat(collected.stars).containsOnlyKeys("229855", "63437265");
        assertThat(MadeUp.summary(collected.star("229855"))).isEqualTo("g 45 i 45 r 45 u 30 y 45 z 45");
        assertThat(MadeUp.summary(collected.star("63437265"))).isEqualTo("g 10 i 24 r 21 u 14 y 33 z 29");
        assertThat(collected.star("229855").lightCurve().timeSystem()).isEqualTo(TimeSystem.MJD);
    }

    @Test
    void keepsNegativeFluxesAndThoseThatWereNoDetection() {
        Path file = MadeUp.file(
                directory.resolve("x.csv"), HEADER, "7,59582.3282,0,-1.86,2.92,0", "7,59583.3282,5,1000.5,2.92,1");

        RawStar star =
                Collected.recognised(MadeUp.quality(Quality.STRICT), file).only();

        BandSeries u = star.lightCurve().series().getFirst();
        assertThat(MadeUp.summary(star)).isEqualTo("u 1 y 1");
        assertThat(u.unit()).isEqualTo(BrightnessUnit.FLUX_ZERO_POINT_27_5);
        assertThat(u.value(0)).isEqualTo(-1.86);
        assertThat(u.error(0)).isEqualTo(2.92);
    }

    @Test
    void countsRowsOfAPassbandThatIsNone() {
        Path file = MadeUp.file(
                directory.resolve("x.csv"),
                HEADER,
                "7,59582.3282,3,1,2,0",
                "7,59582.3282,6,1,2,0",
                "7,59582.3282,-1,1,2,0",
                "7,59582.3282,3,bright,2,0");

        assertThat(MadeUp.summary(file, Quality.ADVISED)).isEqualTo("i 1 UNREADABLE 3");
    }

    @Test
    void readsTheNamesOfTheSimulatorAndItsSaturationFlag() {
        Path file = MadeUp.file(
                directory.resolve("x.csv"),
                "SNID,MJD,BAND,PHOTFLAG,FLUXCAL,FLUXCALERR",
                "7,59582.3282,g,4096,100,2",
                "7,59583.3282,g,5120,100,2");

        assertThat(MadeUp.summary(file, Quality.ADVISED)).isEqualTo("g 1 FLAGGED 1");
        assertThat(MadeUp.summary(file, Quality.ANY)).isEqualTo("g 2");
    }
}

package org.starkin.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.starkin.lightcurve.BrightnessUnit;
import org.starkin.lightcurve.Cleaning;
import org.starkin.lightcurve.DropReason;
import org.starkin.lightcurve.LightCurve;
import org.starkin.lightcurve.Passband;
import org.starkin.lightcurve.TimeSystem;

class AsasSnTableTest {

    private static final String FIRST = "HJD,UT Date,Camera,FWHM,Limit,mag,mag_err,flux(mJy),flux_err,Filter";
    private static final String SECOND = "JD,Flux,Flux Error,Mag,Mag Error,Limit,FWHM,Filter,Quality,Camera";

    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource({
        "18aaaawyw, V 817 g 3023 UPPER_LIMIT 2, 72",
        "c257-37, V 1067 g 2166 UPPER_LIMIT 19, 85",
        "dde2, V 811 g 1946, 22",
    })
    void readsSkyPatrolsFirstFiles(String star, String summary, int notMeasured) {
        Collected collected =
                Collected.recognised(ReadOptions.BUILD, RealData.file("native/multi_survey/" + star + "-asas.csv.gz"));

        RawStar read = collected.only();

        assertThat(read.objectId()).isEqualTo(star + "-asas");
        assertThat(MadeUp.summary(read)).isEqualTo(summary);
        assertThat(read.lightCurve().timeSystem()).isEqualTo(TimeSystem.HJD);
        assertThat(Cleaning.clean(read.lightCurve()).drops().dropped())
                .containsOnlyKeys(DropReason.NOT_MEASURED)
                .containsEntry(DropReason.NOT_MEASURED, notMeasured);
    }

    @Test
    void takesMagnitudesAndCountsLimitsByThemselves() {
        Path file = MadeUp.file(
                directory.resolve("vega.csv"),
                FIRST,
                "2458053.5,2017-10-27,ba,1.7,16.4,13.055,0.011,23.0,0.2,V",
                "2458054.5,2017-10-27,ba,1.7,13.9,>13.936,99.990,7.7,2.0,V",
                "2458055.5,2017-10-27,ba,1.7,13.9,13.936,99.990,7.7,2.0,g",
                "2458056.5,2017-10-27,ba,1.7,99.99,99.990,99.990,99.990,99.990,g",
                "2458057.5,2017-10-27,ba,1.7,16.4,bright,0.011,23.0,0.2,g");

        RawStar star = Collected.recognised(ReadOptions.BUILD, file).only();

        LightCurve curve = star.lightCurve();
        assertThat(MadeUp.summary(star)).isEqualTo("V 1 g 1 UNREADABLE 1 UPPER_LIMIT 2");
        assertThat(curve.series().getFirst().unit()).isEqualTo(BrightnessUnit.MAGNITUDE);
        assertThat(curve.series().getFirst().value(0)).isEqualTo(13.055);
        assertThat(curve.series().getFirst().error(0)).isEqualTo(0.011);
    }

    @Test
    void takesAFileWithoutFilterForV() {
        Path file = MadeUp.file(
                directory.resolve("star.csv"),
                "hjd,camera,mag,mag_err,flux,flux_err",
                "2457981.84031,bc,11.221,0.02,124.549,2.292");

        RawStar star = Collected.recognised(ReadOptions.BUILD, file).only();

        assertThat(star.lightCurve().passbands()).containsExactly(new Passband("V"));
    }

    @Test
    void readsSkyPatrolsSecondFilesByTheirQuality() {
        Path file = MadeUp.file(
                directory.resolve("star.csv"),
                "# one comment",
                "# and another",
                "",
                SECOND,
                "2457148.1143957,26.0,0.13,12.92,0.0054,16.9,1.70,V,G,bc",
                "2457164.0441139,27.0,0.07,12.88,0.0029,17.5,1.98,V,B,bc",
                "2457275.7573557,22.4,0.11,13.08,0.0054,17.1,2.06,g,U,bc",
                "2457276.7573557,1.4,0.11,17.1,99.99,17.1,2.06,g,G,bc");

        RawStar star = Collected.recognised(ReadOptions.BUILD, file).only();

        assertThat(star.lightCurve().timeSystem()).isEqualTo(TimeSystem.JD);
        assertThat(MadeUp.summary(star)).isEqualTo("V 1 UPPER_LIMIT 1 FLAGGED 2");
        assertThat(MadeUp.summary(file, Quality.STRICT)).isEqualTo("V 1 UPPER_LIMIT 1 FLAGGED 2");
        assertThat(MadeUp.summary(file, Quality.ANY)).isEqualTo("V 2 g 1 UPPER_LIMIT 1");
    }

    @Test
    void knowsTheStarOfTheClientsComment() {
        Path file = MadeUp.file(
                directory.resolve("star.csv"),
                "# \"asas_sn_id\":661425129485,\"ra_deg\":329.0,\"dec_deg\":-11.25,\"catalog_sources\":[\"a\"]",
                "jd,flux,flux_err,mag,mag_err,limit,fwhm,image_id,camera,quality,phot_filter",
                "2457148.1,26.0,0.13,12.92,0.0054,16.9,1.70,x,bc,G,V");

        RawStar star = Collected.recognised(ReadOptions.BUILD, file).only();

        assertThat(star.objectId()).isEqualTo("661425129485");
        assertThat(star.known().position().orElseThrow().raDeg()).isEqualTo(329);
        assertThat(star.known().position().orElseThrow().decDeg()).isEqualTo(-11.25);
    }

    @Test
    void knowsTheStarsOfATableOfSeveral() {
        Path file = MadeUp.file(
                directory.resolve("stars.csv"),
                "asas_sn_id,jd,flux,flux_err,mag,mag_err,limit,fwhm,camera,quality,phot_filter",
                "17,2457148.1,26.0,0.13,12.92,0.0054,16.9,1.70,bc,G,V",
                "18,2457148.1,26.0,0.13,13.92,0.0054,16.9,1.70,bc,G,V");

        assertThat(Collected.recognised(ReadOptions.BUILD, file).stars).containsOnlyKeys("17", "18");
    }

    @Test
    void leavesTablesWithAnObjectIdToTheLongTable() {
        Path file = MadeUp.file(
                directory.resolve("long.csv"),
                "object_id,hjd,camera,mag,mag_err,flux,flux_err",
                "7,2457981.84031,bc,11.221,0.02,124.549,2.292");

        assertThat(Collected.recognised(ReadOptions.BUILD, file).stars).containsOnlyKeys("7");
    }
}

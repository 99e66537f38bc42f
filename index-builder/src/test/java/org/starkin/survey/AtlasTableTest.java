package org.starkin.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.starkin.lightcurve.BandSeries;
import org.starkin.lightcurve.BrightnessUnit;
import org.starkin.lightcurve.TimeSystem;

class AtlasTableTest {

    private static final String HEADER = "###MJD          m      dm   uJy   duJy F err chi/N     RA       Dec        x"
            + "        y     maj  min   phi  apfit mag5sig Sky   Obs";

    private static final String GOOD = "57313.580745  13.075  0.002 21377   52 c  0 103.58 107.71417   2.46099  3874.96"
            + "  5338.48 4.08 3.65 -46.5 -0.454 19.35 21.23 02a57313o0467c";

    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource({
        "18aaaawyw, c 600 o 2153 NOT_MEASURED 22 FLAGGED 325",
        "18aagibwi, c 735 o 2079 NOT_MEASURED 15 FLAGGED 226",
        "19acdncga, c 612 o 2024 NOT_MEASURED 14 FLAGGED 219",
        "minkovskiy16, c 896 o 2550 NOT_MEASURED 18 FLAGGED 181",
        "minkovskiy8, c 645 o 2079 NOT_MEASURED 13 FLAGGED 284",
        "u248, c 987 o 2683 NOT_MEASURED 17 FLAGGED 209",
    })
    void readsTheServersFiles(String star, String summary) {
        RawStar read = Collected.recognised(
                        ReadOptions.BUILD, RealData.file("native/multi_survey/" + star + "-atlas.txt.gz"))
                .only();

        assertThat(read.objectId()).isEqualTo(star + "-atlas");
        assertThat(MadeUp.summary(read)).isEqualTo(summary);
        assertThat(read.lightCurve().timeSystem()).isEqualTo(TimeSystem.MJD);
        assertThat(read.known().position()).isPresent();
    }

    @Test
    void takesTheFluxAndNotTheMagnitudeOfItsAmount() {
        String negative = GOOD.replace("13.075  0.002 21377   52", "-19.080  1.443   -85  122");
        Path file = MadeUp.file(directory.resolve("star.txt"), HEADER, GOOD, negative.replace("57313.58", "57314.58"));

        BandSeries series = Collected.recognised(ReadOptions.BUILD, file)
                .only()
                .lightCurve()
                .series()
                .getFirst();

        assertThat(series.unit()).isEqualTo(BrightnessUnit.MICROJANSKY);
        assertThat(series.time(0)).isEqualTo(57313.580745);
        assertThat(series.value(0)).isEqualTo(21377);
        assertThat(series.error(0)).isEqualTo(52);
        assertThat(series.value(1)).isEqualTo(-85);
    }

    @ParameterizedTest
    @CsvSource({
        "'  52 c', ' 10001 c'",
        "' c  0 ', ' c  3 '",
        "' 3874.96', ' 99.9'",
        "' 3874.96', ' 10461'",
        "' 5338.48', ' 99.9'",
        "'4.08 3.65', '5.01 3.65'",
        "'4.08 3.65', '4.08 1.59'",
        "'-0.454', '-1.01'",
        "'-0.454', '-0.09'",
        "' 19.35 ', ' 16.9 '",
        "' 21.23 ', ' 16.9 '",
    })
    void leavesOutWhatTheServersFiltersDo(String good, String bad) {
        assertThat(GOOD).contains(good);
        Path file = MadeUp.file(directory.resolve("star.txt"), HEADER, GOOD, GOOD.replace(good, bad));

        assertThat(MadeUp.summary(file, Quality.ADVISED)).isEqualTo("c 1 FLAGGED 1");
        assertThat(MadeUp.summary(file, Quality.STRICT)).isEqualTo("c 1 FLAGGED 1");
        assertThat(MadeUp.summary(file, Quality.ANY)).isEqualTo("c 2");
    }

    @Test
    void leavesOutWhatHasNoPhotometricSolutionWhateverTheQuality() {
        Path file = MadeUp.file(directory.resolve("star.txt"), HEADER, GOOD, GOOD.replace(" 19.35 ", " 9.9 "));

        assertThat(MadeUp.summary(file, Quality.ANY)).isEqualTo("c 1 NOT_MEASURED 1");
    }

    @Test
    void readsTheFormSeparatedByCommas() {
        String header = "###" + String.join(",", HEADER.substring(3).trim().split("\\s+"));
        Path file = MadeUp.file(directory.resolve("star.txt"), header, String.join(",", GOOD.split("\\s+")));

        assertThat(MadeUp.summary(file, Quality.ADVISED)).isEqualTo("c 1");
    }

    @Test
    void countsRowsWhoseColumnsRanTogether() {
        Path file = MadeUp.file(
                directory.resolve("star.txt"),
                HEADER,
                GOOD,
                GOOD.replace("21377   52", "2137752"),
                GOOD.substring(0, 80),
                GOOD.replace("21377", "bright"));

        Collected collected = Collected.recognised(ReadOptions.BUILD, file);

        assertThat(MadeUp.summary(collected.only())).isEqualTo("c 1 UNREADABLE 3");
        assertThat(collected.counts.unreadableExamples()).hasSize(3).anyMatch(text -> text.contains("'bright'"));
    }

    @Test
    void readsFilesThatLackTheColumnsOfTheFilters() {
        Path file = MadeUp.file(directory.resolve("star.csv"), "MJD,uJy,duJy,F,RA,Dec", "57313.5,100,10,t,10,20");

        assertThat(MadeUp.summary(file, Quality.ADVISED)).isEqualTo("t 1");
    }

    @Test
    void refusesAPassbandNameThatIsNone() {
        Path file = MadeUp.file(
                directory.resolve("star.csv"), "MJD,uJy,duJy,F,RA,Dec", "57313.5,100,10," + "c".repeat(33) + ",10,20");

        assertThat(MadeUp.summary(file, Quality.ADVISED)).isEqualTo("UNREADABLE 1");
    }
}

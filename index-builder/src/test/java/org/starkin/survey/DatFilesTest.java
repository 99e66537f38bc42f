package org.starkin.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.starkin.lightcurve.BandSeries;
import org.starkin.lightcurve.Passband;
import org.starkin.lightcurve.TimeSystem;

class DatFilesTest {

    @TempDir
    Path directory;

    @Test
    void joinsTheFilesOfTwoFolders() {
        RawStar star = Collected.recognised(
                        ReadOptions.BUILD,
                        RealData.file("native/ogle/I/OGLE-LMC-CEP-0002.dat"),
                        RealData.file("native/ogle/V/OGLE-LMC-CEP-0002.dat"))
                .only();

        BandSeries infrared = star.lightCurve().series().getFirst();
        assertThat(star.objectId()).isEqualTo("OGLE-LMC-CEP-0002");
        assertThat(MadeUp.summary(star)).isEqualTo("I 426 V 32");
        assertThat(star.lightCurve().timeSystem()).isEqualTo(TimeSystem.HJD);
        assertThat(infrared.time(0)).isEqualTo(2455262.51951);
        assertThat(infrared.value(0)).isEqualTo(15.709);
        assertThat(infrared.error(0)).isEqualTo(0.006);
    }

    @Test
    void joinsFilesWhosePassbandIsInTheirNames() {
        Path infrared = MadeUp.file(directory.resolve("OGLE-BLG-RRLYR-00001.I.dat"), "2455262.5 15.7 0.006");
        Path visual = MadeUp.file(directory.resolve("OGLE-BLG-RRLYR-00001.V.dat"), "5263.5 16.7 0.006");

        RawStar star = Collected.recognised(ReadOptions.BUILD, infrared, visual).only();

        assertThat(star.objectId()).isEqualTo("OGLE-BLG-RRLYR-00001");
        assertThat(MadeUp.summary(star)).isEqualTo("I 1 V 1");
        assertThat(star.lightCurve().series().getLast().time(0)).isEqualTo(2455263.5);
    }

    @Test
    void callsAnEarlyWarningByItsFolder() {
        Path first = MadeUp.file(directory.resolve("2019/blg-0001/phot.dat"), "2455260.85393 16.268 0.005 5.03 722.0");
        Path second = MadeUp.file(directory.resolve("2019/blg-0002/phot.dat"), "2455260.85393 17.268 0.005 5.03 722.0");

        Collected collected = Collected.recognised(ReadOptions.BUILD, first, second);

        assertThat(collected.stars).containsOnlyKeys("blg-0001", "blg-0002");
        assertThat(collected.star("blg-0001").lightCurve().series().getFirst().error(0))
                .isEqualTo(0.005);
    }

    @ParameterizedTest
    @CsvSource({"3035032016232, 269", "3035068027661, 296"})
    void readsCatalinasFiles(String star, int points) {
        RawStar read = Collected.recognised(ReadOptions.BUILD, RealData.file("native/catalina/" + star + ".dat"))
                .only();

        assertThat(read.objectId()).isEqualTo(star);
        assertThat(MadeUp.summary(read)).isEqualTo("unknown " + points);
        assertThat(read.lightCurve().timeSystem()).isEqualTo(TimeSystem.MJD);
    }

    @ParameterizedTest
    @CsvSource({
        "c257-37, 47",
        "dde2, 25",
        "minkovskiy11, 48",
        "minkovskiy16, 49",
        "minkovskiy18, 60",
        "minkovskiy20, 48",
        "minkovskiy8, 30",
        "u248, 50",
    })
    void readsTwoColumnsWhoseMeaningIsGiven(String star, int points) {
        TimeSystem gaia = TimeSystems.find("bjd_tcb-2455197.5").orElseThrow();
        Path file = RealData.file("native/multi_survey/" + star + "-gdr3.dat.gz");

        RawStar read =
                Collected.recognised(MadeUp.timesAndPassband(gaia, "G"), file).only();

        assertThat(gaia).isEqualTo(TimeSystem.GAIA);
        assertThat(MadeUp.summary(read)).isEqualTo("G " + points);
        assertThat(read.lightCurve().timeSystem()).isEqualTo(TimeSystem.GAIA);
        assertThat(read.lightCurve().series().getFirst().hasErrors()).isFalse();
    }

    @Test
    void refusesTwoColumnsWhoseTimesAreNotGiven() {
        Path file = MadeUp.file(directory.resolve("star.dat"), "1734.467418 14.027485");

        assertThatThrownBy(() -> Collected.recognised(ReadOptions.BUILD, file))
                .isInstanceOf(UnusableInput.class)
                .hasMessageContaining("has two columns and no header; say what its times mean");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "5262.5 15.7 0.006             | HJD | 2455262.5",
                "2455262.5 15.7 0.006          | HJD | 2455262.5",
                "53599.752570 16.4569 0.136    | MJD | 53599.752570",
                "52000.5, 16.4569, 0.136       | MJD | 52000.5",
                "52000.5;16.4569;0.136         | MJD | 52000.5",
                "# MJD Mag Err\\n49001.5 -6.1 0.1    | MJD | 49001.5",
                "# the star of the show\\n49001.5 16 0.1 | MJD | 49001.5",
            })
    void tellsKindsByTheirFirstTime(String text, String times, double first) {
        Path file = MadeUp.file(directory.resolve("star.dat"), text.replace("\\n", "\n"));

        RawStar star = Collected.recognised(ReadOptions.BUILD, file).only();

        assertThat(star.lightCurve().timeSystem()).isEqualTo(times.equals("HJD") ? TimeSystem.HJD : TimeSystem.MJD);
        assertThat(star.lightCurve().series().getFirst().time(0)).isEqualTo(first);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "30000.5 15.7 0.006",
                "100000.5 15.7 0.006",
                "-5262.5 15.7 0.006",
                "5262.5",
                "5262.5 15.7 0.006 1",
                "5262.5 15.7 bright",
                "5262,5 15,7 0,006",
                "# object_id mag jd\\n5262.5 15.7 0.006",
                "# jd mag object_id\\n5262.5 15.7 6",
            })
    void leavesOtherNumbersAlone(String text) {
        FileHead head = FileHead.of(MadeUp.file(directory.resolve("star.dat"), text.replace("\\n", "\n")));

        assertThat(new DatFiles(new OgleDat()).recognises(head)).isFalse();
        assertThat(new DatFiles(new CatalinaDat()).recognises(head)).isFalse();
    }

    @Test
    void countsRowsThatBreakOffOrAreNoNumbers() {
        Path file = MadeUp.file(
                directory.resolve("star.I.dat"),
                "5262.5 15.7 0.006",
                "# a comment between",
                "5263.5 15.7",
                "",
                "5264.5 bright 0.006",
                "5265.5 nan 0.006",
                "5266.5 15.7 0.006 0.1");

        Collected collected = Collected.recognised(ReadOptions.BUILD, file);

        assertThat(MadeUp.summary(collected.only())).isEqualTo("I 2 UNREADABLE 3");
        assertThat(collected.counts.rows()).isEqualTo(5);
        assertThat(collected.counts.unreadableExamples().getFirst())
                .endsWith("line 3, 2 cells, where the first row has 3");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "53599.75 16.4 0.1                              | AMBIGUOUS      | begins at time 53599.75; times of format ogle",
                "5262.5 2137.5 52.1\\n5263.5 2137.5 52.1        | BAD_VALUE      | are beyond 100.0, so they are no magnitudes",
                "5262.5 15.1 0.1 5                              | MISSING_COLUMN | has 4 columns and no header",
                "# nothing                                      | EMPTY          | has no row",
                "HJD mag err\\n5262.5 15.1 0.1                  | AMBIGUOUS      | begins with no row of numbers ('HJD' is no number)",
            })
    void refusesWhatIsNoneOfIts(String text, Fault fault, String message) {
        Path file = MadeUp.file(directory.resolve("star.dat"), text.replace("\\n", "\n"));

        UnusableInput refused = catchThrowableOfType(UnusableInput.class, () -> openAsOgle(file, ReadOptions.BUILD));

        assertThat(refused).hasMessageContaining(message);
        assertThat(refused.fault()).isEqualTo(fault);
    }

    private static void openAsOgle(Path file, ReadOptions options) {
        new Readers().open("ogle", List.of(file), options, fault -> {});
    }

    @Test
    void refusesOtherKindsAndWhatHasNoEnd() throws IOException {
        Path picture = Files.write(directory.resolve("a.dat"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1, 2});
        Path endless = MadeUp.file(directory.resolve("b.dat"), "5262.5 15.7 0.1", "1".repeat(10_000));
        Path broken = Files.write(directory.resolve("c.dat"), new byte[] {0x1f, (byte) 0x8b, 8, 0, 1});
        Path many = MadeUp.file(directory.resolve("d.dat"), "5262.5 15.7 0.1", "5262.5 15.7 0.1");
        ReadOptions oneRow = new ReadOptions(
                ReadOptions.BUILD.timeSystem(),
                ReadOptions.BUILD.fluxUnit(),
                ReadOptions.BUILD.survey(),
                new Limits(1, 1000, 1000, 1000));

        assertThatThrownBy(() -> openAsOgle(picture, ReadOptions.BUILD)).hasMessageContaining("seems to be a picture");
        assertThatThrownBy(() -> openAsOgle(endless, ReadOptions.BUILD))
                .hasMessageContaining("line 2 has more than 8192 characters");
        assertThatThrownBy(() -> openAsOgle(broken, ReadOptions.BUILD)).isInstanceOf(UnusableInput.class);
        assertThatThrownBy(() -> openAsOgle(many, oneRow)).hasMessageContaining("more than 1 rows");
    }

    @Test
    void takesThePassbandOfThePathBeforeThatOfTheOptions() {
        Path named = MadeUp.file(directory.resolve("one.V.dat"), "5262.5 15.7 0.1");
        Path unnamed = MadeUp.file(directory.resolve("two.dat"), "5262.5 15.7 0.1");

        Collected collected = Collected.recognised(MadeUp.timesAndPassband(TimeSystem.HJD, "R"), named, unnamed);

        assertThat(collected.star("one").lightCurve().passbands()).containsExactly(new Passband("V"));
        assertThat(collected.star("two").lightCurve().passbands()).containsExactly(new Passband("R"));
        assertThat(collected.star("two").lightCurve().series().getFirst().time(0))
                .as("taken as it is written where the time system is given")
                .isEqualTo(5262.5);
    }

    @Test
    void readsLinesThatEndInAnyWay() throws IOException {
        Path file = Files.writeString(
                directory.resolve("star.dat"), "\ufeff5262.5\t15.7 0.1\r\n\r\n5263.5 15.7 0.1\r5264.5 15.7 0.1");

        assertThat(MadeUp.summary(file, Quality.ANY)).isEqualTo("unknown 3");
    }
}

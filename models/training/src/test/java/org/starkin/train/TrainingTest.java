package org.starkin.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class TrainingTest {

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... args) {
        CommandLine commandLine = Training.commandLine();
        commandLine.setOut(new PrintWriter(out, true));
        commandLine.setErr(new PrintWriter(err, true));
        return commandLine.execute(args);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    --stars 0                           | --stars 0 is outside 1 to 5000000
                    --stars -3                          | --stars -3 is outside 1 to 5000000
                    --stars 5000001                     | --stars 5000001 is outside 1 to 5000000
                    --stars 99999999999                 | --stars 99999999999 is outside 1 to 5000000
                    --stars many                        | 'many'
                    --stars 1e3                         | '1e3'
                    --stars 10 --surveys tess,lowell    | 'lowell', which cannot be simulated; allowed are tess, gaia, ztf
                    --stars 10 --surveys ztf,ZTF        | 'ZTF' twice
                    --stars 10 --seed x                 | 'x'
                    --stars 10 --classes RRAB=-1        | RRAB is -1.0
                    --stars 10 --classes RRAB=NaN       | RRAB is NaN
                    --stars 10 --classes RRAB=0         | every class has the share 0
                    --stars 10 --classes DUST=1         | 'DUST'; allowed are RRAB
                    --stars 10 --classes RRAB           | RRAB
                    --stars 10 --sterne 3               | --sterne
                    --surveys gaia                      | --stars
                    """)
    void refusesWrongUseWithExitCodeTwoAndNamesTheFault(String options, String fault) {
        String[] args = ("simulate --no-progress --out " + folder + " " + options).split(" +");

        int code = run(args);

        assertThat(code).isEqualTo(2);
        assertThat(err.toString()).contains(fault).contains("simulate --help").doesNotContain("\tat ");
        assertThat(folder).isEmptyDirectory();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    --part learning               | --part LEARNING are the stars that encoders are trained on
                    --part everything             | 'everything'
                    --encoder nonesuch            | unknown encoder 'nonesuch'; known are
                    --encoder features,no/folder  | unknown encoder 'no/folder'
                    --only retrieval,beauty       | 'beauty'
                    --seed x                      | 'x'
                    """)
    void refusesToEvaluateWhatCannotBe(String options, String fault) {
        int code = run(("evaluate --data " + folder + " " + options).split(" +"));

        assertThat(code).isEqualTo(2);
        assertThat(err.toString()).contains(fault).contains("evaluate --help").doesNotContain("\tat ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    --steps 0                     | --steps 0 --pairs 64: steps are 1 to 1000000, pairs 2 to 4096
                    --pairs 1                     | --steps 2000 --pairs 1: steps are 1 to 1000000
                    --steps many                  | 'many'
                    --simulated -1                | --simulated -1: simulated stars are 0 to 5000000
                    --seed 271828182              | --seed 271828182 is that of the simulated stars that encoders are measured on
                    --without folds               | --without
                    """)
    void refusesToTeachStarClrWhatCannotBe(String options, String fault) {
        int code =
                run(("train starclr --data " + folder + " --out " + folder.resolve("out") + " " + options).split(" +"));

        assertThat(code).isEqualTo(2);
        assertThat(err.toString())
                .contains(fault)
                .contains("train starclr --help")
                .doesNotContain("\tat ");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void saysWhichTableAnEvaluationLacks() {
        int code = run(
                "evaluate",
                "--data",
                folder.toString(),
                "--cache",
                folder.resolve("cache").toString());

        assertThat(code).isEqualTo(1);
        assertThat(err.toString()).contains("catalina-sss-objects.csv").doesNotContain("\tat ");
    }

    @Test
    void refusesAFileInTheFoldersPlace() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "x");

        int code = run("simulate", "--no-progress", "--stars", "2", "--out", file.toString());

        assertThat(code).isEqualTo(2);
        assertThat(err.toString()).contains(file + " is a file; give a folder");
    }

    @Test
    void failsWithExitCodeOneAndASentenceWhereNothingCanBeWritten() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "x");

        int code = run(
                "simulate",
                "--no-progress",
                "--stars",
                "2",
                "--out",
                file.resolve("below").toString());

        assertThat(code).isEqualTo(1);
        assertThat(err.toString())
                .contains("simulate failed")
                .contains(file.toString())
                .doesNotContain("\tat ");
    }

    @Test
    void refusesToRunWithoutAVerb() {
        assertThat(run()).isEqualTo(2);
        assertThat(err.toString()).contains("simulate");
    }

    @Test
    void printsItsSettingsAndWhatEachSurveyHas() {
        int code = run("simulate", "--no-progress", "--stars", "12", "--seed", "4", "--out", folder.toString());

        assertThat(code).isZero();
        assertThat(out.toString())
                .contains("--stars 12", "--seed 4", "RRAB=8.0")
                .containsPattern("gaia: \\d+ stars, \\d+ points")
                .containsPattern("ztf: \\d+ stars");
    }

    @Test
    void simulatesOnlyTheClassesNamed() throws IOException {
        int code = run(
                "simulate",
                "--no-progress",
                "--stars=12",
                "--surveys=gaia",
                "--classes=ew=1,CONST=2",
                "--out=" + folder);

        assertThat(code).isZero();
        assertThat(Files.readAllLines(folder.resolve("gaia-objects.csv")).stream()
                        .skip(1))
                .isNotEmpty()
                .allMatch(line -> line.contains(",EW,") || line.contains(",CONST,"));
    }
}

package org.starkin.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.starkin.cli.CommandLines;

/** The verb {@code calibrate} on a made-up sky. */
class CalibrateTest {

    @TempDir
    Path directory;

    private Path sky = Path.of("");
    private Path pairs = Path.of("");

    @BeforeEach
    void makeSky() {
        sky = directory.resolve("sky");
        pairs = directory.resolve("pairs.csv");
        MatchSky.write(sky);
    }

    private CommandLines.Outcome calibrate(String... more) {
        return CommandLines.execute("calibrate", "--sky", sky.toString(), "--pairs", pairs.toString(), more);
    }

    private void writePairs(String other, int stars) throws IOException {
        StringBuilder table = new StringBuilder("survey_a,object_id_a,survey_b,object_id_b\n");
        for (int i = 0; i < stars; i++) {
            table.append("one,")
                    .append(MatchSky.id(i))
                    .append(',')
                    .append(other)
                    .append(',');
            table.append(MatchSky.isInBoth(i) ? MatchSky.id(i) : "").append('\n');
        }
        Files.writeString(pairs, table);
    }

    @Test
    void writesACalibrationIntoTheSkyAndTellsWhatCameOut() throws IOException {
        writePairs("other", MatchSky.STARS);

        CommandLines.Outcome outcome = calibrate("--without", "0");

        assertThat(outcome.code()).as(outcome.err()).isZero();
        assertThat(outcome.err())
                .contains("300 pairs read, 0 of them left out")
                .contains("one to other: 225 pairs")
                .contains("other to one: 225 pairs")
                .contains("position_and_shape: 525 sources")
                .contains("matching.json");
        Optional<Calibration> calibration = CalibrationFile.of(sky);
        assertThat(calibration).map(Calibration::encoder).contains(MatchSky.ENCODER);
        assertThat(calibration).map(Calibration::fittedOn).contains("pairs.csv");
    }

    @Test
    void refusesPairsThatAreNotInTheSky() throws IOException {
        writePairs("nosuch", 100);

        CommandLines.Outcome outcome = calibrate();

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err())
                .contains("there are 0 sources with a known counterpart")
                .contains("at least 20");
        assertThat(sky.resolve(CalibrationFile.NAME)).doesNotExist();
    }

    @Test
    void refusesATableWithoutItsColumns() throws IOException {
        Files.writeString(pairs, "survey_a,object_id_a,survey_b\none,s0001,other\n");

        CommandLines.Outcome outcome = calibrate();

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("object_id_b");
    }

    @Test
    void refusesAShareThatIsNone() throws IOException {
        writePairs("other", 100);

        assertThat(calibrate("--without", "0.95").err()).contains("--without 0.95 is outside 0 to 0.9");
    }
}

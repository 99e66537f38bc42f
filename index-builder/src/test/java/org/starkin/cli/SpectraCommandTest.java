package org.starkin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.starkin.build.Curves;
import org.starkin.build.Spectra;

/** The verbs that read spectra. */
class SpectraCommandTest {

    @TempDir
    Path directory;

    private Path spectra = Path.of("");
    private Path curves = Path.of("");

    @BeforeEach
    void write() throws IOException {
        spectra = Files.createDirectory(directory.resolve("spectra"));
        for (int i = 0; i < 3; i++) {
            Spectra.write(spectra, "S" + i, i, 50);
        }
        curves = Curves.write(directory.resolve("curves.csv"), 5, 1);
    }

    @Test
    void buildTellsWhatBecameOfSpectra() {
        CommandLines.Outcome outcome = CommandLines.execute(
                "build",
                "--sky",
                directory.resolve("sky").toString(),
                "--survey",
                "s",
                "--spectra",
                spectra.toString(),
                "--wavelength-medium",
                "vacuum",
                "--no-progress");

        assertThat(outcome.err())
                .contains("joint space: by encoder joint@")
                .contains("3 spectra read, 3 taken, 0 rejected")
                .contains("space spectrum: 3 stars, 0 inputs rejected")
                .contains("space joint: 3 stars");
        assertThat(outcome.code()).isZero();
    }

    @Test
    void buildRefusesAMediumThatIsNone() {
        CommandLines.Outcome outcome = CommandLines.execute(
                "build",
                "--sky",
                directory.resolve("sky").toString(),
                "--survey",
                "s",
                "--spectra",
                spectra.toString(),
                "--wavelength-medium",
                "water");

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("--wavelength-medium 'water' is not known; allowed: air, vacuum");
    }

    @Test
    void embedWritesVectorsOfSpectraAndWhatTheySay() throws IOException {
        Path out = directory.resolve("out.csv");
        Path parameters = directory.resolve("parameters.csv");

        CommandLines.Outcome outcome = CommandLines.execute(
                "embed",
                "--spectra",
                spectra.toString(),
                "--out",
                out.toString(),
                "--parameters",
                parameters.toString(),
                "--no-progress");

        assertThat(outcome.err()).contains("3 vectors of 128 values are in");
        List<String> rows = Files.readAllLines(out);
        assertThat(rows).hasSize(4);
        assertThat(rows.getFirst()).startsWith("object_id,v0,v1,");
        assertThat(rows.get(1)).startsWith("S0,");
        assertThat(Files.readAllLines(parameters))
                .hasSize(4)
                .first()
                .asString()
                .startsWith("object_id,log_teff,log_teff_low,log_teff_high,log_g,");
    }

    @Test
    void embedWritesJointVectorsOfBoth() throws IOException {
        Path out = directory.resolve("both.csv");

        CommandLines.Outcome outcome = CommandLines.execute(
                "embed",
                "--spectra",
                spectra.toString(),
                "--out",
                out.toString(),
                "--curves",
                curves.toString(),
                "--no-progress");

        assertThat(outcome.err()).contains("5 joint vectors of 128 values are in");
        assertThat(Files.readAllLines(out)).hasSize(6);
    }
}

package org.starkin.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.starkin.encoder.Embedding;
import org.starkin.index.Beginning;
import org.starkin.index.Space;

/** Surveys with spectra whose builds die and go on, and that grow. */
class SpectraGrowthTest extends SpectraBuilding {

    @Test
    void aBuildThatDiesWithSpectraGoesOnAsIfItHadNot() throws IOException {
        for (int i = 0; i < 40; i++) {
            Spectra.write(spectra, "Y" + i, 200 + i, 30);
        }
        both();
        for (int steps : new int[] {0, 33, 57}) {
            Path other = directory.resolve("other-" + steps);

            assertThatThrownBy(() ->
                            build(other, Beginning.RESUMED, List.of(curves), spectroscopy(spectra), new Dying(steps)))
                    .isInstanceOf(Died.class);
            SurveyBuild.Built built =
                    build(other, Beginning.RESUMED, List.of(curves), spectroscopy(spectra), Progress.SILENT);

            assertThat(built.spectra().orElseThrow().filesRead()).isEqualTo(55);
            for (Space space : Space.values()) {
                assertThat(content(other, space)).as(space + " after " + steps).isEqualTo(content(sky, space));
            }
            assertThat(Files.readString(other.resolve(SURVEY + "/current/spectrum/rejects.csv")))
                    .isEqualTo(Files.readString(sky.resolve(SURVEY + "/current/spectrum/rejects.csv")));
        }
    }

    private static Map<String, Embedding> content(Path sky, Space space) {
        Map<String, Embedding> content = new TreeMap<>();
        ask(
                sky,
                (_, survey) -> in(survey, space)
                        .embedded(0, 1000)
                        .forEach(star -> content.put(star.facts().toString(), star.embedding())));
        return content;
    }

    @Test
    void spectraThatAreAppendedReplaceWorseOnes() throws IOException {
        both();
        Path more = Files.createDirectory(directory.resolve("more"));
        Spectra.write(more, "S0", 0, 200);
        Spectra.write(more, "X1", 101, 5);
        Spectra.write(more, "Z0", 300, 50);

        SurveyBuild.Built built = build(sky, Beginning.APPENDED, List.of(), spectroscopy(more), Progress.SILENT);

        assertThat(built.manifest().stars().kept()).isEqualTo(11);
        assertThat(Objects.requireNonNull(built.further().get(Space.SPECTRUM))
                        .stars()
                        .rejected())
                .containsEntry("not_the_best_spectrum", 4L)
                .containsEntry("constant_flux", 1L);
        ask(sky, (_, survey) -> {
            assertThat(survey.spectrum("S0")
                            .orElseThrow()
                            .cleaned()
                            .medianSignalToNoise()
                            .orElseThrow())
                    .isGreaterThan(150);
            assertThat(survey.spectrum("X1")
                            .orElseThrow()
                            .cleaned()
                            .medianSignalToNoise()
                            .orElseThrow())
                    .isGreaterThan(30);
            assertThat(ids(survey, Space.JOINT)).hasSize(17).contains("Z0");
        });
    }

    @Test
    void appendingLightCurvesKeepsTheSpectra() throws IOException {
        build(sky, Beginning.AFRESH, List.of(), spectroscopy(spectra), Progress.SILENT);

        build(
                sky,
                Beginning.APPENDED,
                List.of(curves),
                new Spectroscopy(Optional.empty(), Optional.of(joint)),
                Progress.SILENT);

        ask(sky, (_, survey) -> {
            assertThat(ids(survey, Space.SPECTRUM)).hasSize(11);
            assertThat(in(survey, Space.SPECTRUM).facts("S0").orElseThrow().summary())
                    .isPresent();
            assertThat(ids(survey, Space.JOINT)).hasSize(16);
        });
    }

    private static final class Died extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /** Ends the work after so many stars, in the midst of it. */
    private static final class Dying implements Progress {
        private final AtomicInteger left;

        Dying(int left) {
            this.left = new AtomicInteger(left);
        }

        @Override
        public void begin(long stars, long done, Supplier<String> note) {
            // says nothing
        }

        @Override
        public void star() {
            if (left.getAndDecrement() == 0) {
                throw new Died();
            }
        }

        @Override
        public void end() {
            // says nothing
        }
    }
}

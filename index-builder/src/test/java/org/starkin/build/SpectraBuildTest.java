package org.starkin.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.starkin.encoder.Embedding;
import org.starkin.encoder.JointEncoder;
import org.starkin.index.Beginning;
import org.starkin.index.EmbeddedStar;
import org.starkin.index.Hit;
import org.starkin.index.SearchOptions;
import org.starkin.index.Space;
import org.starkin.index.StarFilter;
import org.starkin.index.StarSpectrum;
import org.starkin.survey.UnusableInput;

/** Surveys of light curves, of spectra and of both, built of files and asked. */
class SpectraBuildTest extends SpectraBuilding {

    @Test
    void everyStarIsInTheSpacesOfWhatItHas() {
        SurveyBuild.Built built = both();

        assertThat(built.further().keySet()).containsExactly(Space.SPECTRUM, Space.JOINT);
        ask(sky, (_, survey) -> {
            List<String> light = ids(survey, Space.LIGHT_CURVE);
            assertThat(light).hasSize(11).doesNotContain("X0", "S9");
            assertThat(ids(survey, Space.SPECTRUM))
                    .containsExactly("S0", "S1", "S2", "S3", "S4", "S5", "X0", "X1", "X2", "X3", "X4");
            List<String> either = new ArrayList<>(light);
            either.addAll(List.of("X0", "X1", "X2", "X3", "X4"));
            assertThat(ids(survey, Space.JOINT)).containsExactlyElementsOf(either);
        });
    }

    @Test
    void everySpectrumThatIsNotTakenIsListedWithItsReason() {
        SurveyBuild.Built built = both();

        assertThat(built.spectra().orElseThrow().filesRead()).isEqualTo(15);
        assertThat(built.spectra().orElseThrow().taken()).isEqualTo(13);
        assertThat(Objects.requireNonNull(built.further().get(Space.SPECTRUM))
                        .stars()
                        .rejected())
                .containsOnly(
                        Map.entry("constant_flux", 1L),
                        Map.entry("not_a_table", 1L),
                        Map.entry("not_the_best_spectrum", 2L));
        assertThat(built.manifest().stars().rejected())
                .as("an object that has a spectrum alone has not come to nothing")
                .containsOnly(Map.entry("too_few_points", 1L), Map.entry("no_photometry", 1L));
        assertThat(sky.resolve(SURVEY + "/current/spectrum/rejects.csv"))
                .content()
                .contains("flat.csv", "notes.csv", "S2.csv,S2,not_the_best_spectrum");
        assertThat(sky.resolve(SURVEY + "/current/report.json"))
                .content()
                .contains("\"spaces\"", "\"files_read\" : 15");
    }

    @Test
    void ofSeveralSpectraTheBestIsKeptAsItWasCleaned() {
        both();

        ask(sky, (_, survey) -> {
            StarSpectrum kept = survey.spectrum("S2").orElseThrow();
            assertThat(kept.cleaned().medianSignalToNoise().orElseThrow()).isGreaterThan(70);
            assertThat(kept.cleaned().knownPixels()).isGreaterThan(2000);
            assertThat(kept.source()).isEqualTo("S2.csv");
            float[] continuum = kept.cleaned().continuum();
            int middle = 1500;
            assertThat(kept.cleaned().isKnown(middle)).isTrue();
            assertThat((double) continuum[middle]).isGreaterThan(10);
            Embedding again =
                    spectrumEncoder.read(List.of(kept.cleaned())).getFirst().vector();
            assertThat(again.similarity(in(survey, Space.SPECTRUM)
                            .embedded("S2")
                            .orElseThrow()
                            .embedding()))
                    .as("what is kept is what was encoded, but for rounding")
                    .isCloseTo(1, within(1e-4));
        });
    }

    @Test
    void whatIsKnownOfAStarIsTheSameInEverySpace() {
        both();

        ask(sky, (_, survey) -> {
            assertThat(in(survey, Space.SPECTRUM).facts("S0").orElseThrow().periods())
                    .isEqualTo(survey.facts("S0").orElseThrow().periods());
            assertThat(in(survey, Space.JOINT).facts("X1").orElseThrow().label())
                    .contains("G");
            assertThat(in(survey, Space.JOINT).facts("X1").orElseThrow().summary())
                    .isEmpty();
            StarFilter warm = StarFilter.ofProperties(Map.of("teff", new StarFilter.Range(5700, 6200)));
            EmbeddedStar x0 = in(survey, Space.JOINT).embedded("X0").orElseThrow();
            SearchOptions options = SearchOptions.nearest(10).among(warm);
            assertThat(in(survey, Space.JOINT).search(x0.embedding(), options).hits())
                    .extracting(hit -> hit.star().id().objectId())
                    .containsExactlyInAnyOrder("S0", "X1");
            assertThat(in(survey, Space.JOINT)
                            .search(
                                    x0.embedding(),
                                    SearchOptions.nearest(100).among(StarFilter.NONE.having(Space.LIGHT_CURVE)))
                            .hits())
                    .hasSize(11);
        });
    }

    @Test
    void theSpaceOfSpectraAnswersAsComparingAllDoes() {
        both();

        ask(sky, (view, survey) -> {
            List<EmbeddedStar> all = in(survey, Space.SPECTRUM).embedded(0, 100);
            for (EmbeddedStar query : all) {
                List<Hit> hits = view.search(
                                Space.SPECTRUM, query.embedding(), List.of(SURVEY), SearchOptions.nearest(5))
                        .hits();
                List<Double> expected = all.stream()
                        .map(other -> query.embedding().similarity(other.embedding()))
                        .sorted(Comparator.reverseOrder())
                        .limit(5)
                        .toList();
                assertThat(hits.getFirst().star().id()).isEqualTo(query.facts().id());
                for (int i = 0; i < 5; i++) {
                    assertThat(hits.get(i).similarity()).isCloseTo(expected.get(i), within(1e-6));
                }
            }
        });
    }

    @Test
    void aJointVectorIsMadeOfWhatTheStarHas() {
        both();

        ask(sky, (_, survey) -> {
            Embedding light = survey.embedded("S0").orElseThrow().embedding();
            Embedding spectrum =
                    in(survey, Space.SPECTRUM).embedded("S0").orElseThrow().embedding();
            Embedding of = joint.read(List.of(new JointEncoder.Given(Optional.of(light), Optional.of(spectrum))))
                    .getFirst()
                    .vector();
            assertThat(of.similarity(
                            in(survey, Space.JOINT).embedded("S0").orElseThrow().embedding()))
                    .isCloseTo(1, within(1e-5));
        });
    }

    @Test
    void aSurveyMayHaveSpectraAlone() {
        build(sky, Beginning.AFRESH, List.of(), spectroscopy(spectra), Progress.SILENT);

        ask(sky, (_, survey) -> {
            assertThat(survey.manifest().stars().kept()).isZero();
            assertThat(in(survey, Space.JOINT).manifest().stars().kept()).isEqualTo(11);
            assertThat(survey.factsAnywhere("X1").orElseThrow().position()).isPresent();
        });
        assertThatThrownBy(() -> build(
                        directory.resolve("none"),
                        Beginning.AFRESH,
                        List.of(),
                        spectroscopy(spectra.resolve("flat.csv")),
                        Progress.SILENT))
                .isInstanceOf(UnusableInput.class)
                .hasMessageContaining("none of");
    }

    @Test
    void aSurveyWithoutSpectraAndJointEncoderIsWrittenAsBefore() {
        build(sky, Beginning.AFRESH, List.of(curves), Spectroscopy.NONE, Progress.SILENT);

        assertThat(sky.resolve(SURVEY + "/current/spectrum")).doesNotExist();
        assertThat(sky.resolve(SURVEY + "/current/joint")).doesNotExist();
        ask(sky, (_, survey) -> assertThat(survey.in(Space.JOINT)).isEmpty());
    }
}

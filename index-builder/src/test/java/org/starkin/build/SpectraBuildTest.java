package org.starkin.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.starkin.encoder.Embedding;
import org.starkin.encoder.Encoder;
import org.starkin.encoder.Encoders;
import org.starkin.encoder.JointEncoder;
import org.starkin.encoder.SpectrumEncoder;
import org.starkin.index.Beginning;
import org.starkin.index.EmbeddedStar;
import org.starkin.index.Hit;
import org.starkin.index.SearchOptions;
import org.starkin.index.Sky;
import org.starkin.index.SkyView;
import org.starkin.index.Space;
import org.starkin.index.StarFilter;
import org.starkin.index.StarSpectrum;
import org.starkin.index.SurveySearcher;
import org.starkin.survey.ReadOptions;
import org.starkin.survey.Readers;
import org.starkin.survey.SpectrumOptions;
import org.starkin.survey.UnusableInput;

/** Surveys of light curves, of spectra and of both, built of files and asked. */
@Timeout(120)
class SpectraBuildTest {

    private static final String SURVEY = "both";
    private static final int CURVES = 12;

    private static Encoder encoder;
    private static SpectrumEncoder spectrumEncoder;
    private static JointEncoder joint;

    @TempDir
    Path directory;

    private Path sky = Path.of("");
    private Path spectra = Path.of("");
    private Path curves = Path.of("");
    private Path objects = Path.of("");

    @BeforeAll
    static void load() {
        encoder = Encoders.load(Encoders.DEFAULT);
        spectrumEncoder = Encoders.loadSpectrum();
        joint = Encoders.loadJoint();
    }

    @AfterAll
    static void close() {
        spectrumEncoder.close();
        joint.close();
    }

    /** S0 to S5 have both, S6 and up a light curve, X0 to X4 a spectrum; S2 has three spectra. */
    @BeforeEach
    void write() throws IOException {
        sky = directory.resolve("sky");
        curves = Curves.write(directory.resolve("curves.csv"), CURVES, 5);
        spectra = Files.createDirectory(directory.resolve("spectra"));
        for (int i = 0; i < 6; i++) {
            Spectra.write(spectra, "S" + i, i, 50);
        }
        for (int i = 0; i < 5; i++) {
            Spectra.write(spectra, "X" + i, 100 + i, 40);
        }
        Spectra.write(Files.createDirectory(spectra.resolve("better")), "S2", 2, 90);
        Spectra.write(Files.createDirectory(spectra.resolve("worse")), "S2", 2, 20);
        Spectra.writeConstant(spectra, "flat");
        Files.writeString(spectra.resolve("notes.csv"), "who,what\nme,nothing\n");
        objects = Files.writeString(
                directory.resolve("objects.csv"),
                "object_id,ra,dec,class,teff\nS0,10,1,RRAB,6100\nX1,20,2,G,5800\nX9,30,3,G,5000\n");
    }

    private static Spectroscopy spectroscopy(Path... files) {
        return new Spectroscopy(
                Optional.of(new Spectroscopy.Spectra(
                        new SpectrumInputs(List.of(files), Readers.AUTO, SpectrumOptions.BUILD), spectrumEncoder)),
                Optional.of(joint));
    }

    private SurveyBuild.Built build(
            Path where, Beginning beginning, List<Path> light, Spectroscopy spectroscopy, Progress progress) {
        Inputs inputs = new Inputs(light, Optional.of(objects), Readers.AUTO, ReadOptions.BUILD);
        return new SurveyBuild(where, SURVEY, beginning, 2, Map.of())
                .run(inputs, inputs.open(), encoder, spectroscopy, progress, Duration.ZERO);
    }

    private SurveyBuild.Built both() {
        return build(sky, Beginning.AFRESH, List.of(curves), spectroscopy(spectra), Progress.SILENT);
    }

    private interface Asking {
        void ask(SkyView view, SurveySearcher survey);
    }

    private static void ask(Path sky, Asking asking) {
        try (Sky open = Sky.open(sky);
                SkyView view = open.acquire()) {
            assertThat(view.broken()).isEmpty();
            asking.ask(view, view.survey(SURVEY).orElseThrow());
        }
    }

    private static SurveySearcher in(SurveySearcher survey, Space space) {
        return survey.in(space).orElseThrow();
    }

    private static List<String> ids(SurveySearcher survey, Space space) {
        return in(survey, space).page(0, 100).stream()
                .map(star -> star.id().objectId())
                .toList();
    }

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

package org.starkin.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.starkin.lightcurve.BrightnessUnit;
import org.starkin.lightcurve.DropReason;

class SurveyWriterTest {

    @TempDir
    private Path sky;

    @Test
    void givesEveryFieldOfEveryStarBack() {
        List<Star> stars = MadeUpStars.clustered("asas", 200, 16, 11);

        Build.survey(sky, "asas", stars);

        try (Sky opened = Sky.open(sky);
                SkyView view = opened.acquire()) {
            SurveySearcher searcher = view.survey("asas").orElseThrow();
            for (Star star : stars) {
                String objectId = star.facts().id().objectId();
                assertThat(searcher.star(objectId)).contains(star);
                assertThat(searcher.facts(objectId)).contains(star.facts());
            }
        }
    }

    @Test
    void laysTheSurveyOutAsTheDesignDrawsIt() throws IOException {
        Build.survey(sky, "asas", MadeUpStars.clustered("asas", 20, 8, 1));

        assertThat(Files.readSymbolicLink(sky.resolve("asas/current"))).isEqualTo(Path.of("generation-000001"));
        assertThat(names(sky.resolve("asas"))).containsExactlyInAnyOrder("current", "generation-000001");
        assertThat(names(sky.resolve("asas/generation-000001")))
                .containsExactlyInAnyOrder(
                        "manifest.json", "lucene", "strangeness.bin", "rejects.csv", "checksums.sha256");
    }

    @Test
    void keepsTheGraphOfManyStarsAsItIsWalked() throws IOException {
        Build.survey(sky, "asas", MadeUpStars.clustered("asas", 3_000, 8, 1));

        assertThat(names(sky.resolve("asas/generation-000001")))
                .containsExactlyInAnyOrder(
                        "manifest.json", "lucene", "strangeness.bin", "rejects.csv", "graph.bin", "checksums.sha256");
    }

    @Test
    void leavesTheSkyAsItWasWhenClosedWithoutPublishing() throws IOException {
        Build.survey(sky, "asas", MadeUpStars.clustered("asas", 20, 8, 1));

        try (SurveyWriter writer = Build.writer(sky, "asas", 8)) {
            MadeUpStars.clustered("asas", 30, 8, 2).forEach(writer::add);
        }
        try (SurveyWriter writer = Build.writer(sky, "gaia", 8)) {
            MadeUpStars.clustered("gaia", 30, 8, 2).forEach(writer::add);
        }

        assertThat(names(sky.resolve("asas"))).containsExactlyInAnyOrder("current", "generation-000001");
        assertThat(sky.resolve("gaia")).doesNotExist();
    }

    @Test
    void refusesASecondWriterOfTheSameSurvey() {
        try (SurveyWriter first = Build.writer(sky, "asas", 8);
                SurveyWriter other = Build.writer(sky, "gaia", 8)) {
            assertThatThrownBy(() -> Build.writer(sky, "asas", 8))
                    .isInstanceOf(SurveyBusy.class)
                    .hasMessageContaining("asas")
                    .hasMessageContaining("another writer");
            assertThat(first.add(MadeUpStars.clustered("asas", 1, 8, 1).getFirst()))
                    .isEmpty();
            assertThat(other.add(MadeUpStars.clustered("gaia", 1, 8, 1).getFirst()))
                    .isEmpty();
        }
        try (SurveyWriter next = Build.writer(sky, "asas", 8)) {
            assertThat(next.publish().stars().kept()).isZero();
        }
    }

    @Test
    void rejectsASecondStarOfTheSameIdAndListsIt() throws IOException {
        Star first = MadeUpStars.plain("asas", "same", 1, 0);
        Star second = MadeUpStars.plain("asas", "same", 0, 1);

        Manifest manifest = Build.survey(sky, "asas", List.of(first, second));

        assertThat(manifest.stars()).isEqualTo(new Manifest.Stars(1, Map.of("duplicate_object_id", 1L)));
        assertThat(rejects("asas"))
                .containsExactly(
                        List.of("source", "where", "reason", "detail"),
                        List.of(
                                "curves.csv",
                                "same",
                                "duplicate_object_id",
                                "the survey already holds a star of this id"));
        try (Sky opened = Sky.open(sky);
                SkyView view = opened.acquire()) {
            assertThat(view.survey("asas").orElseThrow().star("same")).contains(first);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "a\u0000b", "line\nbreak", "\ud800"})
    void rejectsAnIdThatNobodyCouldType(String objectId) {
        Manifest manifest = Build.survey(sky, "asas", List.of(MadeUpStars.plain("asas", objectId, 1, 0)));

        assertThat(manifest.stars()).isEqualTo(new Manifest.Stars(0, Map.of("bad_object_id", 1L)));
    }

    @Test
    void rejectsAnIdAndAClassThatAreFarTooLong() {
        Star longId = MadeUpStars.plain("asas", "x".repeat(257), 1, 0);
        StarFacts facts = MadeUpStars.plain("asas", "a", 1, 0).facts();
        StarFacts longLabel = new StarFacts(
                facts.id(),
                facts.position(),
                Optional.of("y".repeat(40_000)),
                facts.cataloguePeriodDays(),
                facts.properties(),
                facts.periods(),
                facts.summary());
        Star other = new Star(longLabel, longId.lightCurve(), longId.drops(), longId.embedding());

        Manifest manifest = Build.survey(sky, "asas", List.of(longId, other));

        assertThat(manifest.stars()).isEqualTo(new Manifest.Stars(0, Map.of("bad_object_id", 1L, "bad_label", 1L)));
    }

    @Test
    void refusesAStarOfAnotherSurveyOrDimension() {
        try (SurveyWriter writer = Build.writer(sky, "asas", 2)) {
            assertThatThrownBy(() -> writer.add(MadeUpStars.plain("gaia", "a", 1, 0)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("gaia/a");
            assertThatThrownBy(() -> writer.add(MadeUpStars.plain("asas", "a", 1, 0, 0)))
                    .isInstanceOf(DimensionMismatch.class)
                    .hasMessageContaining("3 values");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "..", "../gaia", "a/b", "ASAS", ".hidden", "a b", "a\u0000"})
    void refusesANameThatIsNoneAndWritesNothing(String survey) throws IOException {
        assertThatThrownBy(() -> Build.writer(sky, survey, 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("survey name");
        assertThat(names(sky)).isEmpty();
    }

    @Test
    void listsRejectsSoThatACsvReaderGetsThemBack() throws IOException {
        Reject plain = new Reject("curves.csv", "row 17", "too_few_points", "3 points where 10 are needed");
        Reject awkward = new Reject("a,b.csv", "\"quoted\"", "bad_row", "line one\nline two\r\nline three, Ünlü");

        Manifest manifest;
        try (SurveyWriter writer = Build.writer(sky, "asas", 2)) {
            writer.reject(plain);
            writer.reject(awkward);
            writer.reject(plain);
            manifest = writer.publish();
        }

        assertThat(manifest.stars().rejected()).isEqualTo(Map.of("bad_row", 1L, "too_few_points", 2L));
        assertThat(rejects("asas"))
                .containsExactly(
                        List.of("source", "where", "reason", "detail"),
                        List.of(plain.source(), plain.where(), plain.reason(), plain.detail()),
                        List.of(awkward.source(), awkward.where(), awkward.reason(), awkward.detail()),
                        List.of(plain.source(), plain.where(), plain.reason(), plain.detail()));
    }

    @Test
    void tellsInItsManifestWhatWasWritten() {
        Manifest manifest = Build.survey(sky, "asas", MadeUpStars.clustered("asas", 200, 8, 1));

        assertThat(manifest.stars().kept()).isEqualTo(200);
        assertThat(manifest.points().read()).isEqualTo(200 * 25);
        assertThat(manifest.points().dropped())
                .isEqualTo(Map.of(DropReason.DUPLICATE, 400L, DropReason.NOT_MEASURED, 600L));
        assertThat(manifest.bands())
                .containsExactly(
                        new Manifest.Band("I", BrightnessUnit.MAGNITUDE, 200, 200 * 8),
                        new Manifest.Band("V", BrightnessUnit.MAGNITUDE, 200, 200 * 12));
        assertThat(manifest.classes().values().stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .isEqualTo(200);
        assertThat(manifest.createdUtc()).isEqualTo(Build.CLOCK.instant());
        assertThat(manifest.encoder()).isEqualTo(Build.ENCODER);
        assertThat(manifest.build()).isEqualTo(Build.PARAMETERS);
        assertThat(manifest.starkin()).matches("\\d+\\.\\d+.*");
        assertThat(manifest.recall().probed()).isEqualTo(200);
        assertThat(ManifestFile.read(sky.resolve("asas/current"))).isEqualTo(manifest);
    }

    @Test
    void keepsTheLastTwoGenerations() throws IOException {
        for (int generation = 1; generation <= 4; generation++) {
            Build.survey(sky, "asas", MadeUpStars.clustered("asas", 5, 8, generation));
        }

        assertThat(names(sky.resolve("asas")))
                .containsExactlyInAnyOrder("current", "generation-000003", "generation-000004");
    }

    @Test
    void severalThreadsMayAddAtOnce() {
        List<Star> stars = MadeUpStars.clustered("asas", 2000, 8, 5);
        try (SurveyWriter writer = Build.writer(sky, "asas", 8)) {
            try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
                stars.forEach(star -> threads.execute(() -> writer.add(star)));
                stars.subList(0, 100).forEach(star -> threads.execute(() -> writer.add(star)));
            }
            assertThat(writer.publish().stars())
                    .isEqualTo(new Manifest.Stars(2000, Map.of("duplicate_object_id", 100L)));
        }

        try (Sky opened = Sky.open(sky);
                SkyView view = opened.acquire()) {
            SurveySearcher asas = view.survey("asas").orElseThrow();
            for (Star star : stars) {
                assertThat(asas.star(star.facts().id().objectId())).contains(star);
            }
        }
    }

    @Test
    void cannotBeUsedOnceItIsPublished() {
        try (SurveyWriter writer = Build.writer(sky, "asas", 2)) {
            writer.publish();

            assertThatThrownBy(() -> writer.add(MadeUpStars.plain("asas", "a", 1, 0)))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("closed");
            assertThatThrownBy(writer::publish).isInstanceOf(IllegalStateException.class);
        }
        assertThat(sky.resolve("asas/generation-000001")).exists();
    }

    private List<List<String>> rejects(String survey) throws IOException {
        try (CsvReader<CsvRecord> csv =
                CsvReader.builder().ofCsvRecord(sky.resolve(survey).resolve("current/rejects.csv"))) {
            return csv.stream().map(CsvRecord::getFields).toList();
        }
    }

    private static List<String> names(Path directory) throws IOException {
        try (Stream<Path> children = Files.list(directory)) {
            return children.map(child -> child.getFileName().toString()).toList();
        }
    }
}

package org.starkin.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.util.IOUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.starkin.encoder.EncoderId;

/** A sky of two surveys, followed through flips and damaged in every way. */
class SkyTest {

    private static final List<Star> OLD = MadeUpStars.clustered("asas", 60, 8, 1);
    private static final List<Star> NEW = MadeUpStars.clustered("asas", 90, 8, 2);
    private static final List<Star> GAIA = MadeUpStars.clustered("gaia", 40, 8, 3);

    @TempDir
    private Path directory;

    @BeforeEach
    void build() {
        Build.survey(directory, "asas", OLD);
        Build.survey(directory, "gaia", GAIA);
    }

    @Test
    void listsSurveysByName() {
        try (Sky sky = Sky.open(directory);
                SkyView view = sky.acquire()) {
            assertThat(view.surveys())
                    .extracting(survey -> survey.manifest().survey())
                    .containsExactly("asas", "gaia");
            assertThat(view.broken()).isEmpty();
            assertThat(view.survey("tess")).isEmpty();
        }
    }

    @Test
    void aHeldViewKeepsItsGenerationThroughTwoFlips() {
        try (Sky sky = Sky.open(directory);
                SkyView before = sky.acquire()) {
            Build.survey(directory, "asas", NEW);
            assertThat(sky.refresh()).isTrue();
            Build.survey(directory, "asas", GAIA.subList(0, 0));
            assertThat(sky.refresh()).isTrue();

            try (SkyView after = sky.acquire()) {
                assertThat(kept(before, "asas")).isEqualTo(60);
                assertThat(before.survey("asas").orElseThrow().page(0, 100)).hasSize(60);
                assertThat(before.survey("asas").orElseThrow().star(id(OLD.get(7))))
                        .contains(OLD.get(7));
                assertThat(kept(after, "asas")).isZero();
                assertThat(after.survey("gaia")).isEqualTo(before.survey("gaia"));
            }
        }
    }

    @Test
    void refreshingSaysNothingChangedWhenNothingDid() {
        try (Sky sky = Sky.open(directory)) {
            assertThat(sky.refresh()).isFalse();
        }
    }

    @Test
    void picksUpSurveysAddedAndRemoved() throws IOException {
        try (Sky sky = Sky.open(directory)) {
            IOUtils.rm(directory.resolve("gaia"));
            Build.survey(directory, "tess", MadeUpStars.clustered("tess", 10, 8, 4));

            assertThat(sky.refresh()).isTrue();

            try (SkyView view = sky.acquire()) {
                assertThat(view.surveys())
                        .extracting(survey -> survey.manifest().survey())
                        .containsExactly("asas", "tess");
            }
        }
    }

    @Test
    void noticesASurveyThatIsDeletedAndBuiltAnewUnderTheSameNumber() throws IOException {
        try (Sky sky = Sky.open(directory)) {
            IOUtils.rm(directory.resolve("asas"));
            Build.survey(directory, "asas", NEW);

            assertThat(sky.refresh()).isTrue();

            try (SkyView view = sky.acquire()) {
                assertThat(kept(view, "asas")).isEqualTo(90);
            }
        }
    }

    @Test
    void filesAreLetGoWithTheLastHolder() {
        Sky sky = Sky.open(directory);
        SkyView view = sky.acquire();
        SurveySearcher asas = view.survey("asas").orElseThrow();

        sky.close();
        assertThat(asas.page(0, 5)).hasSize(5);
        view.close();
        view.close();

        assertThatThrownBy(() -> asas.page(0, 5)).isInstanceOf(RuntimeException.class);
        assertThatThrownBy(sky::acquire)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("closed");
        assertThatThrownBy(sky::refresh)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("closed");
    }

    @Test
    void whatACrashedWriterLeavesIsIgnoredAndSweptByTheNext() throws IOException {
        Path halfBuilt = Files.createDirectories(directory.resolve("asas/building-generation-000002/lucene"));
        Files.writeString(halfBuilt.resolve("_0.vec"), "half");
        Path stray = Files.createDirectories(directory.resolve("asas/generation-000007"));
        Path neverPublished = Files.createDirectories(directory.resolve("tess/building-generation-000001"));

        try (Sky sky = Sky.open(directory);
                SkyView view = sky.acquire()) {
            assertThat(kept(view, "asas")).isEqualTo(60);
            assertThat(view.broken()).isEmpty();
            assertThat(view.surveys()).hasSize(2);
        }
        Manifest manifest = Build.survey(directory, "asas", NEW);
        assertThat(manifest.generation()).isEqualTo(8);
        assertThat(halfBuilt).doesNotExist();
        assertThat(stray).doesNotExist();
        assertThat(neverPublished).exists();
        assertThat(directory.resolve("asas/generation-000001")).exists();
    }

    @Test
    void aMissingLinkIsToldAndTheOtherSurveyAnswers() throws IOException {
        Files.delete(directory.resolve("asas/current"));

        assertBroken("no link 'current'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../gaia/generation-000001", "/etc", "generation-1", "generation-000001/lucene"})
    void aLinkThatPointsElsewhereIsToldAndTheOtherSurveyAnswers(String target) throws IOException {
        Files.delete(directory.resolve("asas/current"));
        Files.createSymbolicLink(directory.resolve("asas/current"), Path.of(target));

        assertBroken("'" + target + "'");
    }

    @Test
    void aLinkToNothingIsToldAndTheNextBuildMendsIt() throws IOException {
        IOUtils.rm(directory.resolve("asas/generation-000001"));
        assertBroken("there is no manifest");

        Build.survey(directory, "asas", NEW);

        try (Sky sky = Sky.open(directory);
                SkyView view = sky.acquire()) {
            assertThat(view.broken()).isEmpty();
            assertThat(kept(view, "asas")).isEqualTo(90);
        }
    }

    @Test
    void aTruncatedManifestIsToldAndTheOtherSurveyAnswers() throws IOException {
        Path manifest = directory.resolve("asas/generation-000001/manifest.json");
        String whole = Files.readString(manifest);
        for (int length : new int[] {0, 1, 40, whole.length() / 2, whole.length() - 3}) {
            Files.writeString(manifest, whole.substring(0, length));

            assertBroken("manifest");
        }
    }

    @Test
    void anotherSchemaIsToldWithBothVersions() throws IOException {
        edit("\"schema_version\" : 1", "\"schema_version\" : 99");

        assertBroken("schema version", "is 99", "1 is expected");
    }

    @Test
    void anotherDimensionOrNumberOfStarsIsTold() throws IOException {
        edit("\"dimension\" : 8", "\"dimension\" : 16");
        assertBroken("60 vectors of 8 values", "60 of 16");
        edit("\"dimension\" : 16", "\"dimension\" : 8");

        edit("\"kept\" : 60", "\"kept\" : 61");
        assertBroken("60 stars", "61");
    }

    @Test
    void anotherEncoderIsToldWithBothHashes() {
        EncoderId other = new EncoderId("neural", "a".repeat(64));

        try (Sky sky = Sky.open(directory, other);
                SkyView view = sky.acquire()) {
            assertThat(view.surveys()).isEmpty();
            assertThat(view.broken().get("asas"))
                    .contains("neural " + other.sha256())
                    .contains("features " + Build.ENCODER.sha256());
        }
        try (Sky sky = Sky.open(directory, Build.ENCODER);
                SkyView view = sky.acquire()) {
            assertThat(view.surveys()).hasSize(2);
        }
    }

    @Test
    void refusesToMergeSurveysOfDifferentEncoders() {
        EncoderId other = new EncoderId("neural", "a".repeat(64));
        try (SurveyWriter writer = SurveyWriter.create(directory, "tess", other, 8, Build.PARAMETERS)) {
            MadeUpStars.clustered("tess", 5, 8, 1).forEach(writer::add);
            writer.publish();
        }

        try (Sky sky = Sky.open(directory);
                SkyView view = sky.acquire()) {
            assertThatThrownBy(() ->
                            view.search(OLD.getFirst().embedding(), List.of("asas", "tess"), SearchOptions.nearest(3)))
                    .isInstanceOf(IndexMismatch.class)
                    .hasMessageContaining("neural aaaa")
                    .hasMessageContaining("features 0123");
        }
    }

    @Test
    void everyTruncatedLuceneFileIsToldAndTheOtherSurveyAnswers() throws IOException {
        List<Path> files;
        try (Stream<Path> list = Files.list(directory.resolve("asas/generation-000001/lucene"))) {
            files = list.filter(file -> !file.endsWith("write.lock")).sorted().toList();
        }
        assertThat(files).hasSizeGreaterThan(10);
        for (Path file : files) {
            byte[] whole = Files.readAllBytes(file);
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.truncate(whole.length / 2);
            }
            assertBroken("cannot be opened");
            Files.write(file, whole);
        }
    }

    @Test
    void aDamagedNewGenerationIsToldWhileTheOldOneGoesOnAnswering() throws IOException {
        try (Sky sky = Sky.open(directory)) {
            Build.survey(directory, "asas", NEW);
            Files.writeString(directory.resolve("asas/generation-000002/manifest.json"), "{");

            assertThat(sky.refresh()).isTrue();

            try (SkyView view = sky.acquire()) {
                assertThat(view.broken().get("asas")).contains("generation-000002");
                assertThat(kept(view, "asas")).isEqualTo(60);
            }
        }
    }

    @Test
    void askingABrokenSurveyTellsWhy() throws IOException {
        edit("\"schema_version\" : 1", "\"schema_version\" : 99");

        try (Sky sky = Sky.open(directory);
                SkyView view = sky.acquire()) {
            assertThatThrownBy(() -> view.search(OLD.getFirst().embedding(), List.of("asas"), SearchOptions.nearest(3)))
                    .isInstanceOf(NoSuchSurvey.class)
                    .hasMessageContaining("is 99");
        }
    }

    @Test
    void aDirectoryThatIsAbsentEmptyOrAFileIsNoSky(@TempDir Path elsewhere) throws IOException {
        Path file = Files.writeString(elsewhere.resolve("file"), "text");
        Path empty = Files.createDirectory(elsewhere.resolve("empty"));
        Files.createDirectory(empty.resolve("not-a-survey"));

        assertThatThrownBy(() -> Sky.open(elsewhere.resolve("absent")))
                .isInstanceOf(NoSuchSky.class)
                .hasMessageContaining("absent is no directory");
        assertThatThrownBy(() -> Sky.open(file)).isInstanceOf(NoSuchSky.class);
        assertThatThrownBy(() -> Sky.open(empty)).isInstanceOf(NoSuchSky.class).hasMessageContaining("holds no survey");
    }

    private void edit(String from, String to) throws IOException {
        Path manifest = directory.resolve("asas/generation-000001/manifest.json");
        String text = Files.readString(manifest);
        assertThat(text).contains(from);
        Files.writeString(manifest, text.replace(from, to));
    }

    /** Asserts that {@code asas} is told to be broken in these words, and that {@code gaia} answers all the same. */
    private void assertBroken(String... words) {
        try (Sky sky = Sky.open(directory);
                SkyView view = sky.acquire()) {
            assertThat(view.broken()).containsOnlyKeys("asas");
            assertThat(view.broken().get("asas")).contains(words);
            SearchAnswer answer = view.search(GAIA.getFirst().embedding(), List.of(), SearchOptions.nearest(3));
            assertThat(answer.hits().getFirst().star())
                    .isEqualTo(GAIA.getFirst().facts());
        }
    }

    private static long kept(SkyView view, String survey) {
        return view.survey(survey).orElseThrow().manifest().stars().kept();
    }

    private static String id(Star star) {
        return star.facts().id().objectId();
    }
}

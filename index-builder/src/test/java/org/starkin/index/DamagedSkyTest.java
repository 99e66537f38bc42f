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

/** A sky of two surveys, one of them damaged in every way. */
class DamagedSkyTest {

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
        edit("\"schema_version\" : 2", "\"schema_version\" : 99");

        assertBroken("schema version", "is 99", "1 to 2 is expected");
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
            assertBroken(file.getFileName() + ": resized");
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
        edit("\"schema_version\" : 2", "\"schema_version\" : 99");

        try (Sky sky = Sky.open(directory);
                SkyView view = sky.acquire()) {
            assertThatThrownBy(() -> view.search(OLD.getFirst().embedding(), List.of("asas"), SearchOptions.nearest(3)))
                    .isInstanceOf(NoSuchSurvey.class)
                    .hasMessageContaining("is 99");
        }
    }

    private void edit(String from, String to) throws IOException {
        Path generation = directory.resolve("asas/generation-000001");
        Path manifest = generation.resolve("manifest.json");
        String text = Files.readString(manifest);
        assertThat(text).contains(from);
        Files.writeString(manifest, text.replace(from, to));
        Checksums.of(generation, Pace.UNBOUNDED).write(generation);
    }

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
}

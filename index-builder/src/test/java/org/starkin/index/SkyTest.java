package org.starkin.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.lucene.util.IOUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.starkin.encoder.EncoderId;

/** A sky of two surveys, followed through flips. */
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

    /** Asserts that {@code asas} is told to be broken in these words, and that {@code gaia} answers all the same. */
    private static long kept(SkyView view, String survey) {
        return view.survey(survey).orElseThrow().manifest().stars().kept();
    }

    private static String id(Star star) {
        return star.facts().id().objectId();
    }
}

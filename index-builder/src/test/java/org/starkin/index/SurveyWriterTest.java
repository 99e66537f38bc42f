package org.starkin.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
                .containsExactlyInAnyOrder("manifest.json", "lucene", "rejects.csv");
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
                    .isTrue();
            assertThat(other.add(MadeUpStars.clustered("gaia", 1, 8, 1).getFirst()))
                    .isTrue();
        }
        try (SurveyWriter next = Build.writer(sky, "asas", 8)) {
            assertThat(next.publish().stars().kept()).isZero();
        }
    }

    private static List<String> names(Path directory) throws IOException {
        try (Stream<Path> children = Files.list(directory)) {
            return children.map(child -> child.getFileName().toString()).toList();
        }
    }
}

package org.starkin.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file of a graph beside its segment: with it, without it, with the wrong one. */
class LaidOutGraphTest {

    private static final List<Star> STARS = MadeUpStars.clustered("asas", 3_000, 8, 1);

    @TempDir
    private Path sky;

    private Path file;

    @BeforeEach
    void build() {
        Build.survey(sky, "asas", STARS);
        file = sky.resolve("asas/generation-000001/graph.bin");
    }

    @Test
    void changesNoAnswer() throws IOException {
        List<SearchAnswer> with = answers();
        Files.delete(file);

        assertThat(answers()).isEqualTo(with);
    }

    private List<SearchAnswer> answers() {
        try (Sky opened = Sky.open(sky);
                SkyView view = opened.acquire()) {
            assertThat(view.broken()).isEmpty();
            return STARS.stream()
                    .limit(200)
                    .map(star -> view.search(star.embedding(), List.of("asas"), SearchOptions.nearest(20)))
                    .toList();
        }
    }

    @Test
    void isToldWithTheRemedyWhereItIsDamaged() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);

        assertThat(broken()).contains("graph.bin", "damaged between byte", "delete it");
    }

    @Test
    void isToldWhereItIsThatOfAnotherBuild() throws IOException {
        Build.survey(sky, "asas", MadeUpStars.clustered("asas", 3_000, 8, 2));
        Files.copy(file, sky.resolve("asas/generation-000002/graph.bin"), StandardCopyOption.REPLACE_EXISTING);

        assertThat(broken()).contains("generation-000002/graph.bin", "the graph of another index", "delete it");
    }

    private String broken() {
        try (Sky opened = Sky.open(sky);
                SkyView view = opened.acquire()) {
            assertThat(view.surveys()).isEmpty();
            return String.valueOf(view.broken().get("asas"));
        }
    }
}

package org.starkin.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.assertj.core.data.Offset;
import org.starkin.index.Manifest;
import org.starkin.index.Sky;
import org.starkin.index.SkyView;
import org.starkin.index.Star;
import org.starkin.index.SurveySearcher;

/**
 * All that a survey holds.
 *
 * @param stars by id
 * @param rejects the lines of its list
 */
record SkyContent(Manifest manifest, Map<String, Star> stars, List<String> rejects) {

    /** The network's last digits depend on its batch. */
    private static final Offset<Float> ROUNDING = Offset.offset(1e-5f);

    static SkyContent of(Path directory, String survey) throws IOException {
        Map<String, Star> stars = new TreeMap<>();
        try (Sky sky = Sky.open(directory);
                SkyView view = sky.acquire()) {
            SurveySearcher searcher = view.survey(survey).orElseThrow();
            searcher.page(0, SurveySearcher.MOST_LISTED).forEach(facts -> {
                String id = facts.id().objectId();
                stars.put(id, searcher.star(id).orElseThrow());
            });
            Path rejects = directory.resolve(survey).resolve("current/rejects.csv");
            return new SkyContent(searcher.manifest(), stars, Files.readAllLines(rejects));
        }
    }

    /** Fails where the other has other stars, rejects or counts. */
    void assertSameAs(SkyContent other) {
        assertThat(manifest.stars()).isEqualTo(other.manifest.stars());
        assertThat(manifest.points()).isEqualTo(other.manifest.points());
        assertThat(manifest.bands()).isEqualTo(other.manifest.bands());
        assertThat(manifest.classes()).isEqualTo(other.manifest.classes());
        assertThat(manifest.encoder()).isEqualTo(other.manifest.encoder());
        assertThat(rejects).containsExactlyInAnyOrderElementsOf(other.rejects);
        assertThat(stars.keySet()).isEqualTo(other.stars.keySet());
        stars.forEach((id, star) -> {
            Star twin = Objects.requireNonNull(other.stars.get(id));
            assertThat(star.facts()).isEqualTo(twin.facts());
            assertThat(star.lightCurve()).isEqualTo(twin.lightCurve());
            assertThat(star.drops()).isEqualTo(twin.drops());
            assertThat(star.embedding().toArray())
                    .containsExactly(twin.embedding().toArray(), ROUNDING);
        });
    }
}

package org.starkin.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the hash sees: whoever compares by it relies on that. */
class ContentDigestTest {

    private static final List<Star> STARS = MadeUpStars.clustered("asas", 1000, 8, 1);

    @TempDir
    private Path directory;

    @Test
    void seesTheGraphEachVectorEachFactAndThePhotometry() {
        String digest = digest("plain", STARS, Build.PARAMETERS);
        Star star = STARS.get(7);
        Star other = STARS.get(8);
        StarFacts facts = new StarFacts(
                star.facts().id(),
                star.facts().position(),
                star.facts().label(),
                star.facts().cataloguePeriodDays(),
                star.facts().properties(),
                List.of(),
                star.facts().summary());
        BuildParameters sparse = new BuildParameters(
                Build.PARAMETERS.sources(), Build.PARAMETERS.settings(), 2, 4, 2, Build.PARAMETERS.seed());

        assertThat(digest("graph", STARS, sparse)).isNotEqualTo(digest);
        assertThat(digest("vector", with(new Star(star.facts(), star.lightCurve(), star.drops(), other.embedding()))))
                .isNotEqualTo(digest);
        assertThat(digest("facts", with(new Star(facts, star.lightCurve(), star.drops(), star.embedding()))))
                .isNotEqualTo(digest);
        assertThat(digest("curve", with(new Star(star.facts(), other.lightCurve(), star.drops(), star.embedding()))))
                .isNotEqualTo(digest);
        assertThat(digest("again", STARS)).isEqualTo(digest);
    }

    private static List<Star> with(Star changed) {
        List<Star> stars = new ArrayList<>(STARS);
        stars.set(7, changed);
        return stars;
    }

    private String digest(String name, List<Star> stars) {
        return digest(name, stars, Build.PARAMETERS);
    }

    private String digest(String name, List<Star> stars, BuildParameters parameters) {
        Path sky = directory.resolve(name);
        try (SurveyWriter writer = Build.writer(sky, "asas", 8, Beginning.AFRESH, parameters)) {
            stars.forEach(writer::add);
            writer.publish();
        }
        return ContentDigest.ofIndex(sky, "asas");
    }
}

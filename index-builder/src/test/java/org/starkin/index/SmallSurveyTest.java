package org.starkin.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.starkin.encoder.Embedding;

/** Surveys of no, one, few and many equal stars. */
class SmallSurveyTest {

    private static final Embedding QUERY = Embedding.of(new float[] {1, 0});

    @TempDir
    private Path directory;

    @Test
    void aSurveyWithoutAStarAnswersEverythingWithNothing() {
        Manifest manifest = Build.survey(directory, "none", List.of());

        try (Sky sky = Sky.open(directory);
                SkyView view = sky.acquire()) {
            SurveySearcher none = view.survey("none").orElseThrow();
            assertThat(manifest.stars().kept()).isZero();
            assertThat(none.search(QUERY, SearchOptions.nearest(10)).hits()).isEmpty();
            assertThat(none.search(QUERY, SearchOptions.nearest(10).exactly()).hits())
                    .isEmpty();
            assertThat(none.cone(new SkyPosition(0, 0), 3600, 10)).isEmpty();
            assertThat(none.star("a")).isEmpty();
            assertThat(none.idsLike("a", 3)).isEmpty();
            assertThat(none.page(0, 3)).isEmpty();
            assertThat(manifest.pairs().percentBelow(0.5)).isNaN();
        }
    }

    @Test
    void aSurveyOfOneStarFindsItAndNoOther() {
        Build.survey(directory, "one", List.of(MadeUpStars.plain("one", "a", 3, 4)));

        try (Sky sky = Sky.open(directory);
                SkyView view = sky.acquire()) {
            SurveySearcher one = view.survey("one").orElseThrow();
            SearchAnswer answer = one.search(QUERY, SearchOptions.nearest(1000));
            assertThat(answer.hits()).hasSize(1);
            assertThat(answer.hits().getFirst().similarity()).isEqualTo(0.6f);
            assertThat(one.search(QUERY, SearchOptions.nearest(5).without(new StarId("one", "a")))
                            .hits())
                    .isEmpty();
            assertThat(one.cone(new SkyPosition(0, 0), 3600, 10)).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"50,true", "50,false", "1500,true"})
    void ordersStarsOfEqualSimilarityById(int count, boolean exact) {
        List<Star> stars = IntStream.range(0, count)
                .mapToObj(i -> MadeUpStars.plain("twins", "id-" + (i * 7919) % 100_003, 1, 2))
                .toList();
        Build.survey(directory, "twins", stars);
        SearchOptions options = exact ? SearchOptions.nearest(20).exactly() : SearchOptions.nearest(20);

        try (Sky sky = Sky.open(directory);
                SkyView view = sky.acquire()) {
            SurveySearcher twins = view.survey("twins").orElseThrow();
            assertThat(twins.search(QUERY, options).hits()).isEqualTo(Oracle.nearest(stars, QUERY, options));
        }
    }

    @Test
    void ordersStarsOfEqualSimilarityBySurveyFirst() {
        Build.survey(directory, "b", List.of(MadeUpStars.plain("b", "1", 1, 2)));
        Build.survey(directory, "a", List.of(MadeUpStars.plain("a", "2", 1, 2)));

        try (Sky sky = Sky.open(directory);
                SkyView view = sky.acquire()) {
            assertThat(view.search(QUERY, List.of(), SearchOptions.nearest(2)).hits())
                    .extracting(hit -> hit.star().id().toString())
                    .containsExactly("a/2", "b/1");
        }
    }
}

package org.starkin.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.starkin.encoder.Embedding;
import org.starkin.graph.VectorSource;

/** Searches in one survey of 4,000 stars and over two surveys, against brute force. */
class SearchTest {

    private static final int DIMENSION = 32;
    private static final List<Star> ASAS = MadeUpStars.clustered("asas", 4000, DIMENSION, 21);
    private static final List<Star> GAIA = MadeUpStars.clustered("gaia", 1500, DIMENSION, 22);

    @TempDir
    private static Path directory;

    private static Sky sky;
    private static SkyView view;
    private static SurveySearcher asas;

    @BeforeAll
    static void build() {
        Build.survey(directory, "asas", ASAS);
        Build.survey(directory, "gaia", GAIA);
        sky = Sky.open(directory);
        view = sky.acquire();
        asas = view.survey("asas").orElseThrow();
    }

    @AfterAll
    static void close() {
        view.close();
        sky.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 137, 1000})
    void exactSearchFindsWhatBruteForceFinds(int limit) {
        for (Embedding query : MadeUpStars.near(ASAS, 20, limit)) {
            SearchAnswer answer =
                    asas.search(query, SearchOptions.nearest(limit).exactly());

            assertThat(answer.hits()).isEqualTo(Oracle.nearest(ASAS, query, SearchOptions.nearest(limit)));
            assertThat(answer.exact()).isTrue();
            assertThat(answer.visited()).isEqualTo(4000);
        }
    }

    @Test
    void givesTheVectorsOfAllStarsInTheOrderOfTheirIds() throws IOException {
        List<Star> sorted = ASAS.stream()
                .sorted(Comparator.comparing(star -> star.facts().id().objectId()))
                .toList();
        VectorSource vectors = asas.vectors();

        assertThat(vectors.size()).isEqualTo(ASAS.size());
        assertThat(vectors.dimension()).isEqualTo(DIMENSION);
        float[] vector = new float[DIMENSION];
        for (int number = 0; number < sorted.size(); number++) {
            vectors.vector(number, vector, 0);
            assertThat(vector).isEqualTo(sorted.get(number).embedding().toArray());
        }
    }

    @ParameterizedTest
    @CsvSource({"1,1", "10,1", "50,16", "1000,1", "1000,10000"})
    void graphSearchGivesAsManyHitsAsAskedForInOrder(int limit, int effort) {
        for (Embedding query : MadeUpStars.near(ASAS, 20, limit + effort)) {
            List<Hit> hits = asas.search(query, SearchOptions.nearest(limit).with(new Thoroughness.Effort(effort)))
                    .hits();

            assertThat(hits).hasSize(limit).isSortedAccordingTo(Hit.ORDER).doesNotHaveDuplicates();
            for (Hit hit : hits) {
                assertThat(hit.similarity())
                        .isEqualTo(query.similarity(star(hit).embedding()));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void leavesAStarOutAndStillGivesAsManyHits(boolean exact) {
        for (Star star : ASAS.subList(0, 50)) {
            SearchOptions all = exact ? SearchOptions.nearest(10).exactly() : SearchOptions.nearest(10);

            SearchAnswer with = asas.search(star.embedding(), all);
            SearchAnswer without =
                    asas.search(star.embedding(), all.without(star.facts().id()));

            assertThat(with.hits().getFirst().star()).isEqualTo(star.facts());
            assertThat(with.hits().getFirst().similarity()).isCloseTo(1, within(1e-6));
            assertThat(without.hits()).hasSize(10).noneMatch(hit -> hit.star().equals(star.facts()));
        }
    }

    @ParameterizedTest
    @CsvSource({"1,2", "10,2", "10,40", "100,100", "1000,100"})
    void leavesSeveralStarsOutOfSeveralSurveysAndStillGivesAsManyHits(int limit, int leftOut) {
        List<Star> union = new ArrayList<>(ASAS);
        union.addAll(GAIA);
        int found = 0;
        for (Embedding query : MadeUpStars.near(ASAS, 20, leftOut)) {
            Set<StarId> nearest = Oracle.nearest(union, query, SearchOptions.nearest(leftOut)).stream()
                    .map(hit -> hit.star().id())
                    .collect(Collectors.toSet());
            SearchOptions options = SearchOptions.nearest(limit).without(nearest);
            List<Hit> truth = Oracle.nearest(union, query, options);

            List<Hit> walked = view.search(query, List.of(), options).hits();

            assertThat(view.search(query, List.of(), options.exactly()).hits()).isEqualTo(truth);
            assertThat(walked)
                    .hasSize(limit)
                    .isSortedAccordingTo(Hit.ORDER)
                    .noneMatch(hit -> nearest.contains(hit.star().id()));
            found += (int) walked.stream().filter(truth::contains).count();
        }
        assertThat(found).isGreaterThanOrEqualTo((int) (0.98 * 20 * limit));
    }

    @Test
    void aStarOfAnotherSurveyCannotBeLeftOut() {
        Star star = ASAS.getFirst();
        StarId elsewhere = new StarId("gaia", star.facts().id().objectId());

        SearchAnswer answer =
                asas.search(star.embedding(), SearchOptions.nearest(1).without(elsewhere));

        assertThat(answer.hits().getFirst().star()).isEqualTo(star.facts());
    }

    @ParameterizedTest
    @CsvSource({"true,0.7", "false,0.7", "true,0.999999", "true,-1", "true,1"})
    void givesNothingBelowTheLeastSimilarity(boolean exact, double least) {
        for (Embedding query : MadeUpStars.near(ASAS, 20, 77)) {
            SearchOptions options = SearchOptions.nearest(30)
                    .atLeast(least)
                    .with(exact ? Thoroughness.EXACT : new Thoroughness.Effort(1000));

            assertThat(asas.search(query, options).hits()).isEqualTo(Oracle.nearest(ASAS, query, options));
        }
    }

    @Test
    void mergesSurveysAsIfTheyWereOne() {
        List<Star> union = new ArrayList<>(ASAS);
        union.addAll(GAIA);
        for (Embedding query : MadeUpStars.near(ASAS, 20, 99)) {
            SearchOptions options = SearchOptions.nearest(200).exactly();

            SearchAnswer answer = view.search(query, List.of("gaia", "asas", "gaia"), options);

            assertThat(answer.hits()).isEqualTo(Oracle.nearest(union, query, options));
            assertThat(answer.visited()).isEqualTo(5500);
            assertThat(view.search(query, List.of(), options)).isEqualTo(answer);
        }
    }

    @Test
    void tellsAMergeThatIsNotExact() {
        Embedding query = ASAS.getFirst().embedding();

        assertThat(view.search(query, List.of(), SearchOptions.nearest(5)).exact())
                .isFalse();
        assertThat(view.search(query, List.of(), SearchOptions.nearest(5).exactly())
                        .exact())
                .isTrue();
    }

    @Test
    void namesTheSurveysThatThereAreWhenAskedForAnother() {
        assertThatThrownBy(() ->
                        view.search(ASAS.getFirst().embedding(), List.of("asas", "kepler"), SearchOptions.nearest(1)))
                .isInstanceOf(NoSuchSurvey.class)
                .hasMessageContaining("kepler")
                .hasMessageContaining("[asas, gaia]");
    }

    @Test
    void namesBothDimensionsWhenTheQueryHasAnother() {
        assertThatThrownBy(() -> asas.search(Embedding.of(new float[] {1, 2}), SearchOptions.nearest(1)))
                .isInstanceOf(DimensionMismatch.class)
                .hasMessageContaining("2 values")
                .hasMessageContaining("vectors of 32");
    }

    @Test
    void tellsHowCloseASimilarityIsAmongPairs() {
        Percentiles pairs = asas.manifest().pairs();
        Percentiles nearest = asas.manifest().nearest();

        assertThat(pairs.percentBelow(pairs.table().getFirst().similarity() - 0.001))
                .isZero();
        assertThat(pairs.percentBelow(1)).isEqualTo(100);
        assertThat(pairs.percentBelow(nearest.table().get(8).similarity())).isGreaterThan(95);
        assertThat(pairs.table()).isSortedAccordingTo(Comparator.comparingDouble(Percentiles.Entry::similarity));
    }

    @Test
    void listsStarsInTheOrderOfTheirIds() {
        List<StarFacts> sorted = ASAS.stream()
                .map(Star::facts)
                .sorted(Comparator.comparing(StarFacts::id))
                .toList();

        assertThat(asas.page(0, 100)).isEqualTo(sorted.subList(0, 100));
        assertThat(asas.page(3950, 100)).isEqualTo(sorted.subList(3950, 4000));
        assertThat(asas.page(4000, 100)).isEmpty();
        assertThat(asas.page(Integer.MAX_VALUE, 100_000)).isEmpty();
    }

    @Test
    void suggestsTheIdsThatBeginMostAlike() {
        String id = ASAS.getFirst().facts().id().objectId();

        assertThat(asas.idsLike(id, 1)).containsExactly(id);
        assertThat(asas.idsLike(id + "9", 1)).containsExactly(id);
        assertThat(asas.idsLike("", 3)).hasSize(3);
        assertThat(asas.idsLike("zzz", 100_000)).hasSize(4000);
        int shared = commonPrefix("asas-5", asas.idsLike("asas-5", 20));
        assertThat(shared).isEqualTo("asas-5".length());
    }

    @Test
    void findsNoStarUnderAnIdThatIsNotThere() {
        assertThat(asas.star("asas-")).isEmpty();
        assertThat(asas.facts("")).isEmpty();
    }

    private static int commonPrefix(String wanted, List<String> ids) {
        return ids.stream().allMatch(id -> id.startsWith(wanted)) ? wanted.length() : 0;
    }

    private static final Map<StarId, Star> BY_ID =
            ASAS.stream().collect(Collectors.toMap(star -> star.facts().id(), star -> star));

    private static Star star(Hit hit) {
        return Objects.requireNonNull(BY_ID.get(hit.star().id()));
    }
}

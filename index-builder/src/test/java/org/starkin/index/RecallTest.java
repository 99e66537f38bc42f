package org.starkin.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.starkin.encoder.Embedding;

/** How much a survey of 4,000 stars says that its walk finds, and how much it does find. */
class RecallTest {

    private static final List<Star> ASAS = MadeUpStars.clustered("asas", 4000, 32, 21);

    @TempDir
    private static Path directory;

    private static Sky sky;
    private static SkyView view;
    private static SurveySearcher asas;

    @BeforeAll
    static void build() {
        Build.survey(directory, "asas", ASAS);
        sky = Sky.open(directory);
        view = sky.acquire();
        asas = view.survey("asas").orElseThrow();
    }

    @AfterAll
    static void close() {
        view.close();
        sky.close();
    }

    @Test
    void graphSearchFindsNearlyAllOfItAtTheDefaultEffort() {
        List<Embedding> queries = MadeUpStars.near(ASAS, 200, 5);
        long found = 0;
        for (Embedding query : queries) {
            SearchAnswer answer = asas.search(query, SearchOptions.nearest(10));
            Set<Hit> truth = new HashSet<>(Oracle.nearest(ASAS, query, SearchOptions.nearest(10)));
            found += answer.hits().stream().filter(truth::contains).count();
            assertThat(answer.exact()).isFalse();
            assertThat(answer.visited()).isLessThan(4000);
        }

        assertThat(found / (10.0 * queries.size())).isGreaterThanOrEqualTo(0.98);
    }

    @Test
    void theKinOfAStarOfTheSurveyAreLookedForFromTheStarItself() {
        SearchOptions nearest = SearchOptions.nearest(10).with(new Thoroughness.Effort(24));
        long found = 0;
        long fromItself = 0;
        long fromTheEntry = 0;
        for (Star star : ASAS.subList(0, 200)) {
            SearchOptions others = nearest.without(star.facts().id());
            SearchAnswer answer = asas.search(star.embedding(), others);
            Set<Hit> truth = new HashSet<>(Oracle.nearest(ASAS, star.embedding(), others));
            found += answer.hits().stream().filter(truth::contains).count();
            fromItself += answer.visited();
            fromTheEntry += asas.search(star.embedding(), nearest).visited();
        }

        assertThat(found).isGreaterThanOrEqualTo(1_980);
        assertThat(fromItself).isLessThan(fromTheEntry);
    }

    @Test
    void theManifestTellsTheRecallThatIsMeasured() {
        Manifest.Recall recall = asas.manifest().recall();
        double promised = recall.curve().stream()
                .filter(point -> point.effort() == recall.defaultEffort())
                .findFirst()
                .orElseThrow()
                .recallAt10();

        double measured = ASAS.stream()
                .limit(250)
                .mapToDouble(star -> recallAt10(star, recall.defaultEffort()))
                .average()
                .orElseThrow();

        assertThat(recall.probed()).isEqualTo(1000);
        assertThat(promised).isGreaterThanOrEqualTo(0.98);
        assertThat(measured).isCloseTo(promised, within(0.01));
    }

    @Test
    void aRecallAskedForIsReachedByTheLeastEffortThatWasMeasuredToReachIt() {
        Manifest.Recall recall = asas.manifest().recall();
        double best = recall.curve().getLast().recallAt10();
        Embedding query = ASAS.getFirst().embedding();

        for (Manifest.RecallPoint point : recall.curve()) {
            SearchAnswer.Searched searched = searched(query, new Thoroughness.Recall(point.recallAt10()));
            int least = recall.curve().stream()
                    .filter(other -> other.recallAt10() >= point.recallAt10())
                    .findFirst()
                    .orElseThrow()
                    .effort();
            assertThat(searched.effort()).hasValue(least);
            assertThat(searched.recallAt10().orElseThrow()).isGreaterThanOrEqualTo(point.recallAt10());
        }
        if (best < 1) {
            assertThat(searched(query, new Thoroughness.Recall(Math.nextUp(best)))
                            .isExact())
                    .isTrue();
        }
    }

    @Test
    void anAnswerTellsTheRecallThatWasMeasuredAtItsEffortOrTheNextLower() {
        Manifest.RecallPoint first = asas.manifest().recall().curve().getFirst();
        Embedding query = ASAS.getFirst().embedding();

        assertThat(searched(query, new Thoroughness.Effort(first.effort())).recallAt10())
                .hasValue(first.recallAt10());
        assertThat(searched(query, new Thoroughness.Effort(first.effort() + 1)).recallAt10())
                .hasValue(first.recallAt10());
        assertThat(searched(query, new Thoroughness.Effort(first.effort() - 1)).recallAt10())
                .isEmpty();
        assertThat(searched(query, Thoroughness.EXACT).recallAt10()).hasValue(1);
    }

    private static SearchAnswer.Searched searched(Embedding query, Thoroughness thoroughness) {
        SearchAnswer answer = asas.search(query, SearchOptions.nearest(10).with(thoroughness));
        assertThat(answer.surveys()).hasSize(1);
        assertThat(answer.exact()).isEqualTo(answer.surveys().getFirst().isExact());
        return answer.surveys().getFirst();
    }

    /** As of any vector: the star itself is not left out, so that it is not from there that its kin are looked for. */
    private static double recallAt10(Star star, int effort) {
        SearchOptions exact = SearchOptions.nearest(10).without(star.facts().id());
        SearchOptions walk = SearchOptions.nearest(11).with(new Thoroughness.Effort(effort));
        Set<Hit> truth = new HashSet<>(Oracle.nearest(ASAS, star.embedding(), exact));
        return asas.search(star.embedding(), walk).hits().stream()
                        .filter(truth::contains)
                        .count()
                / 10.0;
    }
}

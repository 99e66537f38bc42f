package org.starkin.rank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.starkin.encoder.Embedding;
import org.starkin.index.StarFilter;
import org.starkin.index.StarId;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RareSearchTest {

    private static final int COMMON = 1500;
    private static final int MEMBERS = 30;

    private RankSky sky;
    private List<StarId> members;
    private List<StarId> positives;
    private List<StarId> negatives;
    private List<StarId> known;

    @BeforeAll
    void make(@TempDir Path directory) {
        sky = new RankSky(directory, COMMON, MEMBERS, 0.5, 5);
        members = sky.ofClass(RankSky.RARE);
        positives = List.of(members.get(3), members.get(11), members.get(20), members.get(40), members.get(55));
        negatives = sky.ofClass("COMMON").subList(0, 4);
        known = new ArrayList<>(positives);
        known.addAll(negatives);
    }

    @AfterAll
    void close() {
        sky.close();
    }

    private Examples examples() {
        return new Examples(sky.vectors(positives), sky.vectors(negatives));
    }

    private RareOptions options(Method method, int depth, double diversity) {
        return new RareOptions(method, StarFilter.NONE, known, depth, diversity, 1);
    }

    private static List<StarId> ids(Ranking ranking) {
        return ranking.stars().stream().map(star -> star.star().id()).toList();
    }

    /** All stars but the known ones, by a score of the test's own: ties by survey, then id. */
    private List<StarId> bruteForce(ToDoubleFunction<Embedding> score) {
        record Scored(StarId star, double score) {}
        Set<StarId> leftOut = new HashSet<>(known);
        List<StarId> all = new ArrayList<>(sky.ofClass("COMMON"));
        all.addAll(members);
        return all.stream()
                .filter(star -> !leftOut.contains(star))
                .map(star -> new Scored(star, score.applyAsDouble(sky.vector(star))))
                .sorted(Comparator.comparingDouble((Scored scored) -> -scored.score())
                        .thenComparing(scored -> scored.star().survey())
                        .thenComparing(scored -> scored.star().objectId()))
                .map(Scored::star)
                .toList();
    }

    @Test
    void ranksByTheBestExampleAsBruteForceDoes() {
        List<Embedding> yes = sky.vectors(positives);
        List<Embedding> no = sky.vectors(negatives);

        Ranking ranking = RareSearch.rank(sky.pool(), examples(), options(Method.BEST_EXAMPLE, 500, 0));

        assertThat(ids(ranking))
                .isEqualTo(bruteForce(star -> {
                            double best = greatest(star, yes);
                            double worst = greatest(star, no);
                            return worst > best ? 2 * best - worst : best;
                        })
                        .subList(0, 500));
        assertThat(ranking.ranked()).isEqualTo(2L * (COMMON + MEMBERS) - known.size());
    }

    private static double greatest(Embedding star, List<Embedding> others) {
        return others.stream().mapToDouble(star::similarity).max().orElseThrow();
    }

    @Test
    void ranksByThePrototypeAsBruteForceDoes() {
        Ranking ranking = RareSearch.rank(sky.pool(), examples(), options(Method.PROTOTYPE, 500, 0));

        assertThat(ids(ranking))
                .isEqualTo(bruteForce(
                                star -> mean(star, sky.vectors(positives)) - 0.25 * mean(star, sky.vectors(negatives)))
                        .subList(0, 500));
    }

    private static double mean(Embedding star, List<Embedding> others) {
        return others.stream().mapToDouble(star::similarity).average().orElseThrow();
    }

    @ParameterizedTest
    @EnumSource(Method.class)
    void putsTheClassFirst(Method method) {
        Ranking ranking = RareSearch.rank(sky.pool(), examples(), options(method, 30, 0));

        long found = ids(ranking).stream().filter(members::contains).count();
        assertThat(found).as(method.name()).isGreaterThanOrEqualTo(25);
        assertThat(ids(ranking)).doesNotContainAnyElementsOf(known);
    }

    @ParameterizedTest
    @EnumSource(Method.class)
    void isTheSameEachTimeAndADeeperOneBeginsAsAShallowerOne(Method method) {
        for (double diversity : new double[] {0, 0.4}) {
            Ranking deep = RareSearch.rank(sky.pool(), examples(), options(method, 400, diversity));
            Ranking shallow = RareSearch.rank(sky.pool(), examples(), options(method, 40, diversity));

            assertThat(deep.stars().subList(0, 40)).isEqualTo(shallow.stars());
        }
    }

    @Test
    void saysWhyAStarIsThere() {
        Examples examples = examples();

        for (RankedStar star : RareSearch.rank(sky.pool(), examples, options(Method.LINEAR, 50, 0))
                .stars()) {
            Embedding vector = sky.vector(star.star().id());
            double similarity = greatest(vector, examples.positives());
            double negative = greatest(vector, examples.negatives());
            assertThat(star.similarity()).isEqualTo(similarity);
            assertThat(vector.similarity(examples.positives().get(star.nearestExample())))
                    .isEqualTo(similarity);
            assertThat(star.negativeSimilarity()).hasValue(negative);
            assertThat(star.novelty()).isEqualTo(1 - Math.max(similarity, negative));
        }
    }

    @Test
    void scoresFallWithTheRankAndTellHowManyMembersThereAre() {
        Ranking ranking = RareSearch.rank(sky.pool(), examples(), options(Method.LINEAR, 300, 0));

        assertThat(ranking.stars()).extracting(RankedStar::score).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(ranking.isCalibrated()).isTrue();
        assertThat(ranking.expectedMembers()).isBetween(20.0, 180.0);
        assertThat(ranking.stars().getFirst().score()).isGreaterThan(0.5);
        assertThat(ranking.stars().getLast().score()).isLessThan(0.2);
        assertThat(RareSearch.rank(
                                sky.pool(),
                                new Examples(sky.vectors(positives.subList(0, 1)), List.of()),
                                options(Method.PROTOTYPE, 5, 0))
                        .isCalibrated())
                .isFalse();
    }

    @Test
    void diversityShowsStarsThatAreLessAlike() {
        assertThat(likeness(0.9)).isLessThan(likeness(0) - 1);
    }

    private double likeness(double diversity) {
        List<Embedding> shown =
                sky.vectors(ids(RareSearch.rank(sky.pool(), examples(), options(Method.LINEAR, 15, diversity))));
        double sum = 0;
        for (int i = 1; i < shown.size(); i++) {
            sum += greatest(shown.get(i), shown.subList(0, i));
        }
        return sum;
    }

    @Test
    void ranksOnlyWhatTheFilterAccepts() {
        StarFilter filter = new StarFilter(
                Set.of("COMMON"), new EnumMap<>(StarFilter.Quantity.class), Optional.empty(), Set.of(), Map.of());

        Ranking ranking =
                RareSearch.rank(sky.pool(), examples(), new RareOptions(Method.LINEAR, filter, known, 50, 0, 1));

        assertThat(ranking.stars())
                .allSatisfy(star -> assertThat(star.star().label()).contains("COMMON"));
        assertThat(ranking.ranked()).isEqualTo(2L * COMMON - negatives.size());
    }

    @Test
    void refusesExamplesOfAnotherDimension() {
        Examples wrong = new Examples(List.of(Embedding.of(new float[] {1, 0})), List.of());

        assertThatThrownBy(() -> RareSearch.rank(sky.pool(), wrong, options(Method.LINEAR, 5, 0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2 values");
    }

    @Test
    void drawsABackgroundWithoutTheKnownStars() {
        List<Embedding> drawn = sky.pool().drawn(100_000, 3, known);

        assertThat(drawn).hasSize(2 * (COMMON + MEMBERS) - known.size());
        assertThat(sky.pool().drawn(200, 3, List.of()))
                .hasSize(200)
                .isEqualTo(sky.pool().drawn(200, 3, List.of()));
        assertThat(sky.pool().drawn(200, 4, List.of())).isNotEqualTo(sky.pool().drawn(200, 3, List.of()));
    }

    @Test
    void kernelIsOneForATwinAndFallsWithTheAngle() {
        Kernel kernel = new Kernel(3);

        assertThat(kernel.of(1)).isEqualTo(1);
        assertThat(kernel.of(-1)).isZero();
        assertThat(kernel.of(0)).isCloseTo(Math.pow(0.5, 8), within(1e-12));
    }
}

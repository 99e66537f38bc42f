package org.starkin.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.starkin.encoder.Embedding;

/** Filters that accept hardly any star, some and all, related to the query and not, against looking at every star. */
class SelectivityTest {

    private static final int SIZE = Selections.SIZE;
    private static final int DIMENSION = 16;
    private static final int LIMIT = 10;
    private static final int QUERIES = 80;
    private static final int LEFT_OUT = 15;

    @TempDir
    private static Path directory;

    private static List<Star> stars = List.of();
    private static Selections selections = new Selections(List.of());
    private static List<Question> anywhere = List.of();
    private static List<Question> inOneCluster = List.of();
    private static Sky sky;
    private static SkyView view;
    private static SurveySearcher survey;

    /**
     * What is asked.
     *
     * @param ranked all stars, the nearest first
     */
    private record Question(Embedding query, List<Hit> ranked) {}

    @BeforeAll
    static void build() {
        List<Star> made = MadeUpStars.clustered("made", SIZE, DIMENSION, 31);
        Embedding centre = made.get(77).embedding();
        List<Star> byNearness = made.stream()
                .sorted(Comparator.comparingDouble(star -> -centre.similarity(star.embedding())))
                .toList();
        List<Integer> order = new ArrayList<>(IntStream.range(0, SIZE).boxed().toList());
        Collections.shuffle(order, new Random(3));
        stars = IntStream.range(0, SIZE)
                .mapToObj(i -> Selections.known(byNearness.get(i), order.get(i), i + 1))
                .toList();
        selections = new Selections(stars);
        Build.survey(directory, "made", stars);
        sky = Sky.open(directory);
        view = sky.acquire();
        survey = view.survey("made").orElseThrow();
        anywhere = questions(stars);
        inOneCluster = questions(stars.stream()
                .filter(star -> star.facts().cataloguePeriodDays().orElseThrow() <= 300)
                .toList());
    }

    @AfterAll
    static void close() {
        view.close();
        sky.close();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.1, 1, 10, 50, 100})
    void ofStarsThatHaveNothingToDoWithTheQuery(double percent) {
        int count = count(percent);
        assertFound(anywhere, selections.ofClasses(count), count);
        assertFound(anywhere, selections.ofTexts(count), count);
        assertFound(anywhere, selections.ofPeriod(count), count);
        assertFound(anywhere, selections.ofCone(count), count);
        assertFound(
                anywhere,
                selections.ofIds(Math.min(count, StarFilter.MOST_NAMED)),
                Math.min(count, StarFilter.MOST_NAMED));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.1, 1, 10, 50, 100})
    void ofTheStarsOfTheQuerysOwnCluster(double percent) {
        assertFound(inOneCluster, selections.ofRanks(1, count(percent)), count(percent));
        assertFound(inOneCluster, selections.ofRankTexts(1, count(percent)), count(percent));
        assertFound(anywhere, selections.ofRanks(1, count(percent)), count(percent));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.1, 1, 10, 50, 100})
    void ofTheStarsOfClustersFarFromTheQuery(double percent) {
        int first = SIZE - count(percent) + 1;
        assertFound(inOneCluster, selections.ofRanks(first, SIZE), count(percent));
        assertFound(inOneCluster, selections.ofRankTexts(first, SIZE), count(percent));
        assertFound(anywhere, selections.ofRanks(first, SIZE), count(percent));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.1, 1, 10, 50, 100})
    void ofAllThatAreAcceptedButTheNearestAndAFewOthers(double percent) {
        int count = count(percent);
        for (Selections.Selection wanted : List.of(
                selections.ofPeriod(count), selections.ofRanks(1, count), selections.ofRanks(SIZE - count + 1, SIZE))) {
            double found = 0;
            for (Question question : anywhere) {
                Set<StarId> leftOut = Stream.concat(
                                question.ranked().stream()
                                        .filter(hit -> wanted.isMet().test(hit.star()))
                                        .limit(LEFT_OUT),
                                question.ranked().stream().skip(SIZE / 3).limit(LEFT_OUT))
                        .map(hit -> hit.star().id())
                        .collect(Collectors.toSet());
                found += recall(question, wanted.filter(), hit -> wanted.isMet().test(hit.star()), leftOut);
            }
            assertThat(found / anywhere.size()).isGreaterThanOrEqualTo(0.99);
        }
    }

    /** So few that a walk may come to some that are accepted, though to the last of its candidates. */
    @ParameterizedTest
    @ValueSource(ints = {8, 20, 24, 30})
    void ofAllButTheNearestToTheQuery(int nearest) {
        double found = 0;
        for (Question question : anywhere) {
            Set<String> ids = question.ranked().stream()
                    .skip(nearest)
                    .limit(StarFilter.MOST_NAMED)
                    .map(hit -> hit.star().id().objectId())
                    .collect(Collectors.toSet());
            found += recall(
                    question,
                    new StarFilter(Set.of(), Map.of(), Optional.empty(), ids),
                    hit -> ids.contains(hit.star().id().objectId()),
                    Set.of());
        }
        assertThat(found / anywhere.size()).isGreaterThanOrEqualTo(0.99);
    }

    private static int count(double percent) {
        return (int) Math.round(percent / 100 * SIZE);
    }

    /** What the filter accepts is taken from the stars themselves, and must be so many. */
    private static void assertFound(List<Question> questions, Selections.Selection wanted, int count) {
        assertThat(stars.stream().filter(star -> wanted.isMet().test(star.facts())))
                .hasSize(count);
        double found = 0;
        for (Question question : questions) {
            found += recall(question, wanted.filter(), hit -> wanted.isMet().test(hit.star()), Set.of());
        }
        assertThat(found / questions.size()).isGreaterThanOrEqualTo(0.99);
    }

    /** The share found of the nearest that are accepted and not left out; an answer that is said to be exact holds them all. */
    private static double recall(Question question, StarFilter filter, Predicate<Hit> isAccepted, Set<StarId> leftOut) {
        List<Hit> truth = question.ranked().stream()
                .filter(isAccepted)
                .filter(hit -> !leftOut.contains(hit.star().id()))
                .limit(LIMIT)
                .toList();
        SearchAnswer answer = survey.search(
                question.query(), SearchOptions.nearest(LIMIT).without(leftOut).among(filter));
        assertThat(answer.hits())
                .hasSameSizeAs(truth)
                .allMatch(isAccepted)
                .noneMatch(hit -> leftOut.contains(hit.star().id()))
                .isSortedAccordingTo(Hit.ORDER);
        if (answer.exact()) {
            assertThat(answer.hits()).isEqualTo(truth);
        } else {
            assertThat(answer.visited()).isLessThan(SIZE / 4);
        }
        return truth.isEmpty()
                ? 1
                : (double) answer.hits().stream().filter(truth::contains).count() / truth.size();
    }

    private static List<Question> questions(List<Star> near) {
        SplittableRandom random = new SplittableRandom(5);
        return IntStream.range(0, QUERIES)
                .mapToObj(i -> {
                    Embedding query = MadeUpStars.near(near.get(random.nextInt(near.size())), random);
                    return new Question(query, Oracle.ranked(stars, query).toList());
                })
                .toList();
    }
}

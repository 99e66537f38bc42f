package org.starkin.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
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
import org.starkin.index.StarFilter.Cone;
import org.starkin.index.StarFilter.OneOf;
import org.starkin.index.StarFilter.Quantity;
import org.starkin.index.StarFilter.Range;

/** Filters that accept hardly any star, some and all, related to the query and not, against looking at every star. */
class SelectivityTest {

    private static final int SIZE = 20_000;
    private static final int DIMENSION = 16;
    private static final int LIMIT = 10;
    private static final int QUERIES = 80;
    private static final int LEFT_OUT = 15;

    /** Of how many stars the class of the same index, and those before it, are. */
    private static final int[] OF_CLASSES = {2, 20, 200, 2_000, 10_000, SIZE};

    private static final String LABEL = "source_label";
    private static final String RANK = "rank";
    private static final SkyPosition SOMEWHERE = new SkyPosition(150, -20);

    @TempDir
    private static Path directory;

    private static List<Star> stars = List.of();
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

    private record Wanted(StarFilter filter, Predicate<StarFacts> isMet) {}

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
                .mapToObj(i -> known(byNearness.get(i), label(order.get(i)), i + 1))
                .toList();
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
        assertFound(anywhere, ofClasses(count), count);
        assertFound(anywhere, ofTexts(count), count);
        assertFound(anywhere, ofPeriod(count), count);
        assertFound(anywhere, ofCone(count), count);
        assertFound(anywhere, ofIds(Math.min(count, StarFilter.MOST_NAMED)), Math.min(count, StarFilter.MOST_NAMED));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.1, 1, 10, 50, 100})
    void ofTheStarsOfTheQuerysOwnCluster(double percent) {
        assertFound(inOneCluster, ofRanks(1, count(percent)), count(percent));
        assertFound(inOneCluster, ofRankTexts(1, count(percent)), count(percent));
        assertFound(anywhere, ofRanks(1, count(percent)), count(percent));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.1, 1, 10, 50, 100})
    void ofTheStarsOfClustersFarFromTheQuery(double percent) {
        int first = SIZE - count(percent) + 1;
        assertFound(inOneCluster, ofRanks(first, SIZE), count(percent));
        assertFound(inOneCluster, ofRankTexts(first, SIZE), count(percent));
        assertFound(anywhere, ofRanks(first, SIZE), count(percent));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.1, 1, 10, 50, 100})
    void ofAllThatAreAcceptedButTheNearestAndAFewOthers(double percent) {
        int count = count(percent);
        for (Wanted wanted : List.of(ofPeriod(count), ofRanks(1, count), ofRanks(SIZE - count + 1, SIZE))) {
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
    private static void assertFound(List<Question> questions, Wanted wanted, int count) {
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

    private static Set<String> labels(int count) {
        return IntStream.range(0, OF_CLASSES.length)
                .filter(i -> OF_CLASSES[i] <= count)
                .mapToObj(i -> "class " + i)
                .collect(Collectors.toSet());
    }

    private static Wanted ofTexts(int count) {
        Set<String> labels = labels(count);
        return new Wanted(
                StarFilter.ofProperties(Map.of(LABEL, new OneOf(labels))),
                star -> labels.contains(star.properties().get(LABEL)));
    }

    private static Wanted ofClasses(int count) {
        Set<String> labels = labels(count);
        return new Wanted(
                new StarFilter(labels, Map.of(), Optional.empty(), Set.of()),
                star -> labels.contains(star.label().orElseThrow()));
    }

    private static Wanted ofPeriod(int count) {
        double most = stars.stream()
                .mapToDouble(star -> star.facts().periods().getFirst().periodDays())
                .sorted()
                .skip(count - 1)
                .findFirst()
                .orElseThrow();
        return new Wanted(
                within(Quantity.PERIOD_DAYS, Double.NEGATIVE_INFINITY, most),
                star -> star.periods().getFirst().periodDays() <= most);
    }

    private static Wanted ofCone(int count) {
        double radius = Oracle.within(stars, SOMEWHERE, 648_000).get(count - 1).separationArcsec();
        return new Wanted(
                new StarFilter(Set.of(), Map.of(), Optional.of(new Cone(SOMEWHERE, radius)), Set.of()),
                star -> SOMEWHERE.separationArcsec(star.position().orElseThrow()) <= radius);
    }

    private static Wanted ofIds(int count) {
        List<Star> shuffled = new ArrayList<>(stars);
        Collections.shuffle(shuffled, new Random(count));
        Set<String> ids = shuffled.stream()
                .limit(count)
                .map(star -> star.facts().id().objectId())
                .collect(Collectors.toSet());
        return new Wanted(
                new StarFilter(Set.of(), Map.of(), Optional.empty(), ids),
                star -> ids.contains(star.id().objectId()));
    }

    private static Wanted ofRanks(int first, int last) {
        return new Wanted(within(Quantity.CATALOGUE_PERIOD_DAYS, first, last), star -> {
            double rank = star.cataloguePeriodDays().orElseThrow();
            return rank >= first && rank <= last;
        });
    }

    private static Wanted ofRankTexts(int first, int last) {
        return new Wanted(StarFilter.ofProperties(Map.of(RANK, new Range(first, last))), star -> {
            int rank = Integer.parseInt(star.properties().getOrDefault(RANK, ""));
            return rank >= first && rank <= last;
        });
    }

    private static StarFilter within(Quantity quantity, double least, double most) {
        return new StarFilter(Set.of(), Map.of(quantity, new Range(least, most)), Optional.empty(), Set.of());
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

    private static String label(int star) {
        return "class "
                + IntStream.range(0, OF_CLASSES.length)
                        .filter(i -> star < OF_CLASSES[i])
                        .findFirst()
                        .orElseThrow();
    }

    /** The star with this class, and a number as its period in a catalogue, and both as properties. */
    private static Star known(Star star, String label, int rank) {
        StarFacts facts = star.facts();
        return new Star(
                new StarFacts(
                        facts.id(),
                        facts.position(),
                        Optional.of(label),
                        OptionalDouble.of(rank),
                        Map.of(LABEL, label, RANK, Integer.toString(rank)),
                        facts.periods(),
                        facts.summary()),
                star.lightCurve(),
                star.drops(),
                star.embedding());
    }
}

package org.starkin.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.starkin.encoder.Embedding;
import org.starkin.graph.VectorSource;
import org.starkin.index.StarFilter.Cone;
import org.starkin.index.StarFilter.OneOf;
import org.starkin.index.StarFilter.Quantity;
import org.starkin.index.StarFilter.Range;

/** What every home of a sky must answer, against brute force: run by the embedded home, and by each other. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class HomeContract {

    private static final int DIMENSION = 24;
    private static final SkyPosition SOMEWHERE = new SkyPosition(150, -20);

    private static final List<Star> STARS = stars();

    private Sky embedded;
    private Sky sky;
    private SkyView view;
    private SurveySearcher survey;

    /** Has the sky of a folder answer from the home that is tested. */
    protected abstract Sky home(Path folder) throws Exception;

    private static List<Star> stars() {
        List<Star> stars = new ArrayList<>(MadeUpStars.clustered("made", 2_000, DIMENSION, 11));
        SplittableRandom random = new SplittableRandom(5);
        for (String id : List.of("a!b!c", "with, comma", "\"quoted\" \\", "Ünlü/2*?", "r1/8!x", "+-&&||(){}[]^~:")) {
            Embedding vector = stars.get(stars.size() - 7).embedding();
            Star star = MadeUpStars.star(new StarId("made", id), vector, random);
            stars.add(MadeUpStars.withProperties(
                    star,
                    Map.of(
                            "Odd name, (1)",
                            id,
                            "colour",
                            "-0.0",
                            StarFacts.JOINED_IDS,
                            id + "-one two-" + id.length())));
        }
        stars.add(MadeUpStars.plain("made", "nowhere", stars.get(7).embedding().toArray()));
        return stars;
    }

    @BeforeAll
    void build(@TempDir Path files) throws Exception {
        Path directory = files.resolve("sky");
        Build.survey(directory, "made", STARS);
        embedded = Sky.open(directory);
        sky = home(directory);
        view = sky.acquire();
        survey = view.survey("made").orElseThrow();
    }

    @AfterAll
    void close() {
        view.close();
        sky.close();
        embedded.close();
    }

    static Stream<StarFilter> filters() {
        return Stream.of(
                StarFilter.NONE,
                of(Set.of("RRAB", "MIRA"), Map.of()),
                of(Set.of(), Map.of(Quantity.PERIOD_DAYS, new Range(1, 2.5))),
                of(Set.of(), Map.of(Quantity.AMPLITUDE_MAG, new Range(0.9, Double.POSITIVE_INFINITY))),
                of(Set.of(), Map.of(Quantity.POINTS, new Range(0.5, 20.5))),
                of(Set.of("EW"), Map.of(Quantity.BRIGHTNESS, new Range(12, 12.2))),
                of(Set.of(), Map.of(Quantity.STRANGENESS_PERCENTILE, new Range(99, 100))),
                of(Set.of(), Map.of(Quantity.CATALOGUE_PERIOD_DAYS, new Range(Double.NEGATIVE_INFINITY, 3))),
                cone(20 * 3600),
                cone(3 * 3600),
                cone(120 * 3600),
                new StarFilter(
                        Set.of(), Map.of(), Optional.empty(), Set.of("made-00000", "with, comma", "a!b!c", "absent")),
                StarFilter.ofProperties(Map.of("source_label", new OneOf(Set.of("Ünlü, \"quoted\"")))),
                StarFilter.ofProperties(Map.of("n_obs", new Range(100, 120))),
                StarFilter.ofProperties(Map.of("colour", new Range(0, 0))),
                StarFilter.ofProperties(
                        Map.of("Odd name, (1)", new OneOf(Set.of("\"quoted\" \\", "Ünlü/2*?", "with, comma")))),
                of(Set.of("none of this class"), Map.of()));
    }

    private static StarFilter of(Set<String> classes, Map<Quantity, Range> ranges) {
        return new StarFilter(classes, ranges, Optional.empty(), Set.of());
    }

    private static StarFilter cone(double radiusArcsec) {
        return new StarFilter(Set.of(), Map.of(), Optional.of(new Cone(SOMEWHERE, radiusArcsec)), Set.of());
    }

    private List<Star> accepted(StarFilter filter) {
        Set<String> ids = new HashSet<>();
        try (SkyView other = embedded.acquire()) {
            SurveySearcher searcher = other.survey("made").orElseThrow();
            List<StarFacts> all = searcher.page(0, STARS.size());
            IntStream.range(0, all.size())
                    .filter(searcher.accepted(filter)::has)
                    .forEach(i -> ids.add(all.get(i).id().objectId()));
        }
        return STARS.stream()
                .filter(star -> ids.contains(star.facts().id().objectId()))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("filters")
    void findsExactlyTheNearestOfThoseThatAFilterAccepts(StarFilter filter) {
        List<Star> among = accepted(filter);
        for (Embedding query : MadeUpStars.near(STARS, 5, 3)) {
            SearchOptions options = SearchOptions.nearest(20).exactly().among(filter);

            SearchAnswer answer = survey.search(query, options);

            assertThat(answer.hits()).isEqualTo(Oracle.nearest(among, query, options));
            assertThat(answer.exact()).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("filters")
    void findsNearlyAllByAWalkAndAsManyAsThereAre(StarFilter filter) {
        List<Star> among = accepted(filter);
        int right = 0;
        int sought = 0;
        for (Embedding query : MadeUpStars.near(STARS, 20, 4)) {
            SearchOptions options = SearchOptions.nearest(10).among(filter);

            List<Hit> hits = survey.search(query, options).hits();

            List<Hit> nearest = Oracle.nearest(among, query, options);
            assertThat(hits).hasSameSizeAs(nearest);
            right += (int) hits.stream().filter(nearest::contains).count();
            sought += nearest.size();
        }
        assertThat(right).isGreaterThanOrEqualTo((int) (0.98 * sought));
    }

    @ParameterizedTest
    @MethodSource("filters")
    void acceptsTheSameStars(StarFilter filter) {
        Set<String> ids = new HashSet<>();
        accepted(filter).forEach(star -> ids.add(star.facts().id().objectId()));
        List<StarFacts> all = survey.page(0, STARS.size());

        List<String> accepted = IntStream.range(0, all.size())
                .filter(survey.accepted(filter)::has)
                .mapToObj(i -> all.get(i).id().objectId())
                .toList();

        assertThat(accepted).containsExactlyInAnyOrderElementsOf(ids);
    }

    @Test
    void leavesOutWhatIsNotWantedAndWhatIsTooFar() {
        Star star = STARS.get(17);
        SearchOptions options = SearchOptions.nearest(2_500)
                .exactly()
                .without(star.facts().id())
                .atLeast(0.9);

        assertThat(survey.search(star.embedding(), options).hits())
                .isEqualTo(Oracle.nearest(STARS, star.embedding(), options));
    }

    @Test
    void findsStarsByTheirIdsAndByThoseOfWhatWasJoinedToThem() {
        for (Star star : STARS.subList(1_990, STARS.size())) {
            String id = star.facts().id().objectId();

            assertThat(survey.star(id)).contains(star);
            assertThat(survey.embedded(id)).contains(new EmbeddedStar(star.facts(), star.embedding()));
        }
        assertThat(survey.facts("two-5").map(StarFacts::id)).isPresent();
        assertThat(survey.facts("a!b!c-one").orElseThrow().id().objectId()).isEqualTo("a!b!c");
        assertThat(survey.facts("absent")).isEmpty();
        assertThat(survey.facts("made-0000")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("cones")
    void findsTheStarsOfACone(SkyPosition centre, double radiusArcsec) {
        List<ConeHit> right = Oracle.within(STARS, centre, radiusArcsec);

        assertThat(survey.cone(centre, radiusArcsec, 3_000)).isEqualTo(right);
        assertThat(survey.cone(centre, radiusArcsec, 7)).isEqualTo(right.subList(0, Math.min(7, right.size())));
        Glances glances = survey.glances();
        assertThat(glances.count(centre, radiusArcsec)).isEqualTo(right.size());
    }

    static Stream<Arguments> cones() {
        SkyPosition star = STARS.get(3).facts().position().orElseThrow();
        return Stream.of(
                Arguments.of(SOMEWHERE, 5 * 3600.0),
                Arguments.of(new SkyPosition(0, 0), 9 * 3600.0),
                Arguments.of(new SkyPosition(10, 90), 12 * 3600.0),
                Arguments.of(SOMEWHERE, 648_000.0),
                Arguments.of(star, 0.0));
    }

    @Test
    void glancesAtWhatIsNearAndCompares() {
        try (SkyView other = embedded.acquire()) {
            Glances right = other.survey("made").orElseThrow().glances();
            Glances glances = survey.glances();
            float[] query = STARS.get(40).embedding().toArray();

            right.within(SOMEWHERE, 20 * 3600, 30);
            right.compare(query);
            glances.within(SOMEWHERE, 20 * 3600, 30);
            glances.compare(query);

            assertThat(seen(glances.seen())).isEqualTo(seen(right.seen()));
            assertThat(glances.somePeriodsDays(100)).isEqualTo(right.somePeriodsDays(100));
        }
    }

    private static List<String> seen(SeenStars seen) {
        return IntStream.range(0, seen.size())
                .mapToObj(i -> seen.facts(i) + " " + seen.separationArcsec(i) + " " + seen.similarity(i) + " "
                        + seen.brightness(i) + " " + seen.periods(i))
                .toList();
    }

    @Test
    void listsStarsAndTheirVectorsInTheOrderOfTheirIds() throws IOException {
        try (SkyView other = embedded.acquire()) {
            SurveySearcher right = other.survey("made").orElseThrow();
            assertThat(survey.embedded(1_500, 400)).isEqualTo(right.embedded(1_500, 400));
            VectorSource vectors = survey.vectors();
            VectorSource rightVectors = right.vectors();
            float[] vector = new float[DIMENSION];
            float[] rightVector = new float[DIMENSION];
            for (int star = 0; star < STARS.size(); star++) {
                vectors.vector(star, vector, 0);
                rightVectors.vector(star, rightVector, 0);
                assertThat(vector).isEqualTo(rightVector);
            }
        }
    }

    @Test
    void tellsColumnsOfAllStars() {
        try (SkyView other = embedded.acquire()) {
            StarColumns right = other.survey("made").orElseThrow().columns();
            StarColumns columns = survey.columns();
            assertThat(columns.mark()).isEqualTo(right.mark());
            for (StarColumn column : StarColumn.values()) {
                assertThat(columns.numbers(column)).isEqualTo(right.numbers(column));
            }
            assertThat(columns.classes().names()).isEqualTo(right.classes().names());
            StarClasses classes = columns.classes();
            StarClasses rightClasses = right.classes();
            assertThat(IntStream.range(0, right.size()).map(classes::code).toArray())
                    .isEqualTo(IntStream.range(0, right.size())
                            .map(rightClasses::code)
                            .toArray());
        }
    }

    @Test
    void ranksStrangeStars() {
        try (SkyView other = embedded.acquire()) {
            StrangeStars right =
                    other.survey("made").orElseThrow().strangeStars().orElseThrow();
            StrangeStars strange = survey.strangeStars().orElseThrow();
            for (StarFilter filter : List.of(StarFilter.NONE, of(Set.of("EW"), Map.of()))) {
                assertThat(strange.strangest(filter, 3, 40)).isEqualTo(right.strangest(filter, 3, 40));
            }
            assertThat(strange.percentile("with, comma")).isEqualTo(right.percentile("with, comma"));
            assertThat(strange.percentile("absent")).isEqualTo(OptionalDouble.empty());
        }
    }

    @Test
    void suggestsIdsAndKnowsProperties() {
        try (SkyView other = embedded.acquire()) {
            SurveySearcher right = other.survey("made").orElseThrow();
            for (String id : List.of("made-0001", "made-99999", "\"quote", "a!b", "zzz", "", "Ünl")) {
                assertThat(survey.idsLike(id, 5)).isEqualTo(right.idsLike(id, 5));
            }
            assertThat(survey.properties()).isEqualTo(right.properties());
        }
    }

    @Test
    void knowsWhatItHoldsAndThatNothingIsMissing() {
        Manifest manifest = survey.manifest();

        assertThat(manifest.stars().kept()).isEqualTo(STARS.size());
        assertThat(manifest.recall().curve()).isNotEmpty();
        assertThat(survey.missing()).isEmpty();
        assertThat(manifest.recall().curve()).anyMatch(point -> point.recallAt10() > 0.9);
    }
}

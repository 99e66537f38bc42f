package org.starkin.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.starkin.encoder.Embedding;
import org.starkin.index.StarFilter.Cone;
import org.starkin.index.StarFilter.Quantity;
import org.starkin.index.StarFilter.Range;

class FilterTest {

    private static final int DIMENSION = 12;
    private static final List<Star> STARS = MadeUpStars.clustered("made", 12_000, DIMENSION, 5);
    private static final SkyPosition SOMEWHERE = STARS.get(3).facts().position().orElseThrow();

    @TempDir
    private static Path directory;

    private static Sky sky;
    private static SkyView view;
    private static SurveySearcher survey;

    @BeforeAll
    static void build() {
        Build.survey(directory, "made", STARS);
        sky = Sky.open(directory);
        view = sky.acquire();
        survey = view.survey("made").orElseThrow();
    }

    @AfterAll
    static void close() {
        view.close();
        sky.close();
    }

    static Stream<Arguments> conditions() {
        return Stream.of(
                condition(classes("RRAB"), star -> isOf(star, "RRAB")),
                condition(classes("RRAB", "EW", "nothing"), star -> isOf(star, "RRAB") || isOf(star, "EW")),
                condition(
                        range(Quantity.PERIOD_DAYS, 0.2, 1),
                        star -> within(star.periods().getFirst().periodDays(), 0.2, 1)),
                condition(
                        range(Quantity.CATALOGUE_PERIOD_DAYS, 100, Double.POSITIVE_INFINITY),
                        star -> star.cataloguePeriodDays().orElse(0) >= 100),
                condition(
                        range(Quantity.AMPLITUDE_MAG, 0.1, 0.5),
                        star -> within(
                                star.summary().orElseThrow().amplitudeMag().orElse(-1), 0.1, 0.5)),
                condition(
                        range(Quantity.BRIGHTNESS, 12, 15),
                        star -> within(star.summary().orElseThrow().medianBrightness(), 12, 15)),
                condition(
                        range(Quantity.POINTS, 10.5, 20.5),
                        star -> within(star.summary().orElseThrow().points(), 11, 20)),
                condition(range(Quantity.POINTS, 10.2, 10.8), star -> false),
                condition(
                        range(Quantity.TIME_SPAN_DAYS, Double.NEGATIVE_INFINITY, 1_000),
                        star -> star.summary().orElseThrow().timeSpanDays() <= 1_000),
                condition(
                        new StarFilter(
                                Set.of("EW"),
                                Map.of(Quantity.PERIOD_DAYS, new Range(1, 9)),
                                Optional.of(new Cone(SOMEWHERE, 3600 * 60)),
                                Set.of()),
                        star -> isOf(star, "EW")
                                && within(star.periods().getFirst().periodDays(), 1, 9)
                                && SOMEWHERE.separationArcsec(star.position().orElseThrow()) <= 3600 * 60),
                condition(
                        new StarFilter(Set.of(), Map.of(), Optional.empty(), Set.of(id(7), id(9), "nobody")),
                        star -> Set.of(id(7), id(9)).contains(star.id().objectId())));
    }

    @ParameterizedTest
    @MethodSource("conditions")
    void findsTheNearestOfThoseThatMeetEveryCondition(StarFilter filter, Predicate<StarFacts> isMet) {
        for (int star = 0; star < 40; star++) {
            Star query = STARS.get(17 * star);
            SearchOptions options =
                    SearchOptions.nearest(20).without(query.facts().id()).among(filter);
            List<Hit> truth = Oracle.nearest(
                    STARS.stream().filter(each -> isMet.test(each.facts())).toList(), query.embedding(), options);

            assertThat(survey.search(query.embedding(), options.exactly()).hits())
                    .isEqualTo(truth);
            List<Hit> found = survey.search(query.embedding(), options).hits();
            assertThat(found).hasSameSizeAs(truth).allMatch(hit -> isMet.test(hit.star()));
        }
    }

    @Test
    void aFilterAskedForAgainAcceptsTheSameHoweverManyWereAskedForSince() {
        Embedding query = STARS.getFirst().embedding();
        for (int i = 0; i < 120; i++) {
            double least = 100 + i % 40;
            StarFilter filter = range(Quantity.CATALOGUE_PERIOD_DAYS, least, least + 0.7);
            long accepted = STARS.stream()
                    .filter(star -> within(star.facts().cataloguePeriodDays().orElse(0), least, least + 0.7))
                    .count();

            assertThat(survey.search(query, SearchOptions.nearest(1000).among(filter))
                            .hits())
                    .hasSize((int) accepted);
        }
    }

    @Test
    void whatNoStarMeetsFindsNothing() {
        assertThat(survey.search(
                                STARS.getFirst().embedding(),
                                SearchOptions.nearest(10).among(classes("nothing")))
                        .hits())
                .isEmpty();
    }

    @Test
    void refusesWhatIsNoCondition() {
        assertThatThrownBy(() -> new Range(2, 1)).hasMessageContaining("from 2.0 to 1.0");
        assertThatThrownBy(() -> new Range(Double.NaN, 1)).hasMessageContaining("NaN");
        assertThatThrownBy(() -> new Cone(SOMEWHERE, -1))
                .hasMessageContaining("-1.0")
                .hasMessageContaining("648000");
    }

    private static Arguments condition(StarFilter filter, Predicate<StarFacts> isMet) {
        return Arguments.of(filter, isMet);
    }

    private static StarFilter classes(String... classes) {
        return new StarFilter(Set.of(classes), Map.of(), Optional.empty(), Set.of());
    }

    private static StarFilter range(Quantity quantity, double least, double most) {
        return new StarFilter(Set.of(), Map.of(quantity, new Range(least, most)), Optional.empty(), Set.of());
    }

    private static boolean isOf(StarFacts star, String label) {
        return star.label().equals(Optional.of(label));
    }

    private static boolean within(double value, double least, double most) {
        return value >= least && value <= most;
    }

    private static String id(int star) {
        return STARS.get(star).facts().id().objectId();
    }
}

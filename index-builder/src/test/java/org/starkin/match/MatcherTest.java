package org.starkin.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.starkin.encoder.EncoderId;
import org.starkin.index.ConeHit;
import org.starkin.index.EmbeddedStar;
import org.starkin.index.Sky;
import org.starkin.index.SkyView;
import org.starkin.index.SurveySearcher;

/** Matches between two made-up surveys of a crowded patch, by a calibration that is fitted to them. */
class MatcherTest {

    @TempDir
    private static Path directory;

    private static Sky sky;
    private static SkyView view;
    private static SurveySearcher one;
    private static SurveySearcher other;
    private static Calibration calibration;

    @BeforeAll
    static void fit() {
        MatchSky.write(directory);
        sky = Sky.open(directory);
        view = sky.acquire();
        one = view.survey("one").orElseThrow();
        other = view.survey("other").orElseThrow();
        CalibrationFit fit = new CalibrationFit(OptionalDouble.empty());
        fit.gather(view, known());
        calibration = fit.fit("made-up pairs", Instant.parse("2026-01-01T00:00:00Z"));
    }

    @AfterAll
    static void close() {
        view.close();
        sky.close();
    }

    private static List<KnownMatch> known() {
        List<KnownMatch> known = new ArrayList<>();
        for (int i = 0; i < MatchSky.STARS; i++) {
            Optional<String> there = MatchSky.isInBoth(i) ? Optional.of(MatchSky.id(i)) : Optional.empty();
            known.add(new KnownMatch(MatchSky.id(i), source(i), "other", there, false));
        }
        return known;
    }

    private static Source source(int star) {
        return Source.of(one.embedded(MatchSky.id(star)).orElseThrow());
    }

    private static Match match(Source source, int limit) {
        return new Matcher(other, calibration).match(source, MatchSettings.of(limit));
    }

    @Test
    void findsNearlyEveryStarAndSaysNoneOfThoseThatAreNotThere() {
        int right = 0;
        for (int i = 0; i < MatchSky.STARS; i++) {
            Match match = match(source(i), 1);
            boolean saysNone = match.candidates().isEmpty()
                    || match.pNone() > match.candidates().getFirst().pMatch();
            String best = match.candidates().isEmpty()
                    ? ""
                    : match.candidates().getFirst().star().id().objectId();
            right += MatchSky.isInBoth(i) == !saysNone && (saysNone || best.equals(MatchSky.id(i))) ? 1 : 0;
        }
        assertThat(right).isGreaterThan(290);
    }

    @Test
    void findsTheCandidatesThatTheConeFinds() {
        for (int i = 0; i < MatchSky.STARS; i += 7) {
            Source source = source(i);
            Match match = match(source, MatchSettings.MOST_TOLD);
            List<ConeHit> cone = other.cone(
                    source.place().orElseThrow().position(),
                    match.radiusArcsec().orElseThrow(),
                    1000);

            assertThat(match.candidates())
                    .extracting(Candidate::star)
                    .containsExactlyInAnyOrderElementsOf(
                            cone.stream().map(ConeHit::star).toList());
            assertThat(match.there()).isEqualTo(cone.size());
            assertThat(match.nearest().map(Candidate::star))
                    .isEqualTo(cone.stream().findFirst().map(ConeHit::star));
        }
    }

    @Test
    void givesProbabilitiesThatAddUpLikeliestFirst() {
        for (int i = 0; i < MatchSky.STARS; i += 7) {
            Match match = match(source(i), MatchSettings.MOST_TOLD);
            double sum = match.pNone();
            double before = 1;
            for (Candidate candidate : match.candidates()) {
                assertThat(candidate.pMatch()).isLessThanOrEqualTo(before);
                before = candidate.pMatch();
                sum += candidate.pMatch();
            }
            assertThat(sum).isEqualTo(1, within(1e-9));
        }
    }

    @Test
    void tellsTheSimilarityAndTheNumbersOfTheStarsThemselves() {
        EmbeddedStar star = one.embedded(MatchSky.id(1)).orElseThrow();
        for (Candidate candidate : match(Source.of(star), 10).candidates()) {
            EmbeddedStar found =
                    other.embedded(candidate.star().id().objectId()).orElseThrow();
            assertThat(candidate.star()).isEqualTo(found.facts());
            assertThat(candidate.similarity()).hasValue(star.embedding().similarity(found.embedding()));
        }
    }

    @Test
    void findsByShapeAloneWithoutAPosition() {
        int first = 0;
        for (int i = 1; i < MatchSky.STARS; i += 4) {
            Source source = source(i).seenBy(Method.SHAPE).orElseThrow();
            Match match = match(source, 1);
            assertThat(match.method()).isEqualTo(Method.SHAPE);
            assertThat(match.radiusArcsec()).isEmpty();
            first += match.candidates().getFirst().star().id().objectId().equals(MatchSky.id(i)) ? 1 : 0;
        }
        assertThat(first).isGreaterThan(70);
    }

    @Test
    void learnsHowTheSurveysCompare() {
        assertThat(calibration.surveys()).singleElement().satisfies(pair -> {
            assertThat(pair.from()).isEqualTo("one");
            assertThat(pair.errorArcsec()).isBetween(0.6, 0.85);
            assertThat(pair.brightness().getFirst().spread().same()).isEqualTo(0.4, within(0.03));
        });
        assertThat(calibration.of(Method.POSITION_AND_SHAPE).weights().values())
                .allSatisfy(weight -> assertThat(weight).isNotNegative());
    }

    @Test
    void comesBackFromItsFileAsItWasAndIsNoSurvey() throws Exception {
        CalibrationFile.write(directory.resolve(CalibrationFile.NAME), calibration);

        assertThat(CalibrationFile.of(directory)).contains(calibration);
        try (Sky again = Sky.open(directory);
                SkyView seen = again.acquire()) {
            assertThat(seen.surveys()).hasSize(2);
            assertThat(seen.broken()).isEmpty();
        }
    }

    @Test
    void refusesACalibrationOfAnotherEncoder() {
        Calibration foreign = new Calibration(
                Calibration.SCHEMA_VERSION,
                new EncoderId("foreign", "f".repeat(64)),
                "",
                Instant.EPOCH,
                "",
                calibration.methods(),
                List.of());

        assertThatThrownBy(() -> new Matcher(other, foreign))
                .isInstanceOf(CalibrationMismatch.class)
                .hasMessageContaining("foreign")
                .hasMessageContaining("made-up")
                .hasMessageContaining("starkin calibrate");
    }

    @Test
    void bulkGivesWhatEachGivesInTheOrderOfIdsAndGoesOnFromAnyPlace() {
        List<Match> all = new ArrayList<>();
        try (BulkMatch bulk = bulk(0, 3)) {
            while (!bulk.isDone()) {
                bulk.step().forEach(row -> all.add(row.match()));
            }
        }
        List<Match> each = new ArrayList<>();
        for (int i = 0; i < MatchSky.STARS; i++) {
            each.add(match(source(i), 2));
        }
        assertThat(all).isEqualTo(each);
        try (BulkMatch bulk = bulk(130, 1)) {
            assertThat(bulk.step()).extracting(BulkMatch.Row::match).isEqualTo(each.subList(130, MatchSky.STARS));
            assertThat(bulk.step()).isEmpty();
        }
    }

    private static BulkMatch bulk(int from, int threads) {
        return new BulkMatch(one, other, calibration, MatchSettings.of(2), from, threads, () -> false);
    }

    @Test
    void bulkStopsWhenItIsToldAndKeepsItsPlace() {
        AtomicInteger asked = new AtomicInteger();
        try (BulkMatch bulk =
                new BulkMatch(one, other, calibration, MatchSettings.of(1), 64, 2, () -> asked.incrementAndGet() > 2)) {
            assertThatThrownBy(bulk::step)
                    .isInstanceOf(CancellationException.class)
                    .hasMessageContaining("source 64 of 300");
            assertThat(bulk.place()).isEqualTo(64);
        }
    }
}

package org.starkin.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.starkin.encoder.Embedding;

/** A survey of which ten times a tenth is replaced, seen through a sky that stays open. */
class ChurnTest {

    private static final int SIZE = 1_500;
    private static final int REPLACED = SIZE / 10;
    private static final int ROUNDS = 10;
    private static final int DIMENSION = 64;
    private static final int LIMIT = 10;

    /** Those of the first generation, then those that come in later ones, of the same clusters. */
    private static final List<Star> STARS = MadeUpStars.clustered("made", SIZE + ROUNDS * REPLACED, DIMENSION, 51);

    @TempDir
    private Path directory;

    /**
     * A round.
     *
     * @param number 1 and up
     * @param kept of the stars before
     * @param come as many as are gone
     */
    private record Round(int number, List<Star> kept, List<Star> gone, List<Star> come) {}

    private interface Rebuild {

        /** Makes a generation current. */
        void write(Round round);
    }

    private interface Newcomer {

        Star insteadOf(Star gone, Star come);
    }

    /** In one go: {@link AppendTest} shows that what is appended gives the very same survey. */
    @Test
    void costsNoRecallWhereStarsGoAndOthersCome() {
        Build.survey(directory.resolve("sky"), "made", STARS.subList(0, SIZE));

        churn(
                (_, come) -> come,
                round -> Build.survey(
                        directory.resolve("sky"),
                        "made",
                        Stream.concat(round.kept().stream(), round.come().stream())
                                .toList()));
    }

    @Test
    void costsNoRecallWhereStarsAreReplacedByOthersOfTheirIds() {
        shard(0, STARS.subList(0, SIZE));
        merge(0);

        churn(ChurnTest::ofItsId, round -> {
            shard(round.number(), round.come());
            assertThat(merge(round.number()).stars())
                    .isEqualTo(new Manifest.Stars(
                            SIZE, Map.of(SurveyWriter.DUPLICATE_OBJECT_ID, (long) round.number() * REPLACED)));
        });
    }

    private void churn(Newcomer newcomer, Rebuild rebuild) {
        List<Star> stars = new ArrayList<>(STARS.subList(0, SIZE));
        List<Star> gone = new ArrayList<>();
        Random random = new Random(7);
        try (Sky sky = Sky.open(directory.resolve("sky"))) {
            int effort = effort(sky);
            double before = recall(sky, effort);
            for (int number = 1; number <= ROUNDS; number++) {
                Round round = round(number, stars, random, newcomer);
                rebuild.write(round);
                assertThat(sky.refresh()).isTrue();
                stars = new ArrayList<>(round.kept());
                stars.addAll(round.come());
                gone.addAll(round.gone());
                assertFoundByThemselves(sky, round.come());
            }
            assertNeverFound(sky, gone, stars);
            assertThat(recall(sky, effort(sky))).isGreaterThan(before - 0.01);
            assertThat(recall(sky, effort)).isGreaterThan(before - 0.01);
        }
    }

    private static Round round(int number, List<Star> stars, Random random, Newcomer newcomer) {
        Collections.shuffle(stars, random);
        List<Star> gone = List.copyOf(stars.subList(0, REPLACED));
        int next = SIZE + (number - 1) * REPLACED;
        List<Star> come = IntStream.range(0, REPLACED)
                .mapToObj(i -> newcomer.insteadOf(gone.get(i), STARS.get(next + i)))
                .toList();
        return new Round(number, List.copyOf(stars.subList(REPLACED, SIZE)), gone, come);
    }

    private static Star ofItsId(Star gone, Star come) {
        StarFacts facts = come.facts();
        StarFacts renamed = new StarFacts(
                gone.facts().id(),
                facts.position(),
                facts.label(),
                facts.cataloguePeriodDays(),
                facts.properties(),
                facts.periods(),
                facts.summary());
        return new Star(renamed, come.lightCurve(), come.drops(), come.embedding());
    }

    private void shard(int number, List<Star> stars) {
        try (ShardWriter writer = ShardWriter.create(
                directory.resolve("shard-" + number), "made", Build.ENCODER, DIMENSION, Build.PARAMETERS)) {
            stars.forEach(writer::add);
            writer.finish();
        }
    }

    /** The newest shard first: of two stars of one id the first is taken. */
    private Manifest merge(int newest) {
        try (SurveyWriter writer = Build.writer(directory.resolve("sky"), "made", DIMENSION)) {
            for (int shard = newest; shard >= 0; shard--) {
                writer.addShard(directory.resolve("shard-" + shard));
            }
            return writer.publish();
        }
    }

    private static void assertFoundByThemselves(Sky sky, List<Star> come) {
        try (SkyView view = sky.acquire()) {
            SurveySearcher survey = view.survey("made").orElseThrow();
            for (Star star : come) {
                assertThat(survey.search(star.embedding(), SearchOptions.nearest(1))
                                .hits())
                        .containsExactly(new Hit(star.facts(), star.embedding().similarity(star.embedding())));
            }
        }
    }

    private static void assertNeverFound(Sky sky, List<Star> gone, List<Star> stars) {
        Map<StarId, Star> there =
                stars.stream().collect(Collectors.toMap(star -> star.facts().id(), star -> star));
        assertThat(there).hasSize(SIZE);
        try (SkyView view = sky.acquire()) {
            SurveySearcher survey = view.survey("made").orElseThrow();
            for (Star star : gone) {
                for (Hit hit : survey.search(star.embedding(), SearchOptions.nearest(LIMIT))
                        .hits()) {
                    Star found = Objects.requireNonNull(there.get(hit.star().id()));
                    assertThat(hit)
                            .isEqualTo(new Hit(found.facts(), star.embedding().similarity(found.embedding())));
                }
            }
        }
    }

    private static int effort(Sky sky) {
        try (SkyView view = sky.acquire()) {
            return view.survey("made").orElseThrow().manifest().recall().defaultEffort();
        }
    }

    private static double recall(Sky sky, int effort) {
        SearchOptions exact = SearchOptions.nearest(LIMIT).exactly();
        SearchOptions walk = SearchOptions.nearest(LIMIT).with(new Thoroughness.Effort(effort));
        SplittableRandom random = new SplittableRandom(3);
        int queries = 400;
        int found = 0;
        try (SkyView view = sky.acquire()) {
            SurveySearcher survey = view.survey("made").orElseThrow();
            for (int i = 0; i < queries; i++) {
                Embedding query = MadeUpStars.near(STARS.get(random.nextInt(STARS.size())), random);
                SearchAnswer answer = survey.search(query, walk);
                assertThat(answer.exact()).isFalse();
                found += (int) survey.search(query, exact).hits().stream()
                        .filter(answer.hits()::contains)
                        .count();
            }
        }
        return found / (double) (queries * LIMIT);
    }
}

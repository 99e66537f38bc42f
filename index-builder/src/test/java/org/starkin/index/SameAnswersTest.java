package org.starkin.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.starkin.encoder.Embedding;
import org.starkin.index.StarFilter.Quantity;
import org.starkin.index.StarFilter.Range;

/**
 * The same questions to the same stars, many of which have the vector of another: the answers are equal in every hit, in their
 * order, and in every bit of their similarities.
 */
class SameAnswersTest {

    private static final int DIMENSION = 24;
    private static final int TWINS = 60;
    private static final int GROUPS = 30;
    private static final List<Star> STARS = stars();
    private static final List<Question> QUESTIONS = questions();

    @TempDir
    private static Path directory;

    private static Sky sky;
    private static SkyView view;
    private static List<SearchAnswer> answers = List.of();

    private record Question(Embedding query, SearchOptions options) {}

    @BeforeAll
    static void build() {
        answers = answers(directory.resolve("alone"), 1);
        sky = Sky.open(directory.resolve("alone"));
        view = sky.acquire();
        assertThat(answers).extracting(SearchAnswer::exact).contains(true, false);
    }

    @AfterAll
    static void close() {
        view.close();
        sky.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 5})
    void whateverNumberOfThreadsBuiltTheSurvey(int threads) {
        assertThat(answers(directory.resolve("by-" + threads), threads)).isEqualTo(answers);
    }

    @Test
    void whenTheSkyWasClosedAndOpenedAgain() {
        assertThat(reopened(directory.resolve("alone"))).isEqualTo(answers);
    }

    @Test
    void toManyThreadsThatAskDifferentThingsAtTheSameTime() throws Exception {
        SurveySearcher survey = view.survey("made").orElseThrow();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Future<List<SearchAnswer>>> running = new ArrayList<>();
            for (int thread = 0; thread < 8; thread++) {
                int first = thread * QUESTIONS.size() / 8;
                running.add(threads.submit(() -> from(first).stream()
                        .map(question -> survey.search(question.query(), question.options()))
                        .toList()));
            }
            for (int thread = 0; thread < 8; thread++) {
                List<SearchAnswer> own = new ArrayList<>(running.get(thread).get());
                Collections.rotate(own, thread * QUESTIONS.size() / 8);
                assertThat(own).isEqualTo(answers);
            }
        }
    }

    private static List<Question> from(int first) {
        List<Question> rotated = new ArrayList<>(QUESTIONS);
        Collections.rotate(rotated, -first);
        return rotated;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, TWINS, 90})
    void twinsAreFoundInTheOrderOfTheirIds(int limit) {
        SurveySearcher survey = view.survey("made").orElseThrow();
        for (int group = 0; group < GROUPS; group++) {
            Embedding query = twin(group);
            List<Hit> truth = Oracle.nearest(STARS, query, SearchOptions.nearest(limit));

            assertThat(survey.search(query, SearchOptions.nearest(limit).exactly())
                            .hits())
                    .isEqualTo(truth);
            List<Hit> walked = survey.search(query, options(limit, -1, 200, StarFilter.NONE))
                    .hits();
            int twins = Math.min(limit, TWINS);
            assertThat(walked).hasSize(limit).isSortedAccordingTo(Hit.ORDER);
            assertThat(walked.subList(0, twins)).isEqualTo(truth.subList(0, twins));
        }
    }

    private static List<SearchAnswer> answers(Path path, int threads) {
        try (SurveyWriter writer = Build.writer(path, "made", DIMENSION, Beginning.AFRESH, Build.threads(threads))) {
            STARS.forEach(writer::add);
            writer.publish();
        }
        return reopened(path);
    }

    private static List<SearchAnswer> reopened(Path path) {
        try (Sky opened = Sky.open(path);
                SkyView held = opened.acquire()) {
            SurveySearcher survey = held.survey("made").orElseThrow();
            return QUESTIONS.stream()
                    .map(question -> survey.search(question.query(), question.options()))
                    .toList();
        }
    }

    /** Some thousands, among them groups of twins: more than a node of the graph has links. */
    private static List<Star> stars() {
        List<Star> made = new ArrayList<>(MadeUpStars.clustered("made", 8_000, DIMENSION, 8));
        for (int i = 0; i < GROUPS * TWINS; i++) {
            Star star = made.get(GROUPS + i);
            Star twin = made.get(i % GROUPS);
            made.set(GROUPS + i, new Star(star.facts(), star.lightCurve(), star.drops(), twin.embedding()));
        }
        return made;
    }

    private static Embedding twin(int group) {
        return STARS.get(group).embedding();
    }

    /** Of every kind, at several efforts, among them the vectors that many stars share. */
    private static List<Question> questions() {
        SplittableRandom random = new SplittableRandom(9);
        List<Question> questions = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            Embedding query = i % 2 == 0 ? twin(i) : Embedding.of(MadeUpStars.gaussian(DIMENSION, random));
            StarId self = STARS.get(i).facts().id();
            for (int effort : new int[] {0, 1, 40, 250}) {
                questions.add(new Question(query, options(20, -1, effort, StarFilter.NONE)));
                questions.add(new Question(query, options(60, 0.3, effort, StarFilter.NONE)));
                questions.add(new Question(query, options(10, -1, effort, range(0.8 * random.nextDouble()))));
                questions.add(new Question(query, options(10, -1, effort, classes("RRAB", "EW", "MIRA"))));
                questions.add(new Question(
                        query, options(30, 0.5, effort, classes("EW")).without(self)));
            }
            questions.add(new Question(query, SearchOptions.nearest(100).exactly()));
            questions.add(
                    new Question(query, SearchOptions.nearest(40).without(self).exactly()));
        }
        return questions;
    }

    private static SearchOptions options(int limit, double minSimilarity, int effort, StarFilter filter) {
        return SearchOptions.nearest(limit)
                .atLeast(minSimilarity)
                .with(effort == 0 ? Thoroughness.DEFAULT : new Thoroughness.Effort(effort))
                .among(filter);
    }

    private static StarFilter classes(String... classes) {
        return new StarFilter(Set.of(classes), Map.of(), Optional.empty(), Set.of());
    }

    private static StarFilter range(double most) {
        return new StarFilter(Set.of(), Map.of(Quantity.AMPLITUDE_MAG, new Range(0, most)), Optional.empty(), Set.of());
    }
}

package org.starkin.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.starkin.graph.Accepted;
import org.starkin.graph.LeftOut;

/** Searches where the vectors lie, against looking at every star: what a sky larger than the heap is searched by. */
class MappedSearchTest {

    private static final int SIZE = 4_000;
    private static final int DIMENSION = 24;
    private static final int QUERIES = 60;

    @TempDir
    private static Path sky;

    private static Segment segment;
    private static VectorSearch mapped;
    private static VectorSearch laidOut;
    private static List<float[]> queries = List.of();

    @BeforeAll
    static void build() throws IOException {
        List<Star> stars = MadeUpStars.clustered("made", SIZE, DIMENSION, 6);
        Build.survey(sky, "made", stars);
        segment = open(sky.resolve("made"), SIZE);
        mapped = new MappedSearch(segment);
        laidOut = VectorSearch.of(segment);
        SplittableRandom random = new SplittableRandom(1);
        queries = IntStream.range(0, QUERIES)
                .mapToObj(i -> MadeUpStars.near(stars.get(17 * i), random).toArray())
                .toList();
    }

    @AfterAll
    static void close() throws IOException {
        segment.close();
    }

    @Test
    void saysThatItsGraphIsNotInMemory() {
        assertThat(mapped.isInMemory()).isFalse();
        assertThat(laidOut.isInMemory()).isTrue();
    }

    @Test
    void isNotWhatIsChosenWhereTheHeapHasRoom() {
        assertThat(laidOut).isInstanceOf(LaidOutSearch.class);
    }

    @ParameterizedTest
    @CsvSource({"1,-1,1", "10,-1,1", "10,0.8,1", "10,-1,0.3", "50,0.5,0.3", "10,-1,0.001", "10,-1,0", "5000,-1,1"})
    void exactSearchFindsWhatBruteForceFindsToTheBit(int limit, double minSimilarity, double share) throws IOException {
        for (float[] query : queries) {
            for (LeftOut leftOut : nobodyOneAndSeveral(query)) {
                VectorSearch.Wanted wanted = new VectorSearch.Wanted(limit, minSimilarity, leftOut, accepted(share));

                Found found = mapped.exact(query, wanted);

                assertSame(found, brute(query, wanted));
                assertSame(found, laidOut.exact(query, wanted));
                assertThat(found.exact()).isTrue();
                assertThat(found.visited()).isEqualTo(wanted.accepted().count(SIZE));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"10,-1,1,true", "10,-1,0.9,true", "10,0.8,1,true", "30,-1,0.7,true", "10,-1,0.01,false", "1,-1,0,false"
    })
    void aWalkFindsNearlyAllOfWhatIsWantedAndNothingElse(int limit, double least, double share, boolean walks)
            throws IOException {
        int found = 0;
        int sought = 0;
        int walked = 0;
        for (float[] query : queries) {
            for (LeftOut leftOut : nobodyOneAndSeveral(query)) {
                VectorSearch.Wanted wanted = new VectorSearch.Wanted(limit, least, leftOut, accepted(share));
                Found truth = mapped.exact(query, wanted);

                Found answer = mapped.walk(query, wanted, 48);

                walked += answer.exact() ? 0 : 1;
                assertThat(IntStream.of(answer.stars())).allMatch(wanted::has).doesNotHaveDuplicates();
                for (int i = 0; i < answer.size(); i++) {
                    assertThat(answer.similarities()[i])
                            .isGreaterThanOrEqualTo(least)
                            .isEqualTo(Cosine.of(query, segment.vectors().vectorValue(answer.stars()[i])));
                }
                List<Integer> right = IntStream.of(truth.stars()).boxed().toList();
                found += (int)
                        IntStream.of(answer.stars()).filter(right::contains).count();
                sought += truth.size();
                if (least == -1) {
                    assertThat(answer.size()).isEqualTo(truth.size());
                }
            }
        }
        assertThat(found).isGreaterThanOrEqualTo((int) Math.ceil(0.99 * sought));
        assertThat(walked).isBetween(walks ? QUERIES : 0, walks ? 3 * QUERIES : 0);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aWalkAroundAStarFindsNearlyAllOfItsNeighbours(boolean isMapped) throws IOException {
        VectorSearch search = isMapped ? mapped : laidOut;
        int found = 0;
        for (int star = 0; star < SIZE; star += 40) {
            float[] vector = segment.vectors().vectorValue(star).clone();
            VectorSearch.Wanted wanted = new VectorSearch.Wanted(10, -1, LeftOut.of(star));

            Found answer = search.around(star, vector, wanted, 48);

            List<Integer> right =
                    IntStream.of(brute(vector, wanted).stars()).boxed().toList();
            found += (int) IntStream.of(answer.stars()).filter(right::contains).count();
            assertThat(answer.exact()).isFalse();
            assertThat(answer.stars()).doesNotContain(star);
        }
        assertThat(found).isGreaterThanOrEqualTo(990);
    }

    /** The candidates of a walk are all near the query, and none of them is accepted. */
    @Test
    void comparesAllWhereAWalkComesToTooFewThatAreAccepted() throws IOException {
        for (float[] query : queries) {
            long[] bits = new long[SIZE / Long.SIZE + 1];
            Arrays.fill(bits, 0, SIZE / Long.SIZE, -1);
            bits[SIZE / Long.SIZE] = (1L << SIZE % Long.SIZE) - 1;
            for (int near : mapped.exact(query, new VectorSearch.Wanted(400, -1, LeftOut.NOBODY))
                    .stars()) {
                bits[near / Long.SIZE] &= ~(1L << near);
            }
            VectorSearch.Wanted wanted = new VectorSearch.Wanted(10, -1, LeftOut.NOBODY, Accepted.of(bits));

            Found found = mapped.walk(query, wanted, 48);

            assertThat(found.exact()).isTrue();
            assertSame(found, brute(query, wanted));
        }
    }

    @Test
    void givesTheSameAnswersToManyThreads() throws Exception {
        List<Found> alone = ask();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Future<List<Found>>> running = IntStream.range(0, 8)
                    .mapToObj(i -> threads.submit(MappedSearchTest::ask))
                    .toList();
            for (Future<List<Found>> one : running) {
                List<Found> together = one.get();
                for (int i = 0; i < alone.size(); i++) {
                    assertSame(together.get(i), alone.get(i));
                    assertThat(together.get(i).visited()).isEqualTo(alone.get(i).visited());
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 30})
    void searchesSegmentsWithoutAGraph(int size, @TempDir Path few) throws IOException {
        List<Star> stars = MadeUpStars.clustered("few", size, DIMENSION, 2);
        try (SurveyWriter writer = Build.writer(few, "few", DIMENSION)) {
            stars.forEach(writer::add);
            writer.publish();
        }
        try (Segment small = open(few.resolve("few"), size)) {
            VectorSearch search = new MappedSearch(small);
            for (float[] query : queries) {
                VectorSearch.Wanted wanted = new VectorSearch.Wanted(10, -1, LeftOut.of(0));

                Found found = search.walk(query, wanted, 24);

                assertThat(found.size()).isEqualTo(Math.clamp(size - 1, 0, 10));
                assertSame(found, search.exact(query, wanted));
                assertThat(found.exact()).isTrue();
            }
        }
    }

    private static List<Found> ask() throws IOException {
        List<Found> answers = new ArrayList<>();
        for (float[] query : queries) {
            answers.add(mapped.walk(query, new VectorSearch.Wanted(10, -1, LeftOut.NOBODY), 48));
            answers.add(mapped.walk(query, new VectorSearch.Wanted(10, 0.5, LeftOut.NOBODY, accepted(0.9)), 48));
            answers.add(mapped.exact(query, new VectorSearch.Wanted(20, -1, LeftOut.of(7), accepted(0.3))));
        }
        return answers;
    }

    private static Segment open(Path survey, int size) {
        return Segment.open(survey.resolve("current/lucene"), size, DIMENSION);
    }

    /** Nobody, the nearest star, and the nearest twelve with two that are far away. */
    private static List<LeftOut> nobodyOneAndSeveral(float[] query) throws IOException {
        int[] byNearness =
                brute(query, new VectorSearch.Wanted(SIZE, -1, LeftOut.NOBODY)).stars();
        int[] several = Arrays.copyOf(byNearness, 14);
        several[12] = byNearness[SIZE - 1];
        several[13] = byNearness[SIZE / 2];
        return List.of(LeftOut.NOBODY, LeftOut.of(byNearness[0]), LeftOut.of(several));
    }

    /** About that share of the stars. */
    private static Accepted accepted(double share) {
        SplittableRandom random = new SplittableRandom(11);
        long[] bits = new long[SIZE / Long.SIZE + 1];
        IntStream.range(0, SIZE)
                .filter(star -> random.nextDouble() < share)
                .forEach(star -> bits[star / Long.SIZE] |= 1L << star);
        return share == 1 ? Accepted.ALL : Accepted.of(bits);
    }

    private static Found brute(float[] query, VectorSearch.Wanted wanted) throws IOException {
        double[] similarities = new double[SIZE];
        for (int star = 0; star < SIZE; star++) {
            similarities[star] = Cosine.of(query, segment.vectors().vectorValue(star));
        }
        int[] stars = IntStream.range(0, SIZE)
                .filter(star -> wanted.has(star) && similarities[star] >= wanted.minSimilarity())
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(star -> -similarities[star])
                        .thenComparingInt(star -> star))
                .limit(wanted.limit())
                .mapToInt(star -> star)
                .toArray();
        double[] sorted =
                IntStream.of(stars).mapToDouble(star -> similarities[star]).toArray();
        return new Found(stars, sorted, true, SIZE);
    }

    private static void assertSame(Found one, Found other) {
        assertThat(one.stars()).isEqualTo(other.stars());
        assertThat(one.similarities()).isEqualTo(other.similarities());
    }
}

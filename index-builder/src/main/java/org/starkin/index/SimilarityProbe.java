package org.starkin.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.lucene.index.FloatVectorValues;
import org.starkin.graph.LeftOut;

/**
 * Measures a finished index on itself: how much of the exact answer the graph finds at each effort, and how similar pairs of
 * stars and nearest neighbours are. The same index and seed give the same figures, whatever the number of threads.
 */
final class SimilarityProbe {

    /** The recall at which the default effort aims: above the 0.98 promised, since other queries fare a little worse. */
    static final double RECALL_AIMED_AT = 0.99;

    /** Where this is reached, the curve ends. */
    private static final double RECALL_WORTH_NO_MORE = 0.9995;

    private static final int MOST_PROBED = 1000;
    private static final int MOST_PAIRS = 250_000;
    private static final int NEIGHBOURS = 10;
    private static final int[] EFFORTS = {24, 28, 32, 40, 48, 64, 96, 128, 192, 256, 384, 512, 768, 1024};

    private final Segment segment;
    private final VectorSearch search;
    private final BuildParameters parameters;

    SimilarityProbe(Segment segment, VectorSearch search, BuildParameters parameters) {
        this.segment = segment;
        this.search = search;
        this.parameters = parameters;
    }

    /**
     * What was measured.
     *
     * @param recall of the graph
     * @param pairs similarities of random pairs
     * @param nearest similarities to the nearest neighbour
     */
    record Measured(Manifest.Recall recall, Percentiles pairs, Percentiles nearest) {}

    Measured measure() throws IOException {
        int[] probed = sample();
        Found[] truth = askAll(probed, (queries, stars) -> search.exact(queries, wanted(stars)));
        List<Manifest.RecallPoint> curve = new ArrayList<>();
        double recall = 0;
        for (int i = 0; i < EFFORTS.length && probed.length > 0 && recall < RECALL_WORTH_NO_MORE; i++) {
            curve.add(point(probed, truth, EFFORTS[i]));
            recall = curve.getLast().recallAt10();
        }
        double[] nearest = IntStream.range(0, truth.length)
                .filter(i -> truth[i].size() > 0)
                .mapToDouble(i -> truth[i].similarities()[0])
                .toArray();
        return new Measured(
                new Manifest.Recall(probed.length, curve, defaultEffort(curve)),
                randomPairs(),
                Percentiles.of(nearest));
    }

    private static int defaultEffort(List<Manifest.RecallPoint> curve) {
        return curve.stream()
                .filter(point -> point.recallAt10() >= RECALL_AIMED_AT)
                .mapToInt(Manifest.RecallPoint::effort)
                .findFirst()
                .orElse(EFFORTS[EFFORTS.length - 1]);
    }

    private Manifest.RecallPoint point(int[] probed, Found[] truth, int effort) throws IOException {
        Found[] answers = askAll(probed, (queries, stars) -> walk(queries, wanted(stars), effort));
        long found = 0;
        long sought = 0;
        long visited = 0;
        for (int i = 0; i < probed.length; i++) {
            sought += truth[i].size();
            found += asNear(answers[i], truth[i]);
            visited += answers[i].visited();
        }
        double recall = sought == 0 ? 1 : (double) found / sought;
        return new Manifest.RecallPoint(effort, recall, (double) visited / probed.length);
    }

    /** How many of an answer's stars are as near as the farthest of the right ones: of equal vectors any is right. */
    private static long asNear(Found answer, Found right) {
        double farthest = right.size() == 0 ? 1 : right.similarities()[right.size() - 1];
        return Arrays.stream(answer.similarities())
                .filter(similarity -> similarity >= farthest)
                .count();
    }

    private List<Found> walk(float[][] queries, List<VectorSearch.Wanted> wanted, int effort) throws IOException {
        List<Found> found = new ArrayList<>();
        for (int i = 0; i < queries.length; i++) {
            found.add(search.walk(queries[i], wanted.get(i), effort));
        }
        return found;
    }

    /** Of each star its neighbours, but not itself. */
    private static List<VectorSearch.Wanted> wanted(int[] stars) {
        return IntStream.of(stars)
                .mapToObj(star -> new VectorSearch.Wanted(NEIGHBOURS, -1, LeftOut.of(star)))
                .toList();
    }

    /** Some of the stars, none twice, drawn by the seed. */
    private int[] sample() {
        int[] stars = IntStream.range(0, segment.size()).toArray();
        SplittableRandom random = new SplittableRandom(parameters.seed());
        int count = Math.min(MOST_PROBED, stars.length);
        for (int i = 0; i < count; i++) {
            int j = random.nextInt(i, stars.length);
            int drawn = stars[j];
            stars[j] = stars[i];
            stars[i] = drawn;
        }
        return IntStream.of(stars).limit(count).toArray();
    }

    private Percentiles randomPairs() throws IOException {
        int size = segment.size();
        if (size < 2) {
            return Percentiles.of(new double[0]);
        }
        SplittableRandom random = new SplittableRandom(parameters.seed());
        FloatVectorValues vectors = segment.vectors();
        float[] first = new float[vectors.dimension()];
        double[] similarities = new double[(int) Math.min(MOST_PAIRS, (long) size * (size - 1) / 2)];
        for (int i = 0; i < similarities.length; i++) {
            int one = random.nextInt(size);
            int other = (one + 1 + random.nextInt(size - 1)) % size;
            System.arraycopy(vectors.vectorValue(one), 0, first, 0, first.length);
            similarities[i] = Cosine.of(first, vectors.vectorValue(other));
        }
        return Percentiles.of(similarities);
    }

    private interface Question {
        List<Found> ask(float[][] queries, int[] stars) throws IOException;
    }

    private Found[] askAll(int[] probed, Question question) throws IOException {
        int threads = parameters.threads();
        List<Future<List<Found>>> running = new ArrayList<>();
        try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
            for (int thread = 0; thread < threads; thread++) {
                int from = (int) ((long) probed.length * thread / threads);
                int to = (int) ((long) probed.length * (thread + 1) / threads);
                int[] stars = Arrays.copyOfRange(probed, from, to);
                running.add(workers.submit(() -> question.ask(vectors(stars), stars)));
            }
            List<Found> answers = new ArrayList<>();
            for (Future<List<Found>> one : running) {
                answers.addAll(one.get());
            }
            return answers.toArray(Found[]::new);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while recall was measured", e);
        } catch (ExecutionException e) {
            throw new IOException("recall could not be measured", e);
        }
    }

    private float[][] vectors(int[] stars) throws IOException {
        float[][] vectors = new float[stars.length][];
        for (int i = 0; i < stars.length; i++) {
            vectors[i] = segment.vectors().vectorValue(stars[i]).clone();
        }
        return vectors;
    }
}

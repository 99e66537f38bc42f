package org.starkin.rank;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.starkin.encoder.Embedding;
import org.starkin.index.StarId;

/**
 * What examples say of every star of a pool: a raw score, the higher, the likelier the class. Deterministic: the same
 * examples in the same order, pool, method and seed give the same scores, to the last bit. Immutable.
 */
public final class RareModel {

    /** Random stars that stand for all that is not of the class. */
    static final int BACKGROUND = 2000;

    /** Penalties and the kernel's width won on the project's own test stars; see {@code docs/rare.md}. */
    private static final double LINEAR_PENALTY = 0.03;

    private static final double KERNEL_PENALTY = 0.1;
    private static final Kernel KERNEL = new Kernel(5);

    /** The share of the negative examples' mean that is taken off that of the positive ones: Rocchio's usual ratio. */
    private static final double NEGATIVE_SHARE = 0.25;

    /** Examples that a kernel probe compares with, at most; of more, some are drawn. */
    private static final int MOST_POSITIVE_ANCHORS = 192;

    private static final int MOST_NEGATIVE_ANCHORS = 64;

    private final Method method;
    private final Examples examples;
    private final List<Embedding> background;
    private final long seed;
    private final Scorer scorer;

    private RareModel(Method method, Examples examples, List<Embedding> background, long seed) {
        this.method = method;
        this.examples = examples;
        this.background = background;
        this.seed = seed;
        scorer = switch (method) {
            case BEST_EXAMPLE -> nearest(examples);
            case PROTOTYPE -> prototype(examples);
            case LINEAR -> linear(examples, background);
            case KERNEL -> kernel(examples, background, seed);
        };
    }

    /**
     * Fits a model.
     *
     * @param known stars that are no background, for what they are is known
     * @param seed of the background
     * @throws IllegalArgumentException where the examples have another dimension than the pool
     */
    public static RareModel fit(Pool pool, Method method, Examples examples, Collection<StarId> known, long seed) {
        if (examples.dimension() != pool.dimension()) {
            throw new IllegalArgumentException("examples of " + examples.dimension() + " values, stars of "
                    + pool.dimension() + "; only vectors of one encoder can be compared");
        }
        return new RareModel(method, examples, pool.drawn(BACKGROUND, seed, known), seed);
    }

    public Method method() {
        return method;
    }

    /** The raw scores of all stars of a pool, {@code float[surveys][stars]}. */
    public float[][] scores(Pool pool) {
        return pool.scores(scorer);
    }

    /** Of the background that it was fitted against. */
    double[] backgroundScores() {
        return scores(scorer, background);
    }

    /**
     * What positive examples score when they are not used: the examples are dealt out to as many as five parts, and each
     * part is scored by what is fitted on the others. None where there is only one.
     */
    double[] crossValidated() {
        int count = examples.positives().size();
        if (count == 1) {
            return new double[0];
        }
        int folds = Math.min(5, count);
        return IntStream.range(0, folds)
                .parallel()
                .mapToObj(fold -> {
                    List<Embedding> kept = new ArrayList<>();
                    List<Embedding> hidden = new ArrayList<>();
                    for (int i = 0; i < count; i++) {
                        (i % folds == fold ? hidden : kept)
                                .add(examples.positives().get(i));
                    }
                    RareModel part = new RareModel(method, new Examples(kept, examples.negatives()), background, seed);
                    return scores(part.scorer, hidden);
                })
                .flatMap(scores -> Arrays.stream(scores).boxed())
                .mapToDouble(Double::doubleValue)
                .toArray();
    }

    private static double[] scores(Scorer scorer, List<Embedding> stars) {
        Anchors anchors = scorer.anchors();
        float[] row = new float[Anchors.stride(anchors.dimension())];
        float[] lanes = new float[8];
        float[] dots = new float[anchors.room()];
        return stars.stream()
                .mapToDouble(star -> {
                    System.arraycopy(star.toArray(), 0, row, 0, anchors.dimension());
                    anchors.dots(row, 0, lanes, dots);
                    return scorer.score(dots);
                })
                .toArray();
    }

    private static Scorer nearest(Examples examples) {
        List<Embedding> both = Stream.concat(examples.positives().stream(), examples.negatives().stream())
                .toList();
        return new Scorer.Nearest(
                new Anchors(Examples.rows(both), examples.dimension()),
                examples.positives().size());
    }

    private static Scorer prototype(Examples examples) {
        double[] sum = new double[examples.dimension()];
        add(examples.positives(), 1, sum);
        add(examples.negatives(), -NEGATIVE_SHARE, sum);
        double squares = 0;
        for (double value : sum) {
            squares += value * value;
        }
        double length = squares == 0 ? 1 : Math.sqrt(squares);
        float[] direction = new float[sum.length];
        for (int i = 0; i < sum.length; i++) {
            direction[i] = (float) (sum[i] / length);
        }
        return new Scorer.Linear(new Anchors(new float[][] {direction}, sum.length), 0);
    }

    private static void add(List<Embedding> vectors, double factor, double[] sum) {
        for (Embedding vector : vectors) {
            float[] values = vector.toArray();
            for (int i = 0; i < sum.length; i++) {
                sum[i] += factor * values[i] / vectors.size();
            }
        }
    }

    private static Scorer linear(Examples examples, List<Embedding> background) {
        Lesson lesson = Lesson.of(examples, background);
        double[] fitted = lesson.fit(lesson.rows(), LINEAR_PENALTY);
        float[] direction = new float[examples.dimension()];
        for (int i = 0; i < direction.length; i++) {
            direction[i] = (float) fitted[i];
        }
        return new Scorer.Linear(new Anchors(new float[][] {direction}, direction.length), fitted[direction.length]);
    }

    private static Scorer kernel(Examples examples, List<Embedding> background, long seed) {
        List<Embedding> chosen = Stream.concat(
                        some(examples.positives(), MOST_POSITIVE_ANCHORS, seed).stream(),
                        some(examples.negatives(), MOST_NEGATIVE_ANCHORS, seed).stream())
                .toList();
        Anchors anchors = new Anchors(Examples.rows(chosen), examples.dimension());
        Lesson lesson = Lesson.of(examples, background);
        double[] fitted = lesson.fit(seen(lesson.rows(), anchors), KERNEL_PENALTY);
        double[] weights = Arrays.copyOf(fitted, anchors.count());
        return new Scorer.Kernels(anchors, KERNEL, weights, fitted[weights.length]);
    }

    /** The kernel of each row with each anchor. */
    private static float[][] seen(float[][] rows, Anchors anchors) {
        float[] row = new float[Anchors.stride(anchors.dimension())];
        float[] lanes = new float[8];
        float[] dots = new float[anchors.room()];
        float[][] seen = new float[rows.length][anchors.count()];
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(rows[i], 0, row, 0, anchors.dimension());
            anchors.dots(row, 0, lanes, dots);
            for (int j = 0; j < anchors.count(); j++) {
                seen[i][j] = (float) KERNEL.of(dots[j]);
            }
        }
        return seen;
    }

    private static List<Embedding> some(List<Embedding> vectors, int most, long seed) {
        if (vectors.size() <= most) {
            return vectors;
        }
        List<Embedding> shuffled = new ArrayList<>(vectors);
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < most; i++) {
            Collections.swap(shuffled, i, i + random.nextInt(shuffled.size() - i));
        }
        return shuffled.subList(0, most);
    }
}

package org.starkin.evaluate;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * A classifier of vectors: softmax regression, or one hidden layer of rectified units before it. Fitted by Adam (Kingma
 * and Ba 2015) on cross-entropy in batches drawn at random, the rate falling to zero along a cosine. The same seed gives
 * the same classifier. For one thread.
 */
public final class Perceptron {

    /**
     * How it is fitted.
     *
     * @param hidden units of the hidden layer; 0 for none, which is softmax regression
     * @param steps batches
     * @param rate the first learning rate
     * @param decay weight decay, as a share of the rate a step
     * @param seed of the first weights and the batches
     */
    public record Settings(int hidden, int steps, double rate, double decay, long seed) {

        static Settings logistic(int steps, long seed) {
            return new Settings(0, steps, 0.02, 0.01, seed);
        }

        public static Settings mlp(long seed) {
            return new Settings(64, 1_500, 0.003, 0.03, seed);
        }
    }

    private static final int BATCH = 64;

    private final Dense[] layers;
    private final float[][] outputs;
    private final float[][] slopes;

    private Perceptron(int inputs, int classes, Settings settings, SplittableRandom random) {
        int hidden = settings.hidden();
        layers = hidden == 0
                ? new Dense[] {new Dense(inputs, classes)}
                : new Dense[] {Dense.random(inputs, hidden, random), new Dense(hidden, classes)};
        outputs = Arrays.stream(layers).map(layer -> new float[layer.outputs()]).toArray(float[][]::new);
        slopes = Arrays.stream(layers).map(layer -> new float[layer.outputs()]).toArray(float[][]::new);
    }

    /**
     * Fits a classifier.
     *
     * @param rows {@code float[n][d]}, scaled, at least one
     * @param kinds the class of each, 0 to {@code classes - 1}
     */
    public static Perceptron fit(float[][] rows, int[] kinds, int classes, Settings settings) {
        SplittableRandom random = new SplittableRandom(settings.seed());
        Perceptron perceptron = new Perceptron(rows[0].length, classes, settings, random);
        int batch = Math.min(BATCH, rows.length);
        int[] order = new int[rows.length];
        Arrays.setAll(order, i -> i);
        int next = rows.length;
        for (int step = 0; step < settings.steps(); step++) {
            if (next + batch > rows.length) {
                shuffle(order, random);
                next = 0;
            }
            for (int i = next; i < next + batch; i++) {
                perceptron.learn(rows[order[i]], kinds[order[i]]);
            }
            next += batch;
            double rate = settings.rate() * 0.5 * (1 + Math.cos(Math.PI * step / settings.steps()));
            for (Dense layer : perceptron.layers) {
                layer.step(batch, step + 1, rate, settings.decay());
            }
        }
        return perceptron;
    }

    /** The likeliest class of a scaled row; the first on a tie. */
    public int classOf(float[] row) {
        float[] scores = forward(row);
        int best = 0;
        for (int i = 1; i < scores.length; i++) {
            best = scores[i] > scores[best] ? i : best;
        }
        return best;
    }

    /** By how much a scaled row is rather of one class than of another: above 0 where it is. */
    public double rather(float[] row, int one, int another) {
        float[] scores = forward(row);
        return scores[one] - scores[another];
    }

    private float[] forward(float[] row) {
        float[] input = row;
        for (int i = 0; i < layers.length; i++) {
            layers[i].forward(input, outputs[i]);
            if (i + 1 < layers.length) {
                rectify(outputs[i]);
            }
            input = outputs[i];
        }
        return input;
    }

    private void learn(float[] row, int kind) {
        float[] scores = forward(row);
        int last = layers.length - 1;
        softmax(scores, slopes[last]);
        slopes[last][kind] -= 1;
        for (int i = last; i > 0; i--) {
            layers[i].backward(outputs[i - 1], slopes[i], slopes[i - 1]);
            for (int unit = 0; unit < slopes[i - 1].length; unit++) {
                slopes[i - 1][unit] = outputs[i - 1][unit] > 0 ? slopes[i - 1][unit] : 0;
            }
        }
        layers[0].gather(row, slopes[0]);
    }

    private static void rectify(float[] values) {
        for (int i = 0; i < values.length; i++) {
            values[i] = Math.max(0, values[i]);
        }
    }

    private static void softmax(float[] scores, float[] shares) {
        float highest = Float.NEGATIVE_INFINITY;
        for (float score : scores) {
            highest = Math.max(highest, score);
        }
        float sum = 0;
        for (int i = 0; i < scores.length; i++) {
            shares[i] = (float) Math.exp(scores[i] - highest);
            sum += shares[i];
        }
        for (int i = 0; i < scores.length; i++) {
            shares[i] /= sum;
        }
    }

    private static void shuffle(int[] order, SplittableRandom random) {
        for (int i = order.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int kept = order[i];
            order[i] = order[other];
            order[other] = kept;
        }
    }
}

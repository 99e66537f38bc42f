package org.starkin.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.starkin.train.GradientBoosting.Model;
import org.starkin.train.GradientBoosting.Settings;

class GradientBoostingTest {

    private static final Settings SETTINGS = new Settings(30, 3, 0.2, 1);

    @Test
    void learnsWhatNoSingleFeatureTells() {
        double[][] samples = samples(2_000, 1);
        double[][] others = samples(500, 2);

        Model model = fit(samples);

        long right = Arrays.stream(others)
                .filter(sample -> highest(model.scores(sample)) == label(sample))
                .count();
        assertThat(right).isGreaterThan(460);
    }

    @Test
    void growsTheSameTreesTwice() {
        double[][] samples = samples(500, 3);

        assertThat(fit(samples)).usingRecursiveComparison().isEqualTo(fit(samples));
    }

    @Test
    void givesTheSharesOfTheClassesWithoutAnyTree() {
        double[][] samples = samples(1_000, 4);

        Model model = new GradientBoosting(samples, labels(samples), ones(samples), new Settings(0, 3, 0.2, 1)).fit();

        long first = Arrays.stream(labels(samples)).filter(label -> label == 0).count();
        assertThat(Math.exp(model.scores(samples[0])[0])).isBetween(0.99 * first / 1_000, 1.01 * first / 1_000);
    }

    private static Model fit(double[][] samples) {
        return new GradientBoosting(samples, labels(samples), ones(samples), SETTINGS).fit();
    }

    private static int[] labels(double[][] samples) {
        return Arrays.stream(samples).mapToInt(GradientBoostingTest::label).toArray();
    }

    private static double[] ones(double[][] samples) {
        double[] weights = new double[samples.length];
        Arrays.fill(weights, 1);
        return weights;
    }

    private static int label(double[] sample) {
        return sample[2] > 0.8 ? 2 : (sample[0] > 0.5) == (sample[1] > 0.3) ? 1 : 0;
    }

    private static double[][] samples(int n, long seed) {
        Random random = new Random(seed);
        double[][] samples = new double[n][4];
        for (double[] sample : samples) {
            Arrays.setAll(sample, i -> random.nextDouble());
        }
        return samples;
    }

    private static int highest(double[] scores) {
        int best = 0;
        for (int i = 1; i < scores.length; i++) {
            best = scores[i] > scores[best] ? i : best;
        }
        return best;
    }
}

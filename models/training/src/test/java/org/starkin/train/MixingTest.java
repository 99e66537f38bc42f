package org.starkin.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.starkin.network.ArrayOps;
import org.starkin.network.Parameters;

class MixingTest {

    private static final float[] NOTHING = new float[Example.WIDTH];

    @Test
    void isMinusTheMeanLogShareOfOtherSurveysInTheClosenessOfOnesKind() {
        SplittableRandom random = new SplittableRandom(1);
        List<Batches.Drawn> batch = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            batch.add(look("star" + random.nextInt(25), random.nextInt(3), random.nextInt(2)));
        }
        float[] similarity = new float[40 * 40];
        for (int i = 0; i < similarity.length; i++) {
            similarity[i] = (float) random.nextDouble(-5, 5);
        }

        assertThat(loss(batch, similarity)).isCloseTo(byHand(batch, similarity), within(1e-4));
    }

    @Test
    void surveysMixedEvenlyCostTheLogarithmOfTwo() {
        List<Batches.Drawn> batch =
                List.of(look("a", 0, 0), look("b", 0, 0), look("c", 0, 1), look("d", 0, 1), look("e", 0, 1));

        assertThat(loss(batch, new float[25])).isCloseTo(Math.log(2), within(1e-6));
    }

    @Test
    void costsNothingWhereNoKindHasTwoSurveys() {
        List<Batches.Drawn> batch = List.of(look("a", 0, 0), look("b", 0, 0), look("c", 1, 1), look("d", 1, 1));

        assertThat(loss(batch, new float[16])).isZero();
    }

    @Test
    void anotherLookAtTheSameStarIsNoNeighbour() {
        List<Batches.Drawn> batch = List.of(look("a", 0, 0), look("a", 0, 0), look("b", 0, 1));

        assertThat(loss(batch, new float[9])).isZero();
    }

    private static Batches.Drawn look(String star, int kind, int survey) {
        return new Batches.Drawn(new Example("made-up", "survey" + survey, star, "kind" + kind, NOTHING), kind, survey);
    }

    private static double loss(List<Batches.Drawn> batch, float[] similarity) {
        try (NDManager manager = NDManager.newBaseManager();
                Parameters none = new Parameters(0)) {
            NDArray square = manager.create(similarity, new Shape(batch.size(), batch.size()));
            return Mixing.of(batch).loss(new ArrayOps(none, true), square).getFloat();
        }
    }

    private static double byHand(List<Batches.Drawn> batch, float[] similarity) {
        double sum = 0;
        int rows = 0;
        for (int i = 0; i < batch.size(); i++) {
            List<Double> same = new ArrayList<>();
            List<Double> other = new ArrayList<>();
            for (int j = 0; j < batch.size(); j++) {
                Batches.Drawn one = batch.get(i);
                Batches.Drawn another = batch.get(j);
                if (one.kind() == another.kind()
                        && !one.example().star().equals(another.example().star())) {
                    (one.survey() == another.survey() ? same : other).add(Math.exp(similarity[i * batch.size() + j]));
                }
            }
            if (!same.isEmpty() && !other.isEmpty()) {
                sum -= Math.log(mean(other) / (mean(same) + mean(other)));
                rows++;
            }
        }
        return sum / rows;
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    }
}

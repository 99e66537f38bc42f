package org.starkin.joint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.starkin.nature.Quantity;
import org.starkin.network.ArrayOps;
import org.starkin.network.Parameters;

class NeighbourlyTest {

    private static final List<JointStar> STARS = MadeUpStars.of(66, 5);

    @Test
    void starsThatLieAmongTheirLikeCostLessThanStarsThatLieAnywhere() {
        SplittableRandom random = new SplittableRandom(9);
        double amongLike = loss(i -> nature(STARS.get(i)));
        double anywhere = loss(_ -> random.doubles(17, -1, 1).toArray());

        assertThat(amongLike).isLessThan(0.7 * anywhere);
    }

    /** All weigh alike: the mean of all others is told of each. */
    @Test
    void whereAllLieInOnePlaceEachIsToldTheMeanOfTheOthers() {
        double told = loss(_ -> new double[] {1, 0});
        double wrong = 0;
        double surprise = 0;
        for (int i = 0; i < STARS.size(); i++) {
            int star = i;
            for (Quantity quantity : Heads.QUANTITIES) {
                double mean = IntStream.range(0, STARS.size())
                        .filter(other -> other != star)
                        .mapToDouble(other -> scaled(STARS.get(other), quantity))
                        .average()
                        .orElseThrow();
                double off = (mean - scaled(STARS.get(i), quantity)) * (quantity == Quantity.FE_H ? 2 : 1);
                wrong += off * off / STARS.size() / Heads.QUANTITIES.size();
            }
            double alike = IntStream.range(0, STARS.size())
                    .filter(other -> other != star
                            && STARS.get(other).nature().kind()
                                    == STARS.get(star).nature().kind())
                    .count();
            surprise -= Math.log(alike / (STARS.size() - 1) + 1e-4) / STARS.size();
        }

        assertThat(told).isCloseTo(wrong + 0.5 * surprise, within(1e-3));
    }

    private static double scaled(JointStar star, Quantity quantity) {
        return quantity.scaled(quantity.of(star.nature()));
    }

    /** Its quantities, and a place for each kind. */
    private static double[] nature(JointStar star) {
        double[] values = new double[Heads.QUANTITIES.size() + Heads.KINDS.size()];
        for (int q = 0; q < Heads.QUANTITIES.size(); q++) {
            values[q] = scaled(star, Heads.QUANTITIES.get(q));
        }
        values[Heads.QUANTITIES.size() + Heads.KINDS.indexOf(star.nature().kind())] = 2;
        return values;
    }

    private static double loss(IntFunction<double[]> vectors) {
        try (NDManager scope = NDManager.newBaseManager();
                Parameters none = new Parameters(0)) {
            ArrayOps ops = new ArrayOps(none, false);
            float[][] rows = IntStream.range(0, STARS.size())
                    .mapToObj(i -> unit(vectors.apply(i)))
                    .toArray(float[][]::new);
            float[] all = new float[rows.length * rows[0].length];
            for (int i = 0; i < rows.length; i++) {
                System.arraycopy(rows[i], 0, all, i * rows[0].length, rows[0].length);
            }
            return new Neighbourly(ops, JointBatch.of(STARS, scope))
                    .loss(scope.create(all, new Shape(rows.length, rows[0].length)))
                    .getFloat();
        }
    }

    private static float[] unit(double[] values) {
        float[] row = new float[values.length];
        for (int i = 0; i < row.length; i++) {
            row[i] = (float) values[i];
        }
        return Rows.unit(new float[][] {row})[0];
    }
}

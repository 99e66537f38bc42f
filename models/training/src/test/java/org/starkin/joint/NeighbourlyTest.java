package org.starkin.joint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BiFunction;
import java.util.function.IntFunction;
import java.util.stream.DoubleStream;
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

    /** Half of the stars in the batch, all in the memory: each is read off the 65 others. */
    @Test
    void starsRememberedAreNeighboursTooButAStarIsNoneOfItsOwn() {
        float[][] vectors = rows(i -> nature(STARS.get(i)));
        int batch = STARS.size() / 2;
        Memory memory = new Memory(STARS.size());
        double told = inScope((ops, scope) -> {
            memory.add(JointBatch.of(STARS, scope), JointBatch.tensor(List.of(vectors), scope));
            return new Neighbourly(ops, JointBatch.of(STARS.subList(0, batch), scope), memory)
                    .loss(JointBatch.tensor(List.of(vectors).subList(0, batch), scope));
        });

        assertThat(told).isCloseTo(lossOf(batch, vectors), within(1e-3));
    }

    @Test
    void theLatestStarsAreRemembered() {
        Memory memory = new Memory(70);
        inScope((ops, scope) -> {
            JointBatch batch = JointBatch.of(STARS, scope);
            memory.add(batch, batch.light());
            memory.add(batch, batch.spectrum());
            return batch.light().sum();
        });

        assertThat(memory.all()).hasSize(70);
        assertThat(memory.all().get(3).vector()).isEqualTo(STARS.getLast().light());
        assertThat(memory.all().get(4).vector()).isEqualTo(STARS.getFirst().spectrum());
        assertThat(memory.all().getLast().star()).isEqualTo(STARS.getLast());
    }

    /** By plain sums: of the first stars, each read off all vectors but its own; those of the batch count twice. */
    private static double lossOf(int batch, float[][] vectors) {
        double wrong = 0;
        double surprise = 0;
        for (int i = 0; i < batch; i++) {
            double[] counts = new double[STARS.size()];
            for (int j = 0; j < counts.length; j++) {
                double once = i == j ? 0 : Math.exp(Rows.product(vectors[i], vectors[j]) / 0.07);
                counts[j] = j < batch ? 2 * once : once;
            }
            double all = DoubleStream.of(counts).sum();
            for (Quantity quantity : Heads.QUANTITIES) {
                double told = 0;
                for (int j = 0; j < counts.length; j++) {
                    told += counts[j] / all * scaled(STARS.get(j), quantity);
                }
                double off = (told - scaled(STARS.get(i), quantity)) * (quantity == Quantity.FE_H ? 2 : 1);
                wrong += off * off / batch / Heads.QUANTITIES.size();
            }
            double alike = 0;
            for (int j = 0; j < counts.length; j++) {
                alike += STARS.get(j).nature().kind() == STARS.get(i).nature().kind() ? counts[j] / all : 0;
            }
            surprise -= Math.log(alike + 1e-4) / batch;
        }
        return wrong + 0.5 * surprise;
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
        return inScope((ops, scope) -> new Neighbourly(ops, JointBatch.of(STARS, scope), new Memory(0))
                .loss(JointBatch.tensor(List.of(rows(vectors)), scope)));
    }

    private static double inScope(BiFunction<ArrayOps, NDManager, NDArray> sum) {
        try (NDManager scope = NDManager.newBaseManager();
                Parameters none = new Parameters(0)) {
            return sum.apply(new ArrayOps(none, false), scope).getFloat();
        }
    }

    private static float[][] rows(IntFunction<double[]> vectors) {
        return IntStream.range(0, STARS.size())
                .mapToObj(i -> unit(vectors.apply(i)))
                .toArray(float[][]::new);
    }

    private static float[] unit(double[] values) {
        float[] row = new float[values.length];
        for (int i = 0; i < row.length; i++) {
            row[i] = (float) values[i];
        }
        return Rows.unit(new float[][] {row})[0];
    }
}

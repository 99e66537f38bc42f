package org.starkin.joint;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import java.util.stream.Stream;
import org.starkin.nature.Quantity;
import org.starkin.network.ArrayOps;

/**
 * What a star is, read off its neighbours among the stars of a batch and of some before it, each counting the more the nearer it is: the
 * loss of what vectors are for. Quantities are averaged over neighbours (Weinberger and Tesauro 2007, AISTATS 2, 612), the kind is told by the share of neighbours
 * that are of it (Goldberger et al. 2004, NIPS 17, 513).
 */
final class Neighbourly {

    /** Of cosines, what makes a neighbour count less by a factor e. */
    private static final double TEMPERATURE = 0.07;

    /** What the surprise at a kind counts beside the error of a quantity. */
    private static final double KINDS = 0.5;

    private static final float NEVER = -1e4f;
    private static final float RAREST = 1e-4f;

    private final ArrayOps ops;
    private final List<NDArray> older;
    private final NDArray oneself;
    private final NDArray values;
    private final NDArray ofBatch;
    private final NDArray alike;

    /** @param memory of stars that are neighbours too, beside those of the batch */
    Neighbourly(ArrayOps ops, JointBatch batch, Memory memory) {
        this.ops = ops;
        NDManager scope = batch.light().getManager();
        List<Memory.Remembered> remembered = memory.all();
        List<JointStar> stars = Stream.concat(
                        batch.stars().stream(), remembered.stream().map(Memory.Remembered::star))
                .toList();
        older = remembered.isEmpty()
                ? List.of()
                : List.of(JointBatch.tensor(
                        remembered.stream().map(Memory.Remembered::vector).toList(), scope));
        values = JointBatch.tensor(stars.stream().map(Neighbourly::values).toList(), scope);
        ofBatch = ops.slice(values, 0, 0, batch.size());
        oneself = pairs(batch.stars(), stars, (one, other) -> one.number() == other.number() ? NEVER : 0, scope);
        alike = pairs(
                batch.stars(),
                stars,
                (one, other) -> one.nature().kind() == other.nature().kind() ? 1 : 0,
                scope);
    }

    private static float[] values(JointStar star) {
        float[] values = new float[Heads.QUANTITIES.size()];
        for (int q = 0; q < values.length; q++) {
            Quantity quantity = Heads.QUANTITIES.get(q);
            values[q] = (float) (weight(quantity) * quantity.scaled(quantity.of(star.nature())));
        }
        return values;
    }

    /** [Fe/H] is the hardest to read, and goes with no other quantity, as radius and absolute brightness go with log g. */
    private static double weight(Quantity quantity) {
        return quantity == Quantity.FE_H ? 2 : 1;
    }

    private interface Pair {
        float of(JointStar one, JointStar other);
    }

    private static NDArray pairs(List<JointStar> ones, List<JointStar> others, Pair pair, NDManager scope) {
        float[] all = new float[ones.size() * others.size()];
        for (int i = 0; i < ones.size(); i++) {
            for (int j = 0; j < others.size(); j++) {
                all[i * others.size() + j] = pair.of(ones.get(i), others.get(j));
            }
        }
        return scope.create(all, new Shape(ones.size(), others.size()));
    }

    /**
     * How wrong the neighbours are.
     *
     * @param vectors {@code [n, d]} of the batch's stars, of unit length; a star is no neighbour of its own
     */
    NDArray loss(NDArray vectors) {
        NDArray neighbours =
                ops.concat(0, Stream.concat(Stream.of(vectors), older.stream()).toList());
        NDArray counts = ops.scale(vectors.matMul(neighbours.transpose()), 1 / TEMPERATURE)
                .add(oneself)
                .softmax(1);
        NDArray wrong = counts.matMul(values).sub(ofBatch).square().mean();
        NDArray ofKind = counts.mul(alike).sum(new int[] {1});
        NDArray floor = ofKind.getManager().full(ofKind.getShape(), RAREST);
        NDArray surprise = ops.scale(ofKind.add(floor).log().mean(), -1);
        return wrong.add(ops.scale(surprise, KINDS));
    }
}

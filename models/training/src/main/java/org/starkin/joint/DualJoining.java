package org.starkin.joint;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.starkin.network.ArrayOps;
import org.starkin.network.DualFormer;
import org.starkin.network.JointNetwork;

/**
 * {@link JointNetwork}: DualFormer, by its own loss alone as the paper has it, or with all that makes its vectors ones to search by.
 */
final class DualJoining implements Joining {

    private static final double DUAL = 0.1;
    private static final double CONTRAST = 0.5;
    private static final double AGAIN = 1;
    private static final double TOLD = 2;
    private static final double KINDS = 0.2;

    private final List<JointStar> stars;
    private final boolean isWhole;

    /** @param isWhole whether beside DualFormer's loss there are a contrast, both vectors told again, quantiles and kinds */
    DualJoining(List<JointStar> stars, boolean isWhole) {
        this.stars = List.copyOf(stars);
        this.isWhole = isWhole;
    }

    @Override
    public Loss next(ArrayOps ops, NDManager scope, Step step) {
        JointBatch batch = JointBatch.draw(stars, step.plan().pairs(), step.random(), scope);
        JointNetwork.Seen<NDArray> seen = seen(batch, 1, 1);
        DualFormer.Both<NDArray> both = JointNetwork.looked(ops, seen);
        NDArray dual = Losses.dual(ops, both.one(), both.other());
        Map<String, Float> parts = new LinkedHashMap<>();
        parts.put("dual", dual.getFloat());
        if (!isWhole) {
            return new Loss(dual, parts);
        }
        NDArray whole = JointNetwork.embed(ops, seen, both);
        NDArray light = JointNetwork.embed(ops, seen(batch, 1, 0));
        NDArray spectrum = JointNetwork.embed(ops, seen(batch, 0, 1));
        NDArray contrast = Losses.contrast(ops, light, spectrum)
                .add(ops.scale(Losses.contrast(ops, whole, light), 0.5))
                .add(ops.scale(Losses.contrast(ops, whole, spectrum), 0.5));
        NDArray again = again(ops, batch, whole);
        NDArray told = zero(scope);
        NDArray kinds = zero(scope);
        for (NDArray vectors : List.of(whole, light, spectrum)) {
            told = told.add(Heads.quantileLoss(ops, vectors, batch));
            kinds = kinds.add(Heads.kindLoss(ops, vectors, batch));
        }
        parts.put("contrast", contrast.getFloat());
        parts.put("again", again.getFloat());
        parts.put("told", told.getFloat());
        parts.put("kinds", kinds.getFloat());
        NDArray total = ops.scale(dual, DUAL)
                .add(ops.scale(contrast, CONTRAST))
                .add(ops.scale(again, AGAIN))
                .add(ops.scale(told, TOLD))
                .add(ops.scale(kinds, KINDS));
        return new Loss(total, parts);
    }

    private static NDArray zero(NDManager scope) {
        return scope.zeros(new Shape());
    }

    private static NDArray again(ArrayOps ops, JointBatch batch, NDArray vectors) {
        NDArray wanted =
                ops.scale(ops.concat(1, List.of(batch.light(), batch.spectrum())), Math.sqrt(DualFormer.GIVEN));
        return JointNetwork.again(ops, vectors).sub(wanted).square().mean();
    }

    private static JointNetwork.Seen<NDArray> seen(JointBatch batch, float hasLight, float hasSpectrum) {
        return new JointNetwork.Seen<>(
                batch.light(), batch.spectrum(), batch.column(hasLight), batch.column(hasSpectrum));
    }

    @Override
    public Joined joined(ArrayOps ops, JointBatch batch) {
        JointNetwork.Seen<NDArray> seen = seen(batch, 1, 1);
        if (isWhole) {
            return new Joined(
                    JointNetwork.embed(ops, seen),
                    JointNetwork.embed(ops, seen(batch, 1, 0)),
                    JointNetwork.embed(ops, seen(batch, 0, 1)));
        }
        DualFormer.Both<NDArray> both = JointNetwork.looked(ops, seen);
        NDArray projection = Losses.projection(ops, DualFormer.WIDTH);
        return new Joined(
                ops.concat(
                        1, List.of(both.one().matMul(projection), both.other().matMul(projection))),
                ops.unitLength(JointNetwork.looked(ops, seen(batch, 1, 0)).one()),
                ops.unitLength(JointNetwork.looked(ops, seen(batch, 0, 1)).other()));
    }

    /** The sum of DualFormer's two embeddings, {@code [n, 64]}. */
    static NDArray summed(ArrayOps ops, JointBatch batch) {
        DualFormer.Both<NDArray> both = JointNetwork.looked(ops, seen(batch, 1, 1));
        return both.one().add(both.other());
    }

    @Override
    public String settings() {
        return (isWhole ? "joint" : "DualFormer") + " of " + stars.size() + " stars";
    }
}

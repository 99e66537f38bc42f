package org.starkin.joint;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
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

    /** Of the stars of a batch so many are seen whole as well, which takes most of the time. */
    private static final int WHOLE = 128;

    private static final double DUAL = 0.1;
    private static final double CONTRAST = 1;
    private static final double OF_WHOLE = 0.1;
    private static final double AGAIN = 0.3;
    private static final double TOLD = 2;
    private static final double KINDS = 1;
    private static final double NEIGHBOURS = 4;

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
        JointBatch seenWhole = batch.first(ops, WHOLE);
        DualFormer.Both<NDArray> both = JointNetwork.looked(ops, seenWhole.light(), seenWhole.spectrum());
        NDArray dual = Losses.dual(ops, both.one(), both.other());
        Map<String, Float> parts = new LinkedHashMap<>();
        parts.put("dual", dual.getFloat());
        if (!isWhole) {
            return new Loss(dual, parts);
        }
        NDArray light = JointNetwork.embedOne(ops, seen(batch, 1, 0));
        NDArray spectrum = JointNetwork.embedOne(ops, seen(batch, 0, 1));
        NDArray whole = JointNetwork.embed(ops, seen(seenWhole, 1, 1), both);
        NDArray contrast = Losses.contrast(ops, light, spectrum).add(ofWhole(ops, whole, light, spectrum));
        NDArray again = again(ops, seenWhole, whole);
        NDArray neighbours = new Neighbourly(ops, seenWhole).loss(whole);
        NDArray told = Heads.quantileLoss(ops, whole, seenWhole)
                .add(Heads.quantileLoss(ops, light, batch))
                .add(Heads.quantileLoss(ops, spectrum, batch));
        NDArray kinds = Heads.kindLoss(ops, whole, seenWhole)
                .add(Heads.kindLoss(ops, light, batch))
                .add(Heads.kindLoss(ops, spectrum, batch));
        parts.put("contrast", contrast.getFloat());
        parts.put("again", again.getFloat());
        parts.put("neighbours", neighbours.getFloat());
        parts.put("told", told.getFloat());
        parts.put("kinds", kinds.getFloat());
        NDArray total = ops.scale(dual, DUAL)
                .add(ops.scale(contrast, CONTRAST))
                .add(ops.scale(again, AGAIN))
                .add(ops.scale(neighbours, NEIGHBOURS))
                .add(ops.scale(told, TOLD))
                .add(ops.scale(kinds, KINDS));
        return new Loss(total, parts);
    }

    /** A star seen whole is to lie where it lies seen in one way. */
    private static NDArray ofWhole(ArrayOps ops, NDArray whole, NDArray light, NDArray spectrum) {
        long n = whole.getShape().get(0);
        NDArray toLight = Losses.contrast(ops, whole, ops.slice(light, 0, 0, n));
        NDArray toSpectrum = Losses.contrast(ops, whole, ops.slice(spectrum, 0, 0, n));
        return ops.scale(toLight.add(toSpectrum), OF_WHOLE);
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
        if (isWhole) {
            return new Joined(
                    JointNetwork.embed(ops, seen(batch, 1, 1)),
                    JointNetwork.embedOne(ops, seen(batch, 1, 0)),
                    JointNetwork.embedOne(ops, seen(batch, 0, 1)));
        }
        DualFormer.Both<NDArray> both = JointNetwork.looked(ops, batch.light(), batch.spectrum());
        NDArray nothing = ops.scale(batch.light(), 0);
        NDArray projection = Losses.projection(ops, DualFormer.WIDTH);
        return new Joined(
                ops.concat(
                        1, List.of(both.one().matMul(projection), both.other().matMul(projection))),
                ops.unitLength(JointNetwork.looked(ops, batch.light(), nothing).one()),
                ops.unitLength(
                        JointNetwork.looked(ops, nothing, batch.spectrum()).other()));
    }

    /** The sum of DualFormer's two embeddings, {@code [n, 64]}. */
    static NDArray summed(ArrayOps ops, JointBatch batch) {
        DualFormer.Both<NDArray> both = JointNetwork.looked(ops, batch.light(), batch.spectrum());
        return both.one().add(both.other());
    }

    @Override
    public String settings() {
        return (isWhole ? "joint" : "DualFormer") + " of " + stars.size() + " stars";
    }
}

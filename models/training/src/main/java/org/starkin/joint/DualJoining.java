package org.starkin.joint;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
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
    private static final double NEIGHBOURS = 2.8;

    /** So many stars of earlier batches are neighbours too. */
    private static final int REMEMBERED = 2048;

    private final List<JointStar> stars;
    private final boolean isWhole;
    private final Memory memory = new Memory(REMEMBERED);

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
        if (!isWhole) {
            return new Loss(dual, Map.of("dual", dual.getFloat()));
        }
        NDArray light = JointNetwork.ofLight(ops, batch.light());
        NDArray spectrum = JointNetwork.ofSpectrum(ops, batch.spectrum());
        NDArray whole = JointNetwork.ofBoth(ops, seenWhole.light(), seenWhole.spectrum(), both);
        List<Heard> heard = heard(ops, batch, seenWhole, whole);
        return total(
                ops,
                List.of(
                        new Term("dual", DUAL, dual),
                        new Term(
                                "contrast",
                                CONTRAST,
                                Losses.contrast(ops, light, spectrum).add(ofWhole(ops, whole, light, spectrum))),
                        new Term("again", AGAIN, again(ops, seenWhole, whole)),
                        new Term("neighbours", NEIGHBOURS, neighbourly(ops, seenWhole, whole)),
                        new Term("told", TOLD, sum(heard, one -> Heads.quantileLoss(ops, one.said(), one.of()))),
                        new Term("kinds", KINDS, sum(heard, one -> Heads.kindLoss(ops, one.said(), one.of())))));
    }

    /** Few neighbours are far away, and say how vectors are to lie in the large; many say what tells the nearest apart. */
    private NDArray neighbourly(ArrayOps ops, JointBatch batch, NDArray whole) {
        NDArray amongFew = new Neighbourly(ops, batch, new Memory(0)).loss(whole);
        NDArray amongMany = new Neighbourly(ops, batch, memory).loss(whole);
        memory.add(batch, whole);
        return amongFew.add(amongMany);
    }

    /** A term of what is to become small. */
    private record Term(String name, double weight, NDArray loss) {}

    private static Loss total(ArrayOps ops, List<Term> terms) {
        Map<String, Float> told = new LinkedHashMap<>();
        terms.forEach(term -> told.put(term.name(), term.loss().getFloat()));
        NDArray total = terms.stream()
                .map(term -> ops.scale(term.loss(), term.weight()))
                .reduce(NDArray::add)
                .orElseThrow();
        return new Loss(total, told);
    }

    /** What is said of the stars of a batch. */
    private record Heard(JointNetwork.Said<NDArray> said, JointBatch of) {}

    private static List<Heard> heard(ArrayOps ops, JointBatch batch, JointBatch seenWhole, NDArray whole) {
        return List.of(
                new Heard(JointNetwork.saidByBoth(ops, whole, Heads.SAYING), seenWhole),
                new Heard(JointNetwork.saidByLight(ops, batch.light(), Heads.SAYING), batch),
                new Heard(JointNetwork.saidBySpectrum(ops, batch.spectrum(), Heads.SAYING), batch));
    }

    private static NDArray sum(List<Heard> heard, Function<Heard, NDArray> loss) {
        return heard.stream().map(loss).reduce(NDArray::add).orElseThrow();
    }

    /** A star seen whole is to lie where it lies seen in one way, and not that way where it lies. */
    private static NDArray ofWhole(ArrayOps ops, NDArray whole, NDArray light, NDArray spectrum) {
        long n = whole.getShape().get(0);
        NDArray toLight = Losses.contrast(ops, whole, ops.slice(light, 0, 0, n).stopGradient());
        NDArray toSpectrum =
                Losses.contrast(ops, whole, ops.slice(spectrum, 0, 0, n).stopGradient());
        return ops.scale(toLight.add(toSpectrum), OF_WHOLE);
    }

    private static NDArray again(ArrayOps ops, JointBatch batch, NDArray vectors) {
        NDArray wanted =
                ops.scale(ops.concat(1, List.of(batch.light(), batch.spectrum())), Math.sqrt(DualFormer.GIVEN));
        return JointNetwork.again(ops, vectors).sub(wanted).square().mean();
    }

    @Override
    public Joined joined(ArrayOps ops, JointBatch batch) {
        DualFormer.Both<NDArray> both = JointNetwork.looked(ops, batch.light(), batch.spectrum());
        if (isWhole) {
            return new Joined(
                    JointNetwork.ofBoth(ops, batch.light(), batch.spectrum(), both),
                    JointNetwork.ofLight(ops, batch.light()),
                    JointNetwork.ofSpectrum(ops, batch.spectrum()));
        }
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

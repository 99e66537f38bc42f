package org.starkin.joint;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import java.util.Map;
import org.starkin.network.ArrayOps;
import org.starkin.network.Parameters;
import org.starkin.network.Towers;

/**
 * MoCo (He et al. 2020, arXiv 1911.05722): keys come from towers that follow slowly, and stand against a queue of those of earlier
 * batches. For one thread; its queue is not kept in checkpoints.
 */
final class MocoJoining implements Joining {

    private static final String LIGHT = "tower.light";
    private static final String SPECTRUM = "tower.spectrum";
    private static final double FOLLOWING = 0.99;
    private static final int QUEUE = 2048;

    private final List<JointStar> stars;
    private final Parameters followers;
    private final Memory lightKeys = new Memory(QUEUE);
    private final Memory spectrumKeys = new Memory(QUEUE);

    /** @param followers empty; they become copies of those that learn, and follow them */
    MocoJoining(List<JointStar> stars, Parameters followers) {
        this.stars = List.copyOf(stars);
        this.followers = followers;
    }

    @Override
    public Loss next(ArrayOps ops, NDManager scope, Step step) {
        JointBatch batch = JointBatch.draw(stars, step.plan().pairs(), step.random(), scope);
        NDArray light = ops.unitLength(Towers.tower(ops, LIGHT, batch.light()));
        NDArray spectrum = ops.unitLength(Towers.tower(ops, SPECTRUM, batch.spectrum()));
        followers.follow(ops.parameters(), FOLLOWING);
        ArrayOps following = new ArrayOps(followers, false);
        NDArray lightKey =
                ops.unitLength(Towers.tower(following, LIGHT, batch.light())).stopGradient();
        NDArray spectrumKey = ops.unitLength(Towers.tower(following, SPECTRUM, batch.spectrum()))
                .stopGradient();
        lightKeys.add(batch, lightKey);
        spectrumKeys.add(batch, spectrumKey);
        NDArray loss = ops.scale(
                Losses.queued(ops, light, spectrumKey, queue(spectrumKeys, batch.size(), scope))
                        .add(Losses.queued(ops, spectrum, lightKey, queue(lightKeys, batch.size(), scope))),
                0.5);
        return new Loss(loss, Map.of("loss", loss.getFloat()));
    }

    /** The keys but the latest, which belong to the batch itself; zeros where there are none yet. */
    private static NDArray queue(Memory keys, int latest, NDManager scope) {
        List<float[]> all = keys.all().stream().map(Memory.Remembered::vector).toList();
        return all.size() > latest
                ? JointBatch.tensor(all.subList(0, all.size() - latest), scope)
                : scope.zeros(new Shape(1, Towers.DIMENSION));
    }

    @Override
    public Joined joined(ArrayOps ops, JointBatch batch) {
        return TowersJoining.joined(ops, batch, LIGHT, SPECTRUM);
    }

    @Override
    public String settings() {
        return "MOCO of " + stars.size() + " stars";
    }
}

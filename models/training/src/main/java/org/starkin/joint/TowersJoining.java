package org.starkin.joint;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.List;
import java.util.Map;
import org.starkin.network.ArrayOps;
import org.starkin.network.Towers;

/** A tower for light curves and one for spectra, drawn together by one of the losses of the literature. */
final class TowersJoining implements Joining {

    private static final String LIGHT = "tower.light";
    private static final String SPECTRUM = "tower.spectrum";

    private final List<JointStar> stars;
    private final Way way;

    /** By which loss. */
    enum Way {
        /** Chen and He 2021 (arXiv 2011.10566): each is to predict the other, which does not learn from that. */
        SIMSIAM,
        VICREG,
        /** Contrast within the batch, as in CLIP. */
        INFONCE
    }

    TowersJoining(List<JointStar> stars, Way way) {
        this.stars = List.copyOf(stars);
        this.way = way;
    }

    @Override
    public Loss next(ArrayOps ops, NDManager scope, Step step) {
        JointBatch batch = JointBatch.draw(stars, step.plan().pairs(), step.random(), scope);
        NDArray light = Towers.tower(ops, LIGHT, batch.light());
        NDArray spectrum = Towers.tower(ops, SPECTRUM, batch.spectrum());
        NDArray loss = switch (way) {
            case SIMSIAM ->
                ops.scale(
                        Losses.away(ops, Towers.predictor(ops, light), spectrum.stopGradient())
                                .add(Losses.away(ops, Towers.predictor(ops, spectrum), light.stopGradient())),
                        0.5);
            case VICREG -> Losses.vicreg(ops, light, spectrum);
            case INFONCE -> Losses.contrast(ops, ops.unitLength(light), ops.unitLength(spectrum));
        };
        return new Loss(loss, Map.of("loss", loss.getFloat()));
    }

    @Override
    public Joined joined(ArrayOps ops, JointBatch batch) {
        return joined(ops, batch, LIGHT, SPECTRUM);
    }

    static Joined joined(ArrayOps ops, JointBatch batch, String ofLight, String ofSpectrum) {
        NDArray light = ops.unitLength(Towers.tower(ops, ofLight, batch.light()));
        NDArray spectrum = ops.unitLength(Towers.tower(ops, ofSpectrum, batch.spectrum()));
        return new Joined(ops.concat(1, List.of(light, spectrum)), light, spectrum);
    }

    @Override
    public String settings() {
        return way + " of " + stars.size() + " stars";
    }
}

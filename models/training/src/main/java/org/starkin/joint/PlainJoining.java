package org.starkin.joint;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.List;
import java.util.Map;
import org.starkin.network.ArrayOps;

/** No joining: the vectors as they are, of one modality or of both side by side. Nothing is learnt. */
record PlainJoining(boolean hasLight, boolean hasSpectrum) implements Joining {

    @Override
    public Loss next(ArrayOps ops, NDManager scope, Step step) {
        throw new UnsupportedOperationException("there is nothing to learn");
    }

    @Override
    public Joined joined(ArrayOps ops, JointBatch batch) {
        NDArray both = hasLight && hasSpectrum
                ? ops.concat(1, List.of(batch.light(), batch.spectrum()))
                : hasLight ? batch.light() : batch.spectrum();
        return new Joined(both, batch.light(), batch.spectrum());
    }

    @Override
    public String settings() {
        return Map.of("light", hasLight, "spectrum", hasSpectrum).toString();
    }
}

package org.starkin.joint;

import ai.djl.ndarray.NDArray;
import org.starkin.network.ArrayOps;
import org.starkin.train.Lesson;

/** A way to join light curves and spectra, learnt without a label but where it says so. */
interface Joining extends Lesson {

    /**
     * What becomes of stars.
     *
     * @param both of a star seen in both ways, {@code [n, d]}
     * @param light of the light curve alone, {@code [n, e]} of unit length, comparable with {@code spectrum}
     * @param spectrum of the spectrum alone
     */
    record Joined(NDArray both, NDArray light, NDArray spectrum) {}

    /** The stars' vectors once all is learnt. */
    Joined joined(ArrayOps ops, JointBatch batch);
}

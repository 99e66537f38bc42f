package org.starkin.build;

import java.util.Optional;
import org.starkin.encoder.SpectrumEncoder;
import org.starkin.index.Reject;
import org.starkin.index.SpectralStar;

/** Where spectra go, in the order in which they were read; called by one thread. */
interface SpectrumSink {

    /**
     * Takes a spectrum.
     *
     * @param reading all that its encoder says of it
     * @return the reason for which it was rejected; empty where it was kept
     */
    Optional<String> add(SpectralStar star, SpectrumEncoder.Reading reading);

    /** Takes a file that is no spectrum. */
    void reject(Reject reject);

    /** Keeps what it was given so far, and the state, so that an interrupted build can go on from here. */
    default void checkpoint(String state) {
        // of no use to a sink that keeps nothing when interrupted
    }
}

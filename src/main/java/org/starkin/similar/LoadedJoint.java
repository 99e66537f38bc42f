package org.starkin.similar;

import jakarta.inject.Singleton;
import org.starkin.encoder.EncoderId;
import org.starkin.encoder.Encoders;
import org.starkin.encoder.JointEncoder;
import org.starkin.encoder.SpectrumEncoder;
import org.starkin.operate.Refusal;

/** The encoders of spectra and of both together, each loaded when it is first needed. Thread-safe. */
@Singleton
public final class LoadedJoint {

    /** Loads the first time that it is asked for, and once. */
    private static final class OfSpectra {
        static final SpectrumEncoder ENCODER = Encoders.loadSpectrum();

        private OfSpectra() {}
    }

    private static final class OfBoth {
        static final JointEncoder ENCODER = Encoders.loadJoint();

        private OfBoth() {}
    }

    /** The encoder of spectra. */
    public SpectrumEncoder spectrum() {
        return OfSpectra.ENCODER;
    }

    /** The joint encoder. */
    public JointEncoder joint() {
        return OfBoth.ENCODER;
    }

    /**
     * Sees that an encoder here made the surveys' vectors.
     *
     * @throws Refusal.EncoderMismatch where another did
     */
    static void require(EncoderId here, SearchScope scope) {
        if (!scope.encoder().equals(here)) {
            throw new Refusal.EncoderMismatch(
                    "encoder_mismatch",
                    "the " + scope.space().key() + " vectors of " + String.join(", ", scope.names())
                            + " were made by encoder " + scope.encoder() + ", this server has " + here
                            + "; query by object or vector, or build the survey again");
        }
    }

    /**
     * Sees that the joint encoder takes the vectors that an encoder of spectra makes.
     *
     * @throws Refusal.EncoderMismatch where it does not
     */
    void requireOneSet() {
        if (!joint().spectrumEncoder().equals(spectrum().id())) {
            throw new Refusal.EncoderMismatch(
                    "encoder_mismatch",
                    "the joint encoder takes vectors of " + joint().spectrumEncoder() + ", this server has "
                            + spectrum().id()
                            + ", so that spectra cannot be compared with light curves; update the server");
        }
    }
}

package org.starkin.cli;

import java.util.Optional;
import org.starkin.build.Spectroscopy;
import org.starkin.build.SpectrumInputs;
import org.starkin.encoder.Encoder;
import org.starkin.encoder.EncoderId;
import org.starkin.encoder.Encoders;
import org.starkin.encoder.JointEncoder;
import org.starkin.encoder.SpectrumEncoder;

/** Loads what makes vectors of spectra and of both, as far as it fits the encoder of light curves. */
final class SpectrumEncoders {

    private SpectrumEncoders() {}

    /**
     * What is built beside light curves: spectra where they are given; a joint space where its encoder takes the vectors that the
     * survey has.
     */
    static Spectroscopy load(Optional<SpectrumInputs> inputs, Encoder lightCurves) {
        Optional<SpectrumEncoder> spectra = inputs.map(_ -> Encoders.loadSpectrum());
        return new Spectroscopy(
                inputs.map(given -> new Spectroscopy.Spectra(given, spectra.orElseThrow())),
                joint(lightCurves.id(), spectra.map(SpectrumEncoder::id)));
    }

    private static Optional<JointEncoder> joint(EncoderId lightCurves, Optional<EncoderId> spectra) {
        JointEncoder joint = Encoders.loadJoint();
        boolean fits = joint.lightCurveEncoder().equals(lightCurves)
                && spectra.map(joint.spectrumEncoder()::equals).orElse(true);
        if (!fits) {
            joint.close();
        }
        return Optional.of(joint).filter(_ -> fits);
    }

    /** For the user, whether there is a joint space. */
    static String words(Spectroscopy spectroscopy, Encoder lightCurves) {
        return spectroscopy
                .joint()
                .map(joint -> "by encoder " + joint.id())
                .orElse("none: the joint encoder does not take vectors of " + lightCurves.id()
                        + "; build with --encoder " + Encoders.DEFAULT + " to compare light curves with spectra");
    }
}

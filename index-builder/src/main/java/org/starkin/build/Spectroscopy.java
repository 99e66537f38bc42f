package org.starkin.build;

import java.util.Optional;
import org.starkin.encoder.JointEncoder;
import org.starkin.encoder.SpectrumEncoder;

/**
 * What is built of a survey beside its light curves.
 *
 * @param spectra what is read and by what it is encoded, where there are spectra
 * @param joint makes the joint space, where there is to be one; it takes the vectors of the survey's encoders
 */
public record Spectroscopy(Optional<Spectra> spectra, Optional<JointEncoder> joint) {

    /** Light curves alone, and no joint space. */
    public static final Spectroscopy NONE = new Spectroscopy(Optional.empty(), Optional.empty());

    /** Spectra, and what makes vectors of them. */
    public record Spectra(SpectrumInputs inputs, SpectrumEncoder encoder) {}
}

package org.starkin.joint;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.starkin.encoder.SpectrumEncoder;
import org.starkin.evaluate.Part;
import org.starkin.spectrograph.MilesLibrary;
import org.starkin.spectrograph.SimulatedSpectra;

/**
 * Simulated stars to learn from, to set intervals on and to measure on; no star is in two of them. Spectra to learn from lie between the
 * library's stars of {@link Part#LEARNING} alone. Intervals are set on spectra between these and those of {@link Part#VALIDATION}, figures
 * taken on spectra between these and those of {@link Part#TEST}: in both one library star in nine is news to the networks, so intervals that
 * hold on the one should hold on the other.
 *
 * @param light light curves' vectors
 * @param data where the library is
 * @param encoder of spectra
 */
record JointSamples(LightVectors light, Path data, SpectrumEncoder encoder) {

    /** Stars by which intervals and probabilities are set. */
    private static final int CALIBRATED_ON = 4_000;

    /** Spectra of each star to learn from. */
    private static final int LOOKS = 2;

    private static final long LEARNT = 1;
    private static final long ASKED = 2;
    private static final long CALIBRATED = 3;

    List<JointStar> learnt(int stars) throws IOException {
        return between(EnumSet.of(Part.LEARNING)).of(LEARNT, stars, LOOKS);
    }

    List<JointStar> calibratedOn() throws IOException {
        return between(EnumSet.of(Part.LEARNING, Part.VALIDATION)).of(CALIBRATED, CALIBRATED_ON, 1);
    }

    List<JointStar> asked(int stars) throws IOException {
        return between(EnumSet.of(Part.LEARNING, Part.TEST)).of(ASKED, stars, 1);
    }

    private JointStars between(Set<Part> parts) throws IOException {
        SimulatedSpectra spectra = new SimulatedSpectra(MilesLibrary.read(data, id -> parts.contains(Part.of(id))));
        return new JointStars(light, spectra, encoder);
    }
}

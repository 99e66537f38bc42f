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
 * Simulated stars to learn from, to read others' natures off, to set intervals on and to measure on; no star is in two of them. Spectra of
 * the first two lie between the library's stars of {@link Part#LEARNING} alone. Intervals are set on spectra between these and those of {@link Part#VALIDATION}, figures
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
        return between(EnumSet.of(Part.LEARNING)).of(LEARNT, 0, stars, LOOKS);
    }

    /** As many others, of which what they are is known as it is of those learnt from. */
    List<JointStar> known(int stars) throws IOException {
        return between(EnumSet.of(Part.LEARNING)).of(LEARNT, stars, 2 * stars, 1);
    }

    List<JointStar> calibratedOn() throws IOException {
        return between(EnumSet.of(Part.LEARNING, Part.VALIDATION)).of(CALIBRATED, 0, CALIBRATED_ON, 1);
    }

    List<JointStar> asked(int stars) throws IOException {
        return between(EnumSet.of(Part.LEARNING, Part.TEST)).of(ASKED, 0, stars, 1);
    }

    /**
     * What it takes to measure a way of joining.
     *
     * @param learnt to be taught on
     * @param known labelled, taught on by no way: what is said of the stars asked about is read off these
     * @param calibratedOn by which intervals are set
     * @param asked held out
     */
    record Split(List<JointStar> learnt, List<JointStar> known, List<JointStar> calibratedOn, List<JointStar> asked) {}

    /** So many to learn from, as many labelled ones, and so many to ask about. */
    Split split(int stars, int asked) throws IOException {
        return new Split(learnt(stars), known(stars), calibratedOn(), asked(asked));
    }

    private JointStars between(Set<Part> parts) throws IOException {
        SimulatedSpectra spectra = new SimulatedSpectra(MilesLibrary.read(data, id -> parts.contains(Part.of(id))));
        return new JointStars(light, spectra, encoder);
    }
}

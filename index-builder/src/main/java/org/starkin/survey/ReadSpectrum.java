package org.starkin.survey;

import java.util.List;
import org.starkin.spectrum.Spectrum;

/**
 * A spectrum as read from a file.
 *
 * @param format the word of its format
 * @param star its id and what the file says of it: position, the class that the archive gives it, other facts
 * @param spectrum the pixels
 * @param unplaced pixels left out because their wavelength is no positive number
 * @param remarks what was assumed because the file does not say it, and what it says that was not used; each a sentence
 */
public record ReadSpectrum(String format, ObjectRow star, Spectrum spectrum, int unplaced, List<String> remarks) {

    public ReadSpectrum {
        remarks = List.copyOf(remarks);
    }
}

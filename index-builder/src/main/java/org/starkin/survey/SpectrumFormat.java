package org.starkin.survey;

import java.nio.file.Path;

/** A format in which archives ship spectra, one a file. Stateless and thread-safe. */
interface SpectrumFormat {

    /** The word that selects it. */
    String name();

    /** Whether a file that begins so is of this format; its name says nothing. */
    boolean recognises(FileHead head);

    /**
     * The spectrum in a file.
     *
     * @throws UnusableInput where there is none, it is damaged, or it exceeds a limit
     */
    ReadSpectrum read(Path file, SpectrumOptions options);
}

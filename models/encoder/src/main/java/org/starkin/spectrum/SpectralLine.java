package org.starkin.spectrum;

/**
 * A feature of stellar spectra that has a name.
 *
 * @param name such as {@code H alpha} or {@code Fe I 4384}; numbers are air wavelengths, as astronomers call lines
 * @param vacuumAngstrom the vacuum wavelength at rest: of a line its centre, of a band its head, in Angstrom
 * @param kind which of both it is
 * @param source where the wavelength is from
 */
public record SpectralLine(String name, double vacuumAngstrom, Kind kind, String source) {

    /** What a feature looks like. */
    public enum Kind {
        /** A line of an atom or an ion. */
        LINE,
        /** A band of a molecule, many Angstrom wide. */
        BAND
    }
}

package org.starkin.survey;

import java.util.Locale;
import java.util.Optional;

/** The unit of a spectrum's wavelengths. */
public enum WavelengthUnit {
    ANGSTROM(1),
    NANOMETRE(10),
    MICROMETRE(1e4),
    METRE(1e10);

    /** No optical spectrum in Angstrom begins at less; none in nanometres reaches it. */
    private static final double FEWEST_ANGSTROM = 2_000;

    /** No optical spectrum in nanometres begins at less; none in micrometres reaches it. */
    private static final double FEWEST_NANOMETRES = 100;

    private static final double FEWEST_MICROMETRES = 0.1;

    private final double angstrom;

    WavelengthUnit(double angstrom) {
        this.angstrom = angstrom;
    }

    /** A wavelength of this unit in Angstrom. */
    double toAngstrom(double wavelength) {
        return wavelength * angstrom;
    }

    /** The unit that a header or a user means, whatever its case; empty where it is none of these. */
    public static Optional<WavelengthUnit> of(String word) {
        return switch (word.strip().toLowerCase(Locale.ROOT)) {
            case "a",
                    "aa",
                    "ang",
                    "angs",
                    "angstrom",
                    "angstroms",
                    "angstroem",
                    "\u00e5",
                    "\u212b",
                    "0.1nm",
                    "0.1 nm",
                    "10**-10m" -> Optional.of(ANGSTROM);
            case "nm", "nanometre", "nanometres", "nanometer", "nanometers" -> Optional.of(NANOMETRE);
            case "um",
                    "\u00b5m",
                    "\u03bcm",
                    "micron",
                    "microns",
                    "micrometre",
                    "micrometres",
                    "micrometer",
                    "micrometers" -> Optional.of(MICROMETRE);
            case "m", "metre", "metres", "meter", "meters" -> Optional.of(METRE);
            default -> Optional.empty();
        };
    }

    /** The unit in which a number can be the middle wavelength of an optical spectrum. */
    static WavelengthUnit guess(double middle) {
        if (middle >= FEWEST_ANGSTROM) {
            return ANGSTROM;
        }
        if (middle >= FEWEST_NANOMETRES) {
            return NANOMETRE;
        }
        return middle >= FEWEST_MICROMETRES ? MICROMETRE : METRE;
    }

    /** The unit in lower case, for a message. */
    String words() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package org.starkin.spectrum;

/** What the light is in where its wavelength is given: optical catalogues say air, SDSS and LAMOST say vacuum. */
public enum Medium {
    AIR,
    VACUUM;

    /** The vacuum wavelength, in Angstrom, of a wavelength given in this medium. */
    double toVacuum(double wavelengthAngstrom) {
        return this == AIR ? AirVacuum.toVacuum(wavelengthAngstrom) : wavelengthAngstrom;
    }
}

package org.starkin.simulate;

import java.util.Arrays;
import java.util.Optional;
import org.starkin.lightcurve.Passband;

/**
 * A passband of a simulated survey, with the name that tables give it and its pivot wavelength. Surveys that observe in
 * a standard system share its bands.
 *
 * <p>Wavelengths: Gaia from Riello et al. 2021 (A&A 649, A3, table 1), ZTF from its measured filter curves (Bellm et al.
 * 2019, PASP 131, 018002), TESS from Ricker et al. 2015 (JATIS 1, 014003), Johnson and Cousins from Bessell and Murphy
 * 2012 (PASP 124, 140), SDSS from Fukugita et al. 1996 (AJ 111, 1748), y from Ivezic et al. 2019 (ApJ 873, 111), ATLAS
 * from Tonry et al. 2018 (PASP 130, 064505), MACHO from Alcock et al. 1999 (PASP 111, 1539), Hipparcos from Bessell 2005
 * (ARA&A 43, 293), Kepler from Koch et al. 2010 (ApJ 713, L79), Ks from Cohen et al. 2003 (AJ 126, 1090). The two
 * unfiltered ones are our estimates of where a CCD sees a star of solar colour once calibrated to V (Catalina) or r
 * (LINEAR).
 */
public enum Band {
    GAIA_G(0, "G", 622),
    GAIA_BP(1, "BP", 511),
    GAIA_RP(2, "RP", 777),
    ZTF_G(3, "zg", 476),
    ZTF_R(4, "zr", 640),
    ZTF_I(5, "zi", 788),
    TESS(6, "TESS", 787),
    JOHNSON_B(7, "B", 436),
    JOHNSON_V(8, "V", 548),
    COUSINS_R(9, "R", 647),
    COUSINS_I(10, "I", 798),
    SDSS_U(11, "u", 356),
    SDSS_G(12, "g", 470),
    SDSS_R(13, "r", 618),
    SDSS_I(14, "i", 749),
    SDSS_Z(15, "z", 892),
    RUBIN_Y(16, "y", 971),
    CATALINA(17, "CV", 590),
    LINEAR(18, "clear", 630),
    ATLAS_C(19, "c", 533),
    ATLAS_O(20, "o", 679),
    MACHO_BLUE(21, "MACHO_B", 519),
    MACHO_RED(22, "MACHO_R", 694),
    HIPPARCOS(23, "Hp", 528),
    KEPLER(24, "Kp", 640),
    TWO_MASS_KS(25, "Ks", 2159);

    private static final int COUNT = values().length;

    private final int index;
    private final String surveyName;
    private final double wavelengthNm;

    Band(int index, String surveyName, double wavelengthNm) {
        this.index = index;
        this.surveyName = surveyName;
        this.wavelengthNm = wavelengthNm;
    }

    /** The band that tables call by that name; no two share one. */
    public static Optional<Band> named(Passband passband) {
        return Arrays.stream(values())
                .filter(band -> band.surveyName.equals(passband.name()))
                .findFirst();
    }

    /** The passband, under the survey's own name. */
    public Passband passband() {
        return new Passband(surveyName);
    }

    /** The pivot wavelength, nanometres. */
    public double wavelengthNm() {
        return wavelengthNm;
    }

    /** Its place in an array with one element a band, from 0. */
    int index() {
        return index;
    }

    /** How many bands there are: the length of an array with one element a band. */
    static int count() {
        return COUNT;
    }
}

package org.starkin.simulate;

import org.starkin.lightcurve.Passband;

/**
 * A passband of a simulated survey, with the name its survey gives it and its pivot wavelength.
 *
 * <p>Wavelengths: Gaia from Riello et al. 2021 (A&A 649, A3, table 1), ZTF from its measured filter curves (Bellm et al.
 * 2019, PASP 131, 018002), TESS from Ricker et al. 2015 (JATIS 1, 014003).
 */
public enum Band {
    GAIA_G(0, "G", 622),
    GAIA_BP(1, "BP", 511),
    GAIA_RP(2, "RP", 777),
    ZTF_G(3, "zg", 476),
    ZTF_R(4, "zr", 640),
    ZTF_I(5, "zi", 788),
    TESS(6, "TESS", 787);

    private static final int COUNT = values().length;

    private final int index;
    private final String surveyName;
    private final double wavelengthNm;

    Band(int index, String surveyName, double wavelengthNm) {
        this.index = index;
        this.surveyName = surveyName;
        this.wavelengthNm = wavelengthNm;
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

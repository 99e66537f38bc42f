package org.starkin.simulate;

import java.util.function.ToDoubleFunction;

/** One factor a band: how much a variation in V is stretched there. Immutable. */
final class BandScale {

    /**
     * Amplitudes of RR Lyrae stars against V: SDSS g, r, i from Sesar et al. 2010 (ApJ 708, 717, section 4: g 1.11, r
     * 0.79, i 0.63 of V), the blue end from A(B) = 1.25 A(V) (Cacciari et al. 2005, AJ 129, 267), the
     * red one from A(K) = 0.3 A(V) (Jones, Carney and Fulbright 1996, PASP 108, 877).
     */
    static final BandScale RR_LYRAE =
            byWavelength(440, 1.25, 477, 1.11, 551, 1.0, 623, 0.79, 763, 0.63, 913, 0.56, 2159, 0.30);

    /**
     * Amplitudes of Cepheids and delta Scuti stars against V: B 1.4, I 0.60 (Freedman 1988, ApJ 326, 691; Klagyivik and
     * Szabados 2009, A&A 504, 959), K 0.3 (Inno et al. 2015, A&A 576, A30).
     */
    static final BandScale CEPHEID = byWavelength(440, 1.4, 551, 1.0, 658, 0.80, 806, 0.60, 2159, 0.30);

    /**
     * Amplitudes of Miras against V. TiO bands make V swing by several magnitudes where I swings by about half of it
     * (Eggen 1975, ApJ 195, 661; Smith et al. 2002, AJ 123, 948); the broad G, RP and TESS bands see these red stars
     * near 800 nm, whatever their pivot wavelength is.
     */
    static final BandScale MIRA = new BandScale(band -> switch (band) {
        case ZTF_G, SDSS_U, SDSS_G, JOHNSON_B, JOHNSON_V -> 1.0;
        case ATLAS_C, MACHO_BLUE -> 0.95;
        case GAIA_BP -> 0.92;
        case HIPPARCOS -> 0.85;
        case ZTF_R, SDSS_R, COUSINS_R -> 0.80;
        case CATALINA -> 0.75;
        case LINEAR, MACHO_RED -> 0.65;
        case GAIA_G, ATLAS_O, KEPLER -> 0.60;
        case ZTF_I, SDSS_I -> 0.55;
        case TESS, GAIA_RP, COUSINS_I -> 0.50;
        case SDSS_Z, RUBIN_Y -> 0.42;
        case TWO_MASS_KS -> 0.20;
    });

    /** Dark spots some 1000 K cooler than the photosphere: contrast falls to the red (Strassmeier 2009, A&A Rev. 17, 251). */
    static final BandScale STARSPOT = byWavelength(440, 1.10, 551, 1.0, 658, 0.90, 806, 0.75, 2159, 0.45);

    /** Extinction by dust with R = 3.1, A(lambda)/A(V): Cardelli, Clayton and Mathis 1989 (ApJ 345, 245, table 3). */
    static final BandScale DUST = byWavelength(440, 1.337, 551, 1.0, 658, 0.751, 806, 0.479, 2159, 0.114);

    private final double[] factors;

    BandScale(ToDoubleFunction<Band> factor) {
        factors = new double[Band.count()];
        for (Band band : Band.values()) {
            factors[band.index()] = factor.applyAsDouble(band);
        }
    }

    /** Pairs of wavelength (nm, rising) and factor, interpolated linearly and held beyond the ends. */
    static BandScale byWavelength(double... pairs) {
        return new BandScale(band -> Table.interpolate(pairs, 2, 1, band.wavelengthNm()));
    }

    double of(Band band) {
        return factors[band.index()];
    }
}

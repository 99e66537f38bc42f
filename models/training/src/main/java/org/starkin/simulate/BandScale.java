package org.starkin.simulate;

import java.util.function.ToDoubleFunction;

/** One factor a band: how much a variation in V is stretched there. Immutable. */
final class BandScale {

    /**
     * Amplitudes of RR Lyrae stars against V: SDSS g, r, i from Sesar et al. 2010 (ApJ 708, 717, section 4: g 1.11, r
     * 0.79, i 0.63 of V), the blue end from A(B) = 1.25 A(V) (Cacciari et al. 2005, AJ 129, 267).
     */
    static final BandScale RR_LYRAE = byWavelength(440, 1.25, 477, 1.11, 551, 1.0, 623, 0.79, 763, 0.63, 913, 0.56);

    /**
     * Amplitudes of Cepheids and delta Scuti stars against V: B 1.4, I 0.60 (Freedman 1988, ApJ 326, 691; Klagyivik and
     * Szabados 2009, A&A 504, 959).
     */
    static final BandScale CEPHEID = byWavelength(440, 1.4, 551, 1.0, 658, 0.80, 806, 0.60);

    /**
     * Amplitudes of Miras against V. TiO bands make V swing by several magnitudes where I swings by about half of it
     * (Eggen 1975, ApJ 195, 661; Smith et al. 2002, AJ 123, 948); the broad G, RP and TESS bands see these red stars
     * near 800 nm, whatever their pivot wavelength is.
     */
    static final BandScale MIRA = new BandScale(band -> switch (band) {
        case ZTF_G -> 1.0;
        case GAIA_BP -> 0.92;
        case ZTF_R -> 0.80;
        case GAIA_G -> 0.60;
        case ZTF_I -> 0.55;
        case TESS, GAIA_RP -> 0.50;
    });

    /** Dark spots some 1000 K cooler than the photosphere: contrast falls to the red (Strassmeier 2009, A&A Rev. 17, 251). */
    static final BandScale STARSPOT = byWavelength(440, 1.10, 551, 1.0, 658, 0.90, 806, 0.75);

    /** Extinction by dust with R = 3.1, A(lambda)/A(V): Cardelli, Clayton and Mathis 1989 (ApJ 345, 245, table 3). */
    static final BandScale DUST = byWavelength(440, 1.337, 551, 1.0, 658, 0.751, 806, 0.479);

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

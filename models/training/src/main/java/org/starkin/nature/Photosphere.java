package org.starkin.nature;

/**
 * What the light of one star depends on.
 *
 * @param teffK effective temperature, kelvin
 * @param logG logarithm of the surface gravity, cgs
 * @param feH logarithm of the iron abundance against the Sun's, [Fe/H]
 * @param massSun in solar masses; with the gravity it gives the radius
 */
public record Photosphere(double teffK, double logG, double feH, double massSun) {

    /** Of the Sun: nominal values of IAU 2015 resolution B3 (Prsa et al. 2016, AJ 152, 41). */
    static final double SUN_TEFF = 5772;

    private static final double SUN_LOG_G = 4.438;

    /** Absolute bolometric magnitude of the Sun (IAU 2015 resolution B2). */
    private static final double SUN_BOLOMETRIC = 4.74;

    public Photosphere {
        if (!(teffK > 1000 && teffK < 100_000 && logG > -2 && logG < 7 && massSun > 0)) {
            throw new IllegalArgumentException(
                    "no star has " + teffK + " K, log g " + logG + " and " + massSun + " solar masses");
        }
    }

    /** In solar radii. */
    public double radiusSun() {
        return Math.sqrt(massSun / Math.pow(10, logG - SUN_LOG_G));
    }

    /** Absolute magnitude in V, by luminosity and bolometric correction. */
    public double absoluteV() {
        double luminosity = Math.pow(radiusSun(), 2) * Math.pow(teffK / SUN_TEFF, 4);
        return SUN_BOLOMETRIC - 2.5 * Math.log10(luminosity) - BolometricCorrection.inV(teffK);
    }

    /** Unreddened BP - RP. */
    public double bpRp() {
        return GaiaColour.bpRp(teffK, feH);
    }
}

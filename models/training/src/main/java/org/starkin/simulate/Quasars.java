package org.starkin.simulate;

import java.util.SplittableRandom;

/**
 * Draws quasars: a damped random walk whose time and deviation follow wavelength, luminosity and the mass of the black hole
 * by the regressions of MacLeod et al. 2010 (ApJ 721, 1014, eq. 7 and table 1), which scatter by 0.2 to 0.3 dex. Redshifts,
 * masses and luminosities are drawn as wide as those of the quasars behind it.
 */
final class Quasars {

    private static final double REST_NM = 400;
    private static final double V_NM = 551;
    private static final double BLUER_IS_STRONGER = -0.479;
    private static final BandScale SCALE =
            new BandScale(band -> Math.pow(band.wavelengthNm() / V_NM, BLUER_IS_STRONGER));

    private Quasars() {}

    static RedNoise draw(SplittableRandom random) {
        double redshift = Draw.normalWithin(random, 1.4, 0.7, new Range(0.1, 4));
        double magnitude = Draw.normalWithin(random, -25.5, 1.3, new Range(-29, -22));
        double mass = Draw.normalWithin(random, 9.0, 0.5, new Range(7.5, 10.3)) - 9;
        double wavelength = Math.log10(V_NM / (1 + redshift) / REST_NM);
        double structure = -0.51 + BLUER_IS_STRONGER * wavelength + 0.131 * (magnitude + 23) + 0.18 * mass;
        double time = 2.4 + 0.17 * wavelength + 0.03 * (magnitude + 23) + 0.21 * mass;
        double deviation = Math.pow(10, structure + Draw.normal(random, 0, 0.2)) / Math.sqrt(2);
        double tauDays = Math.pow(10, time + Draw.normal(random, 0, 0.3)) * (1 + redshift);
        return RedNoise.draw(random, tauDays, deviation, SCALE);
    }
}

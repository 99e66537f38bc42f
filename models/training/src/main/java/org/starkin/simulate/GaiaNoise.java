package org.starkin.simulate;

/**
 * The error of one Gaia transit against magnitude, by the formulae of Gaia's science performance pages (Jordi et al. 2010, A&A
 * 523, A48, with ESA's updates), BP and RP for V - I = 0.75; bright stars are held at a floor of 2 mmag, which DR3's epoch
 * photometry shows (Evans et al. 2023, A&A 674, A4, fig. 12; Riello et al. 2021).
 */
final class GaiaNoise {

    private static final double FLOOR = 0.002;
    private static final double PIVOT = 15;
    private static final double BRIGHTEST_G_GATE = 12;
    private static final double BRIGHTEST_BP_RP_GATE = 11;

    /** G - BP and G - RP of a star of V - I = 0.75, for which the BP and RP formulae are written in G. */
    private static final double G_MINUS_BP = -0.33;

    private static final double G_MINUS_RP = 0.49;

    private GaiaNoise() {}

    /** The one-sigma error of one transit in G, BP or RP, magnitudes. */
    static double error(double magnitude, Band band) {
        double error = switch (band) {
            case GAIA_G -> {
                double z = relative(magnitude, BRIGHTEST_G_GATE);
                yield 1.2e-3 * Math.sqrt(0.04895 * z * z + 1.8633 * z + 0.0001985);
            }
            case GAIA_BP -> {
                double z = relative(magnitude + G_MINUS_BP, BRIGHTEST_BP_RP_GATE);
                yield 1e-3 * Math.sqrt(Math.pow(10, 1.334) * z * z + Math.pow(10, 1.623) * z + Math.pow(10, -1.987));
            }
            case GAIA_RP -> {
                double z = relative(magnitude + G_MINUS_RP, BRIGHTEST_BP_RP_GATE);
                yield 1e-3 * Math.sqrt(Math.pow(10, 1.199) * z * z + Math.pow(10, 1.576) * z + Math.pow(10, -3.096));
            }
            default ->
                throw new IllegalArgumentException(band + " is no Gaia band; allowed are GAIA_G, GAIA_BP, GAIA_RP");
        };
        return Math.hypot(FLOOR, error);
    }

    private static double relative(double magnitude, double gate) {
        return Math.pow(10, 0.4 * (Math.max(magnitude, gate) - PIVOT));
    }
}

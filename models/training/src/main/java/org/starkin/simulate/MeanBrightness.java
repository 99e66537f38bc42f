package org.starkin.simulate;

/**
 * A star's reference magnitudes in every band, from its Gaia G and BP - RP by published relations: BP and RP by the flux
 * excess of Riello et al. 2021 (A&A 649, A3, table 2; zero points of its table 4), TESS by Stassun et al. 2019 (AJ 158,
 * 138, eq. 1), ZTF by SDSS g, r, i of the Gaia EDR3 documentation (section 5.5.1). Colours beyond a relation's range are
 * held at its end. Immutable.
 */
final class MeanBrightness {

    private static final double ZERO_POINT_G = 25.6874;
    private static final double ZERO_POINT_BP = 25.3385;
    private static final double ZERO_POINT_RP = 24.7479;
    private static final Range TESS_COLOURS = new Range(-0.2, 3.5);
    private static final Range SDSS_COLOURS = new Range(0.3, 3.0);

    private final double[] magnitudes = new double[Band.count()];

    MeanBrightness(double g, double bpRp) {
        double tess = TESS_COLOURS.nearest(bpRp);
        double sdss = SDSS_COLOURS.nearest(bpRp);
        double rp = rp(g, bpRp);
        set(Band.GAIA_G, g);
        set(Band.GAIA_RP, rp);
        set(Band.GAIA_BP, rp + bpRp);
        set(Band.TESS, g + polynomial(tess, 0.0324473, -0.633923, 0.0891337, -0.00522555));
        set(Band.ZTF_G, g - polynomial(sdss, 0.2199, -0.6365, -0.1548, 0.0064));
        set(Band.ZTF_R, g - polynomial(sdss, -0.09837, 0.08592, 0.1907, -0.1701, 0.02263));
        set(Band.ZTF_I, g - polynomial(sdss, -0.293, 0.6404, -0.09609, -0.002104));
    }

    double in(Band band) {
        return magnitudes[band.index()];
    }

    private void set(Band band, double magnitude) {
        magnitudes[band.index()] = magnitude;
    }

    /** BP and RP photometers together count {@code excess} times what G counts. */
    private static double rp(double g, double bpRp) {
        double ratio = Math.pow(10, -0.4 * (bpRp - ZERO_POINT_BP + ZERO_POINT_RP));
        double share = excess(bpRp) / (1 + ratio);
        return g - ZERO_POINT_G + ZERO_POINT_RP - 2.5 * Math.log10(share);
    }

    private static double excess(double bpRp) {
        if (bpRp < 0.5) {
            return polynomial(bpRp, 1.154360, 0.033772, 0.032277);
        }
        if (bpRp < 4.0) {
            return polynomial(bpRp, 1.162004, 0.011464, 0.049255, -0.005879);
        }
        return polynomial(bpRp, 1.057572, 0.140537);
    }

    private static double polynomial(double x, double... coefficients) {
        double sum = 0;
        for (int i = coefficients.length - 1; i >= 0; i--) {
            sum = sum * x + coefficients[i];
        }
        return sum;
    }
}

package org.starkin.simulate;

/**
 * A star's reference magnitudes in every band, from its Gaia G and BP - RP by published relations: BP and RP by the flux
 * excess of Riello et al. 2021 (A&A 649, A3, table 2; zero points of its table 4), TESS by Stassun et al. 2019 (AJ 158,
 * 138, eq. 1), ZTF by SDSS g, r, i of the Gaia EDR3 documentation (section 5.5.1), which gives V, R, I and Ks too. Other
 * bands lie between those by wavelength: good to a few tenths, enough to say which survey sees the star. Colours beyond a
 * relation's range are held at its end. Immutable.
 */
final class MeanBrightness {

    private static final double ZERO_POINT_G = 25.6874;
    private static final double ZERO_POINT_BP = 25.3385;
    private static final double ZERO_POINT_RP = 24.7479;

    /** B = g + 0.39 (g - r) + 0.21 (Jester et al. 2005, AJ 130, 873, table 1). */
    private static final double B_MINUS_G = 0.39;

    private static final double B_OFFSET = 0.21;

    /** u - g of the bluest stars that are no white dwarfs, about 1; redder stars' grows as g - r (our choice). */
    private static final double U_OFFSET = 1.0;

    private static final Range TESS_COLOURS = new Range(-0.2, 3.5);
    private static final Range SDSS_COLOURS = new Range(0.3, 3.0);

    private final double[] magnitudes = new double[Band.count()];

    MeanBrightness(double g, double bpRp) {
        double tess = TESS_COLOURS.nearest(bpRp);
        double sdss = SDSS_COLOURS.nearest(bpRp);
        double rp = rp(g, bpRp);
        double inG = g - polynomial(sdss, 0.2199, -0.6365, -0.1548, 0.0064);
        double inR = g - polynomial(sdss, -0.09837, 0.08592, 0.1907, -0.1701, 0.02263);
        double inI = g - polynomial(sdss, -0.293, 0.6404, -0.09609, -0.002104);
        double inV = g - polynomial(sdss, -0.02704, 0.01424, -0.2156, 0.01426);
        double inKs = g - polynomial(sdss, -0.0981, 2.089, -0.1579);
        double[] known = {477, inG, 548, inV, 623, inR, 763, inI, 2159, inKs};
        for (Band band : Band.values()) {
            set(band, Table.interpolate(known, 2, 1, band.wavelengthNm()));
        }
        set(Band.JOHNSON_B, inG + B_MINUS_G * (inG - inR) + B_OFFSET);
        set(Band.SDSS_U, inG + U_OFFSET + Math.max(0, inG - inR));
        set(Band.COUSINS_R, g - polynomial(sdss, -0.02275, 0.3961, -0.1243, -0.01396, 0.003775));
        set(Band.COUSINS_I, g - polynomial(sdss, 0.01753, 0.76, -0.0991));
        set(Band.GAIA_G, g);
        set(Band.GAIA_RP, rp);
        set(Band.GAIA_BP, rp + bpRp);
        set(Band.TESS, g + polynomial(tess, 0.0324473, -0.633923, 0.0891337, -0.00522555));
        set(Band.ZTF_G, inG);
        set(Band.ZTF_R, inR);
        set(Band.ZTF_I, inI);
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

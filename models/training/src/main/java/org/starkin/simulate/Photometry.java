package org.starkin.simulate;

/** Magnitudes and the noise upon them. */
final class Photometry {

    /** Magnitudes a relative flux error: 2.5 / ln 10. */
    static final double MAGNITUDES_PER_RELATIVE_FLUX = 2.5 / Math.log(10);

    private static final double FAINTEST_SHARE = 1e-3;

    private Photometry() {}

    /**
     * A magnitude as measured: noise is added to the flux, as detectors do, so that faint points scatter further to the
     * faint side.
     *
     * @param errorMag the one-sigma error, magnitudes
     * @param deviate a normal number of mean 0 and deviation 1
     */
    static double measured(double magnitude, double errorMag, double deviate) {
        double share = 1 + deviate * errorMag / MAGNITUDES_PER_RELATIVE_FLUX;
        return magnitude - 2.5 * Math.log10(Math.max(FAINTEST_SHARE, share));
    }
}

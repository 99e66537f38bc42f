package org.starkin.simulate;

/**
 * The noise of TESS full-frame photometry against TESS magnitude: photons of the star and of the sky, readout, and a
 * floor of 60 parts per million in an hour (Sullivan et al. 2015, ApJ 809, 77, section 6.4 and fig. 14). A star of
 * magnitude 20.44 gives one electron a second (Vanderspek et al. 2018, TESS Instrument Handbook 0.1); the aperture has
 * 10^(0.8464 - 0.2144 (T - 10)) pixels, at least 3 (Stassun et al. 2018, AJ 156, 102); a fifth of the exposure goes to
 * the rejection of cosmic rays.
 */
final class TessNoise {

    private static final double ZERO_POINT = 20.44;
    private static final double SKY_ELECTRONS = 100;
    private static final double READ_NOISE_ELECTRONS = 10;
    private static final double READOUT_SECONDS = 2;
    private static final double LIVE_SHARE = 0.8;
    private static final double FEWEST_PIXELS = 3;
    private static final double FLOOR_IN_AN_HOUR = 60e-6;
    private static final double HOUR_SECONDS = 3600;

    private TessNoise() {}

    /** Electrons a second. */
    static double flux(double tessMagnitude) {
        return Math.pow(10, -0.4 * (tessMagnitude - ZERO_POINT));
    }

    /** The one-sigma error of one exposure's flux, electrons a second. */
    static double fluxError(double tessMagnitude, double exposureSeconds) {
        double flux = flux(tessMagnitude);
        double live = LIVE_SHARE * exposureSeconds;
        double pixels = Math.max(FEWEST_PIXELS, Math.pow(10, 0.8464 - 0.2144 * (tessMagnitude - 10)));
        double readouts = live / READOUT_SECONDS;
        double variance = flux * live
                + pixels * SKY_ELECTRONS * live
                + pixels * READ_NOISE_ELECTRONS * READ_NOISE_ELECTRONS * readouts;
        double floor = FLOOR_IN_AN_HOUR * flux * live / Math.sqrt(exposureSeconds / HOUR_SECONDS);
        return Math.sqrt(variance + floor * floor) / live;
    }
}

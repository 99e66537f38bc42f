package org.starkin.simulate;

import java.util.List;
import org.starkin.lightcurve.BrightnessUnit;

/**
 * Rubin's LSST from Cerro Pachon: some 820 visits in u, g, r, i, z and y over ten years, fluxes in nanojansky, dates in
 * TAI of the observatory's clock (Ivezic et al. 2019, ApJ 873, 111, tables 1 and 2: visits and single-visit depths;
 * saturation from the LSST Science Book, table 3.2).
 */
final class RubinPlan {

    /** Clear nights, seasons and the Moon leave this share of the nights planned. */
    private static final double DAYS = 3652;

    private static final double USED_SHARE = 0.42;
    private static final ErrorColumn ERRORS = new ErrorColumn(0.002, 1.0, 0.02, 0.05);

    private RubinPlan() {}

    static GroundPlan plan() {
        return new GroundPlan(
                List.of(Site.of(-30.24, -70.75)),
                new Footprint.Belt(new Range(-72, 12), 0),
                new GroundPlan.Era(new Range(2_460_980, 2_460_980 + DAYS), 3000),
                0.8,
                List.of(
                        filter(Band.SDSS_R, 15.8, 24.4, 184, 1),
                        filter(Band.SDSS_G, 15.7, 24.8, 80, 0.7),
                        filter(Band.SDSS_I, 15.8, 23.9, 184, 1),
                        filter(Band.SDSS_Z, 15.3, 23.3, 160, 1),
                        filter(Band.RUBIN_Y, 13.9, 22.1, 160, 1),
                        filter(Band.SDSS_U, 14.7, 23.8, 56, 0.5)),
                new Disturbances(0.1, 0.003, 0.003, 0.002),
                new Range(16.5, 23),
                new GroundPlan.Table(Clock.MJD_TAI, BrightnessUnit.NANOJANSKY));
    }

    private static Visits filter(Band band, double brightest, double limit, int visits, double brightestMoon) {
        Photons photons = new Photons(brightest, limit, 0.005, 0.1, 0.5);
        return new Visits(
                List.of(new Filter(band, photons, ERRORS)),
                Math.max(1, USED_SHARE * DAYS / visits),
                0.1,
                1,
                0,
                brightestMoon);
    }
}

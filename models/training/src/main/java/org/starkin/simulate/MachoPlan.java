package org.starkin.simulate;

import java.util.List;
import org.starkin.lightcurve.TimeSystem;

/**
 * MACHO at Mount Stromlo: two broad bands at once, most clear nights from 1992 to 1999, the Magellanic Clouds and the
 * bulge, dates of the observatory's clock (Alcock et al. 1997, ApJ 486, 697; Alcock et al. 1999, PASP 111, 1539: errors
 * of 0.02 at the bright end). Magnitudes are written calibrated, not as the archive's instrumental ones.
 */
final class MachoPlan {

    private static final ErrorColumn ERRORS = new ErrorColumn(0.015, 1.0, 0.1, 0.15);

    private MachoPlan() {}

    static GroundPlan plan() {
        Filter blue = new Filter(Band.MACHO_BLUE, new Photons(13, 20.3, 0.017, 0.3, 0.8), ERRORS);
        Filter red = new Filter(Band.MACHO_RED, new Photons(12.8, 19.9, 0.017, 0.3, 0.6), ERRORS);
        return new GroundPlan(
                List.of(new Site(-35.32, 149.01, 22)),
                new Footprint.Fields(List.of(
                        Footprint.Field.LARGE_MAGELLANIC_CLOUD,
                        Footprint.Field.SMALL_MAGELLANIC_CLOUD,
                        Footprint.Field.GALACTIC_BULGE)),
                new GroundPlan.Era(new Range(2_448_825, 2_451_545), 2300),
                0.6,
                List.of(new Visits(List.of(blue, red), 3.0, 0.5, 1, 0, 1)),
                new Disturbances(0.4, 0.008, 0.01, 0.008),
                new Range(14, 19.3),
                GroundPlan.Table.magnitudes(TimeSystem.MJD));
    }
}

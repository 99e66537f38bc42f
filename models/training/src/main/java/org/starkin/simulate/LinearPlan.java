package org.starkin.simulate;

import java.util.List;
import org.starkin.lightcurve.TimeSystem;

/**
 * LINEAR at White Sands: no filter, calibrated to SDSS r, about 250 exposures between 1998 and 2009, five in a night a
 * quarter of an hour apart, r = 14 to 18, error 0.03 at the bright end and 0.2 at r = 18 (Sesar et al. 2011, AJ 142, 190).
 */
final class LinearPlan {

    private LinearPlan() {}

    static GroundPlan plan() {
        Filter clear = new Filter(
                Band.LINEAR, new Photons(13.2, 18.1, 0.025, 0.4, 0.3), new ErrorColumn(0.02, 1.0, 0.05, 0.1));
        return new GroundPlan(
                List.of(Site.of(33.82, -106.66)),
                new Footprint.Belt(new Range(-20, 65), 12),
                new GroundPlan.Era(new Range(2_451_150, 2_454_900), 1500),
                0.75,
                List.of(new Visits(List.of(clear), 16, 0.5, 5, 15, 0.75)),
                new Disturbances(0.1, 0.006, 0.012, 0.015),
                new Range(14, 17.8),
                GroundPlan.Table.magnitudes(TimeSystem.MJD));
    }
}

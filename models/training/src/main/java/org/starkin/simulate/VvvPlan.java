package org.starkin.simulate;

import java.util.List;
import org.starkin.lightcurve.TimeSystem;

/**
 * VVV at Paranal: Ks, the bulge and the disk beside it, 50 to 100 epochs and as many more in some fields from 2010 to
 * 2016, often two in an hour, dates of the observatory's clock (Minniti et al. 2010, New Astron. 15, 433; Saito et al.
 * 2012, A&A 537, A107: saturation at Ks = 12, depth 18).
 */
final class VvvPlan {

    private VvvPlan() {}

    static GroundPlan plan() {
        Filter ks = new Filter(
                Band.TWO_MASS_KS, new Photons(11.3, 17.6, 0.012, 0.02, 0), new ErrorColumn(0.006, 1.0, 0.1, 0.1));
        return new GroundPlan(
                List.of(Site.of(-24.62, -70.40)),
                new Footprint.Fields(
                        List.of(Footprint.Field.GALACTIC_BULGE, new Footprint.Field(new Direction(216, -61), 8))),
                new GroundPlan.Era(new Range(2_455_260, 2_457_640), 1500),
                0.85,
                List.of(new Visits(List.of(ks), 17, 0.5, 2, 25, 1)),
                new Disturbances(0.4, 0.006, 0.008, 0.005),
                new Range(11.8, 16.8),
                GroundPlan.Table.magnitudes(TimeSystem.MJD));
    }
}

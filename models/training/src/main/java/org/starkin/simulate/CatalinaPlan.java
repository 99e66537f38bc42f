package org.starkin.simulate;

import java.util.List;
import org.starkin.lightcurve.TimeSystem;

/**
 * The Catalina surveys: no filter, four exposures ten minutes apart on a night of every three weeks or so, eight years,
 * away from the Milky Way, dates of the observatory's clock (Drake et al. 2009, ApJ 696, 870; Drake et al. 2017, MNRAS
 * 469, 3688). Quoted errors have a floor of 0.05 and exceed the true scatter, by four times at V = 12 and half as much
 * again at 18 (measured on the exposures of one night of the southern catalogue of variable stars; Graham et al. 2017,
 * MNRAS 470, 4112).
 */
final class CatalinaPlan {

    private CatalinaPlan() {}

    static GroundPlan plan() {
        Filter clear = new Filter(
                Band.CATALINA, new Photons(10.5, 18.9, 0.012, 0.5, 0.3), new ErrorColumn(0.05, 1.6, 0.03, 0.04));
        return new GroundPlan(
                List.of(Site.of(32.44, -110.79), Site.of(-31.27, 149.06)),
                new Footprint.Belt(new Range(-75, 70), 12),
                new GroundPlan.Era(new Range(2_453_590, 2_456_520), 2500),
                0.7,
                List.of(new Visits(List.of(clear), 17, 0.3, 4, 9.5, 0.9)),
                new Disturbances(0.1, 0.005, 0.012, 0.008),
                new Range(12, 18.5),
                GroundPlan.Table.magnitudes(TimeSystem.MJD));
    }
}

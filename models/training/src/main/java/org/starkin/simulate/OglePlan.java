package org.starkin.simulate;

import java.util.List;
import org.starkin.lightcurve.TimeSystem;

/**
 * OGLE-III and OGLE-IV at Las Campanas: I every few nights, V ten times rarer, the Magellanic Clouds and the bulge,
 * heliocentric dates (Udalski et al. 2008, Acta Astron. 58, 69; Udalski, Szymanski and Szymanski 2015, Acta Astron. 65,
 * 1). Quoted errors have a floor of 4 to 6 thousandths; 0.011 at I = 16.7 and 0.028 at 18 (the catalogues of variable
 * stars). Which fields are visited how often differs widely, hence the wide scatter of waits.
 */
final class OglePlan {

    private static final double CLEAR_SHARE = 0.8;

    private OglePlan() {}

    static GroundPlan plan() {
        Filter i = new Filter(
                Band.COUSINS_I, new Photons(12.3, 20.6, 0.005, 0.1, 0.6), new ErrorColumn(0.0045, 1.0, 0.05, 0.05));
        Filter v = new Filter(
                Band.JOHNSON_V, new Photons(12.8, 21.9, 0.005, 0.05, 1.0), new ErrorColumn(0.004, 1.0, 0.05, 0.05));
        return new GroundPlan(
                List.of(Site.of(-29.01, -70.70)),
                new Footprint.Fields(List.of(
                        Footprint.Field.LARGE_MAGELLANIC_CLOUD,
                        Footprint.Field.SMALL_MAGELLANIC_CLOUD,
                        Footprint.Field.GALACTIC_BULGE)),
                new GroundPlan.Era(new Range(2_452_070, 2_458_900), 2000),
                CLEAR_SHARE,
                List.of(new Visits(List.of(i), 5.0, 0.5, 1, 0, 1), new Visits(List.of(v), 45, 0.4, 1, 0, 0.9)),
                new Disturbances(0.25, 0.003, 0.003, 0.003),
                new Range(13.2, 19.2),
                GroundPlan.Table.magnitudes(TimeSystem.HJD));
    }
}

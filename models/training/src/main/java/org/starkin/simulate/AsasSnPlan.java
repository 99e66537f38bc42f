package org.starkin.simulate;

import java.util.List;
import org.starkin.lightcurve.TimeSystem;

/**
 * ASAS-SN: three dithered 90-second exposures a visit, the whole sky every two nights or so in V from 2012 to 2018 and
 * every night in g since 2017, heliocentric dates, 8-arcsecond pixels (Shappee et al. 2014, ApJ 788, 48; Kochanek et al.
 * 2017, PASP 129, 104502; Jayasinghe et al. 2018, MNRAS 477, 3145: saturation at 10 to 11, depth 17). Quoted errors are
 * those of photons, 0.005 at the bright end, where true scatter is about 0.02.
 */
final class AsasSnPlan {

    private static final ErrorColumn ERRORS = new ErrorColumn(0.005, 1.0, 0.1, 0.1);

    private AsasSnPlan() {}

    /** V alone until 2018, of which catalogues were made. */
    static GroundPlan inV() {
        Filter v = new Filter(Band.JOHNSON_V, new Photons(10, 16.7, 0.018, 0.2, 0.5), ERRORS);
        return plan(new Range(2_455_960, 2_458_450), new Visits(List.of(v), 4.0, 0.3, 3, 1.9, 1));
    }

    /** g since 2017. */
    static GroundPlan inG() {
        Filter g = new Filter(Band.SDSS_G, new Photons(10.5, 17.3, 0.018, 0.2, 0.7), ERRORS);
        return plan(new Range(2_458_020, 2_460_440), new Visits(List.of(g), 1.6, 0.4, 3, 1.75, 1));
    }

    private static GroundPlan plan(Range days, Visits visits) {
        return new GroundPlan(
                List.of(
                        Site.of(20.71, -156.26),
                        Site.of(-30.17, -70.80),
                        Site.of(-32.38, 20.81),
                        Site.of(30.68, -104.02)),
                new Footprint.Belt(new Range(-90, 90), 0),
                new GroundPlan.Era(days, 1000),
                0.7,
                List.of(visits),
                new Disturbances(0.25, 0.008, 0.012, 0.01),
                new Range(10.6, 16.2),
                GroundPlan.Table.magnitudes(TimeSystem.HJD));
    }
}

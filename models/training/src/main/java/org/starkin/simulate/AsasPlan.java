package org.starkin.simulate;

import java.util.List;
import org.starkin.lightcurve.TimeSystem;

/**
 * ASAS-3 at Las Campanas: V, south of declination 28, one three-minute exposure every one to three clear nights from
 * late 2000 to 2009, heliocentric dates, 15-arcsecond pixels (Pojmanski 2002, Acta Astron. 52, 397). Its quoted error is
 * that of the frame, a few hundredths whatever the magnitude; the true scatter is 0.02 at V = 9 and 0.13 at V = 13
 * (measured on pairs of exposures of one night of the ASAS catalogue of variable stars).
 */
final class AsasPlan {

    private AsasPlan() {}

    static GroundPlan plan() {
        Filter v = new Filter(
                Band.JOHNSON_V, new Photons(7.5, 13.65, 0.018, 0.2, 0.3), new ErrorColumn(0.036, 0, 0.08, 0.22));
        return new GroundPlan(
                List.of(Site.of(-29.01, -70.70)),
                new Footprint.Belt(new Range(-90, 28), 0),
                new GroundPlan.Era(new Range(2_451_868, 2_455_168), 1900),
                0.75,
                List.of(new Visits(List.of(v), 3.2, 0.35, 1, 0, 1)),
                new Disturbances(0.4, 0.006, 0.012, 0.008),
                new Range(8, 13.2),
                GroundPlan.Table.magnitudes(TimeSystem.HJD));
    }
}

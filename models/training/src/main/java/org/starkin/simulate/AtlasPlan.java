package org.starkin.simulate;

import java.util.List;
import org.starkin.lightcurve.TimeSystem;

/**
 * ATLAS: four 30-second exposures within an hour, every two to four nights, in o and, while the Moon is dark, in c; since
 * 2015, north of declination -50, dates of the observatory's clock (Tonry et al. 2018, PASP 130, 064505; Heinze et al.
 * 2018, AJ 156, 241). Errors of forced photometry are those of photons, a few thousandths at magnitude 13 and 0.07 at
 * 17.7, without the hundredth that calibration leaves.
 */
final class AtlasPlan {

    private static final double SATURATION = 12.2;
    private static final double FLOOR = 0.012;
    private static final ErrorColumn ERRORS = new ErrorColumn(0.001, 1.0, 0.05, 0.1);

    private AtlasPlan() {}

    static GroundPlan plan() {
        Filter o = new Filter(Band.ATLAS_O, new Photons(SATURATION, 18.9, FLOOR, 0.03, 0.6), ERRORS);
        Filter c = new Filter(Band.ATLAS_C, new Photons(SATURATION, 19.1, FLOOR, 0.03, 0.9), ERRORS);
        return new GroundPlan(
                List.of(Site.of(20.71, -156.26), Site.of(19.54, -155.58), Site.of(-32.38, 20.81)),
                new Footprint.Belt(new Range(-50, 78), 0),
                new GroundPlan.Era(new Range(2_457_235, 2_460_440), 1100),
                0.7,
                List.of(new Visits(List.of(o), 4.0, 0.3, 4, 14, 1), new Visits(List.of(c), 6.0, 0.3, 4, 14, 0.4)),
                new Disturbances(0.08, 0.01, 0.008, 0.006),
                new Range(12.8, 18.3),
                GroundPlan.Table.magnitudes(TimeSystem.MJD));
    }
}

package org.starkin.simulate;

import java.util.List;
import java.util.SplittableRandom;
import org.starkin.lightcurve.BandSeries;
import org.starkin.lightcurve.BrightnessUnit;
import org.starkin.lightcurve.LightCurve;
import org.starkin.lightcurve.TimeSystem;

/**
 * Gaia DR3 epoch photometry in G, BP and RP, magnitudes. A transit in five is lost to dead time, gaps and rejection, and
 * single BP and RP points more (Riello et al. 2021, A&A 649, A3). Times are BJD(TCB), as the archive counts.
 */
final class GaiaObservatory implements Observatory {

    static final double BRIGHTEST = 3.0;
    static final double FAINTEST = 20.7;

    /** BP and RP points worse than this are not kept. */
    static final double LARGEST_ERROR = 0.3;

    private static final Range PLACED_G = new Range(10, 19.5);
    private static final double LOST_SHARE = 0.2;
    private static final double LOST_COLOUR_SHARE = 0.04;

    /** BP and RP are read some 40 and 45 seconds after mid-G (Gaia Collaboration, Prusti et al. 2016, fig. 4). */
    private static final double COLOUR_DELAY_DAYS = 42.0 / 86_400;

    private final ScanningLaw scan = GaiaScan.law();

    @Override
    public Observation observe(Target star) {
        SplittableRandom random = Seeds.generator(Survey.GAIA.seedFor(star), 2);
        Points g = new Points();
        Points bp = new Points();
        Points rp = new Points();
        int faint = 0;
        for (double time : scan.transits(star.direction())) {
            if (Draw.chance(random, LOST_SHARE)) {
                continue;
            }
            double magnitude = star.magnitude(time, Band.GAIA_G);
            if (magnitude > FAINTEST) {
                faint++;
            } else if (magnitude >= BRIGHTEST) {
                measure(star, Band.GAIA_G, time, new Camera(random, g, 0));
                measure(star, Band.GAIA_BP, time + COLOUR_DELAY_DAYS, new Camera(random, bp, LOST_COLOUR_SHARE));
                measure(star, Band.GAIA_RP, time + COLOUR_DELAY_DAYS, new Camera(random, rp, LOST_COLOUR_SHARE));
            }
        }
        if (g.size() < Observation.FEWEST_POINTS) {
            return new Observation.Unseen(
                    faint > g.size() ? Observation.Why.TOO_FAINT : Observation.Why.TOO_FEW_POINTS);
        }
        List<BandSeries> series = List.of(
                g.series(Band.GAIA_G, BrightnessUnit.MAGNITUDE),
                bp.series(Band.GAIA_BP, BrightnessUnit.MAGNITUDE),
                rp.series(Band.GAIA_RP, BrightnessUnit.MAGNITUDE));
        return new Observation.Seen(new LightCurve(TimeSystem.BJD_TCB, series));
    }

    @Override
    public Target placed(Target target, SplittableRandom random) {
        Placed.Wanted wanted = Placed.Wanted.draw(random, Band.GAIA_G, PLACED_G);
        return Placed.of(target, Direction.draw(random), wanted, GaiaScan.DR3_BJD, random);
    }

    private record Camera(SplittableRandom random, Points points, double lostShare) {}

    private static void measure(Target star, Band band, double time, Camera camera) {
        double magnitude = star.magnitude(time, band);
        double error = GaiaNoise.error(magnitude, band);
        boolean lost = Draw.chance(camera.random(), camera.lostShare());
        double measured = Photometry.measured(magnitude, error, camera.random().nextGaussian());
        if (!lost && error <= LARGEST_ERROR) {
            camera.points().add(Clock.tcb(time), measured, error);
        }
    }
}

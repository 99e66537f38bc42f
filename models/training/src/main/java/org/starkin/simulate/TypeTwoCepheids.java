package org.starkin.simulate;

import java.util.SplittableRandom;

/**
 * Draws type II Cepheids of the BL Herculis (1 to 4 days) and W Virginis kinds (4 to 20 days). RV Tauri stars, their
 * continuation to longer periods, are a class of their own here: their minima alternate and no cycle is like another, so
 * that nobody who looks for the one wants the other.
 */
final class TypeTwoCepheids {

    /** Periods, days: Soszynski et al. 2018 (Acta Astron. 68, 89). */
    static final Range PERIOD = new Range(1.0, 20);

    /**
     * Medians by period of five-term fits to some 50 stars of the Catalina Southern Survey (Drake et al. 2017, MNRAS 469, 3688), of
     * stars to learn from only, without those folded at twice their period; smoothed by hand, as they are few.
     */
    private static final Progression SHAPES = new Progression(
            0.00, 0.33, 4.10, 0.14, 2.30, 0.75, 0.20, 0.27, 4.60, 0.10, 3.20, 0.65, 0.45, 0.16, 5.10, 0.06, 4.10, 0.60,
            0.70, 0.15, 5.50, 0.05, 5.20, 0.50, 0.95, 0.16, 5.90, 0.06, 6.40, 0.48, 1.18, 0.26, 6.10, 0.10, 7.70, 0.80,
            1.30, 0.25, 6.20, 0.12, 8.00, 0.85);

    private TypeTwoCepheids() {}

    /** Two stars in five are of the short kind, as in the Galactic bulge; single shapes differ more than the classical ones'. */
    static Pulsator draw(SplittableRandom random) {
        double period = Draw.chance(random, 0.45)
                ? Draw.logNormalWithin(random, 1.7, 0.4, new Range(PERIOD.low(), 4))
                : Draw.logNormalWithin(random, 13, 0.35, new Range(4, PERIOD.high()));
        return SHAPES.draw(random, period, Draw.normalWithin(random, 1, 0.35, new Range(0.35, 1.7)));
    }
}

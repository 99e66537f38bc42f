package org.starkin.simulate;

import java.util.SplittableRandom;

/** Draws anomalous Cepheids: between RR Lyrae stars and classical Cepheids in period and in shape. */
final class AnomalousCepheids {

    /** Periods, days: Soszynski et al. 2015 (Acta Astron. 65, 233), both modes. */
    static final Range PERIOD = new Range(0.38, 2.7);

    /**
     * Medians by period of six-term fits to 77 stars of the Catalina Southern Survey (Drake et al. 2017, MNRAS 469, 3688), of
     * stars to learn from only; the first row is that of the shortest overtone stars of Soszynski et al. 2015, by eye.
     */
    private static final Progression SHAPES = new Progression(
            -0.40, 0.30, 4.30, 0.12, 2.60, 0.45, -0.08, 0.42, 4.58, 0.21, 3.17, 0.50, 0.00, 0.44, 4.45, 0.23, 2.70,
            0.72, 0.14, 0.48, 4.28, 0.27, 2.23, 0.95, 0.45, 0.45, 4.25, 0.25, 2.20, 0.95);

    private AnomalousCepheids() {}

    static Pulsator draw(SplittableRandom random) {
        double period = Draw.logNormalWithin(random, 0.95, 0.40, PERIOD);
        return SHAPES.draw(random, period, Draw.normalWithin(random, 1, 0.27, new Range(0.5, 1.7)));
    }
}

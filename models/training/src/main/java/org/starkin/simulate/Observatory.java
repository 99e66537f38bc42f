package org.starkin.simulate;

/** Takes photometry of simulated stars as a survey would. Safe for use by one thread; the same star gives the same points. */
interface Observatory {

    /** What the survey's archive would hold of the star. */
    Observation observe(SimulatedStar star);
}

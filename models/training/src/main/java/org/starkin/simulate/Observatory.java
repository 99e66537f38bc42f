package org.starkin.simulate;

import java.util.SplittableRandom;

/** Takes photometry as a survey would. Immutable, safe for many threads; the same target gives the same points. */
public interface Observatory {

    /** What the survey's archive would hold of the target. */
    Observation observe(Target target);

    /**
     * The target moved to where this survey looks and to a brightness that it measures, as if the survey had chosen its
     * stars; its variation stays as it is. The survey's first day falls on a random day of the target's life between
     * {@link SimulatedSky#FIRST_BJD} and {@link SimulatedSky#LAST_BJD}. A look may still fail, such as that at a Mira
     * whose range exceeds the survey's.
     */
    Target placed(Target target, SplittableRandom random);
}

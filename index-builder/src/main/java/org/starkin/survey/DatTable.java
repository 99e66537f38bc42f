package org.starkin.survey;

import org.starkin.lightcurve.TimeSystem;

/** A kind of file that is columns of numbers without a header, told from another by its times. Stateless and thread-safe. */
interface DatTable {

    /** The word that selects this format. */
    String name();

    /** Whether the first time of a file may be one of this kind. */
    boolean hasTime(double time);

    /** Which times those are, in words. */
    String times();

    /** What the times mean that {@link #time} returns. */
    TimeSystem timeSystem();

    /** The time, from how it is written. */
    double time(double written);
}

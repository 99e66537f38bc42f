package org.starkin.joint;

/** Which simulated stars are for what: stars of two seeds have nothing in common. */
final class Seeds {

    static final long LEARNT = 1;
    static final long ASKED = 2;
    static final long CALIBRATED = 3;

    /** Spectra of each star to learn from. */
    static final int LOOKS = 3;

    private Seeds() {}
}

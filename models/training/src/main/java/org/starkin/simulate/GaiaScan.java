package org.starkin.simulate;

/**
 * Gaia's nominal scanning law (Gaia Collaboration, Prusti et al. 2016, A&A 595, A1, section 5.2): the axis 45 degrees from
 * the Sun, around it in 63 days; a turn in six hours; the second telescope 106.5 degrees, 106.5 minutes, behind the first;
 * 0.7 degrees across.
 */
final class GaiaScan {

    /** DR3's span of 34 months: 2014 July 25 to 2017 May 28, BJD. */
    static final Range DR3_BJD = new Range(2_456_863.9, 2_457_901.9);

    private GaiaScan() {}

    static ScanningLaw law() {
        return new ScanningLaw(new ScanningLaw.Motions(DR3_BJD, 0.25, 106.5 / (24 * 60), 0.35, 45, 365.25 / 5.8));
    }
}

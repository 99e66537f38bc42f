package org.starkin.nature;

/** How fast stars turn, and what comes of it. */
final class Rotation {

    /** The speed of a surface of one solar radius that turns once in a day, km/s: {@code 2 pi Rsun / day} (IAU 2015 B3). */
    private static final double KMS_OF_A_DAY = 50.6;

    /** Saturation of activity and its slope beyond (Wright et al. 2011, ApJ 743, 48, eq. 2 and table 2). */
    private static final double SATURATED_ROSSBY = 0.13;

    private static final double SLOPE = -2.18;
    private static final double MYR_PER_GYR = 1000;

    private Rotation() {}

    /**
     * The period of a single dwarf of an age, days: {@code 0.7725 (B - V - 0.4)^0.601 A^0.5189}, A in million years (Barnes
     * 2007, ApJ 669, 1167, eq. 3).
     */
    static double slowedDays(double teffK, double ageGyr) {
        double redder = Math.max(0.02, bMinusV(teffK) - 0.4);
        return 0.7725 * Math.pow(redder, 0.601) * Math.pow(MYR_PER_GYR * ageGyr, 0.5189);
    }

    /** B - V: {@code T = 4600 (1 / (0.92 (B-V) + 1.7) + 1 / (0.92 (B-V) + 0.62))} (Ballesteros 2012, EPL 97, 34008), solved. */
    static double bMinusV(double teffK) {
        double t = teffK / 4600;
        double b = 2.32 * t - 2;
        double c = 1.054 * t - 2.32;
        return (-b + Math.sqrt(b * b - 4 * t * c)) / (2 * t) / 0.92;
    }

    /** The chromosphere's activity, 0 to 1, by the Rossby number (Wright et al. 2011, eqs. 2 and 11). */
    static double activity(double massSun, double periodDays) {
        double log = Math.log10(massSun);
        double turnoverDays = Math.pow(10, 1.16 - 1.49 * log - 0.54 * log * log);
        return Math.min(1, Math.pow(periodDays / turnoverDays / SATURATED_ROSSBY, SLOPE));
    }

    /**
     * The lithium that is left, as an equivalent width: most at birth, gone the sooner the cooler the star is. The course is that
     * of clusters (Jeffries et al. 2023, MNRAS 523, 802, fig. 2); its form is our choice.
     */
    static double lithiumEwAngstrom(double teffK, double ageGyr) {
        double lastsGyr = 0.03 * Math.pow(10, (teffK - 4000) / 2000);
        return 0.35 * Math.exp(-ageGyr / lastsGyr);
    }

    static double vSiniKms(double radiusSun, double periodDays, double inclination) {
        return KMS_OF_A_DAY * radiusSun / periodDays * Math.sin(inclination);
    }
}

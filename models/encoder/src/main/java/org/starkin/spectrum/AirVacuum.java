package org.starkin.spectrum;

/**
 * Wavelengths in standard air (15 C, 101,325 Pa, 0.045 % CO2) and in vacuum, in Angstrom. Below 2,000 A both are the
 * same number, for there the literature gives vacuum wavelengths also where it says nothing.
 */
public final class AirVacuum {

    /** Shorter wavelengths are vacuum wavelengths by convention (Morton 2000, ApJS 130, 403, section 2). */
    public static final double SHORTEST_IN_AIR = 2_000;

    private AirVacuum() {}

    /**
     * The wavelength in air of a wavelength in vacuum: Morton 2000, ApJS 130, 403, equation 8, after Birch and Downs
     * 1994 (Metrologia 31, 315), as the International Astronomical Union recommends and VALD uses.
     */
    public static double toAir(double vacuumAngstrom) {
        if (vacuumAngstrom < SHORTEST_IN_AIR) {
            return vacuumAngstrom;
        }
        double s = 1e8 / (vacuumAngstrom * vacuumAngstrom);
        double index = 1 + 8.34254e-5 + 2.406147e-2 / (130 - s) + 1.5998e-4 / (38.9 - s);
        return vacuumAngstrom / index;
    }

    /**
     * The wavelength in vacuum of a wavelength in air: the inverse of {@link #toAir} by N. Piskunov, as VALD publishes
     * it (Ryabchikova et al. 2015, Phys. Scr. 90, 054005; "Air-to-vacuum conversion" of the VALD3 pages).
     */
    public static double toVacuum(double airAngstrom) {
        if (airAngstrom < SHORTEST_IN_AIR) {
            return airAngstrom;
        }
        double s = 1e8 / (airAngstrom * airAngstrom);
        double index = 1
                + 0.00008336624212083
                + 0.02408926869968 / (130.1065924522 - s)
                + 0.0001599740894897 / (38.92568793293 - s);
        return airAngstrom * index;
    }
}

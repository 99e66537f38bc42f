package org.starkin.simulate;

import java.util.ArrayList;
import java.util.List;

/**
 * A sector of the TESS primary mission: a strip 24 degrees wide from 6 degrees of ecliptic latitude to the pole, looked
 * at for two orbits of 13.7 days with a gap of about a day between them (Ricker et al. 2015, JATIS 1, 014003; sector 1
 * began on 2018 July 25; data release notes 1 to 38). The first thirteen look south, the next thirteen north.
 *
 * @param number from 1 to 26
 */
record TessSector(int number) {

    static final int COUNT = 26;

    /** From a sector's first cadence to its last, days. */
    static final double DAYS = 26.3;

    /** The gap at perigee, days after the first cadence. */
    static final Range GAP = new Range(12.9, 14.0);

    private static final int A_YEAR = 13;
    private static final double FIRST_BJD = 2_458_325.3;
    private static final double SPACING_DAYS = 27.3;
    private static final double FIRST_LONGITUDE = Math.toRadians(315.8);
    private static final double HALF_WIDTH_SINE = Math.sin(Math.toRadians(12));
    private static final double LOWEST_LATITUDE = Math.toRadians(6);
    private static final double POLAR_CAP_LATITUDE = Math.toRadians(78);

    /** From the first cadence of the first sector to the last of the last. */
    static final Range ALL_BJD = new Range(FIRST_BJD, FIRST_BJD + SPACING_DAYS * (COUNT - 1) + DAYS);

    double startBjd() {
        return FIRST_BJD + SPACING_DAYS * (number - 1);
    }

    /** The sectors in whose strip a direction lies, in the order of time. */
    static List<TessSector> covering(Direction direction) {
        double latitude = direction.eclipticLatitude();
        double longitude = direction.eclipticLongitude();
        List<TessSector> sectors = new ArrayList<>();
        for (int number = 1; number <= COUNT; number++) {
            TessSector sector = new TessSector(number);
            if (sector.covers(longitude, latitude)) {
                sectors.add(sector);
            }
        }
        return sectors;
    }

    private boolean covers(double longitude, double latitude) {
        boolean south = number <= A_YEAR;
        double height = south ? -latitude : latitude;
        if (height < LOWEST_LATITUDE) {
            return false;
        }
        if (height > POLAR_CAP_LATITUDE) {
            return true;
        }
        double east = longitude - FIRST_LONGITUDE - 2 * Math.PI * (number - 1) / A_YEAR;
        return Math.cos(east) > 0 && Math.abs(Math.sin(east)) * Math.cos(latitude) < HALF_WIDTH_SINE;
    }
}

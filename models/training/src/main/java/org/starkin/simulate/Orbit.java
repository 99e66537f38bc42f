package org.starkin.simulate;

/**
 * A Kepler orbit as seen on the sky, lengths in semi-major axes.
 *
 * @param periodDays of the revolution
 * @param epochBjd a time when star 2 stands in front of star 1
 * @param inclination radians, pi/2 edge on
 * @param eccentricity 0 to 0.5
 * @param periastron argument of periastron, radians
 */
record Orbit(double periodDays, double epochBjd, double inclination, double eccentricity, double periastron) {

    private static final int NEWTON_STEPS = 6;

    /**
     * Where the stars stand against each other.
     *
     * @param separation of their centres on the sky
     * @param secondInFront whether star 2 is the nearer one
     */
    record Place(double separation, boolean secondInFront) {}

    Place at(double timeBjd) {
        double cycles = (timeBjd - epochBjd) / periodDays;
        double anomaly = meanAnomalyAtEpoch() + 2 * Math.PI * (cycles - Math.floor(cycles));
        double eccentric = eccentricAnomaly(anomaly);
        double trueAnomaly = 2
                * Math.atan2(
                        Math.sqrt(1 + eccentricity) * Math.sin(eccentric / 2),
                        Math.sqrt(1 - eccentricity) * Math.cos(eccentric / 2));
        double distance = 1 - eccentricity * Math.cos(eccentric);
        double depth = Math.sin(trueAnomaly + periastron);
        double sine = depth * Math.sin(inclination);
        return new Place(distance * Math.sqrt(Math.max(0, 1 - sine * sine)), depth > 0);
    }

    /** The mean anomaly at conjunction, where the true anomaly is pi/2 - periastron. */
    private double meanAnomalyAtEpoch() {
        double half = (Math.PI / 2 - periastron) / 2;
        double eccentric = 2
                * Math.atan2(
                        Math.sqrt(1 - eccentricity) * Math.sin(half), Math.sqrt(1 + eccentricity) * Math.cos(half));
        return eccentric - eccentricity * Math.sin(eccentric);
    }

    /** Kepler's equation by Newton's method, which converges in six steps for the eccentricities allowed. */
    private double eccentricAnomaly(double meanAnomaly) {
        double eccentric = meanAnomaly + eccentricity * Math.sin(meanAnomaly);
        for (int i = 0; i < NEWTON_STEPS && eccentricity > 0; i++) {
            eccentric -= (eccentric - eccentricity * Math.sin(eccentric) - meanAnomaly)
                    / (1 - eccentricity * Math.cos(eccentric));
        }
        return eccentric;
    }
}

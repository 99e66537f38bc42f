package org.starkin.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrbitTest {

    private static final double EPOCH = 2_457_123.4;

    @ParameterizedTest
    @CsvSource({"0, 0", "0.1, 1.0", "0.35, 2.5", "0.35, 5.5", "0.5, 3.1"})
    void standsInLineAtTheEpochWithTheSecondStarInFront(double eccentricity, double periastron) {
        Orbit orbit = new Orbit(7.5, EPOCH, Math.toRadians(90), eccentricity, periastron);

        Orbit.Place place = orbit.at(EPOCH);

        assertThat(place.separation()).isLessThan(1e-6);
        assertThat(place.secondInFront()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"0.2, 0.7", "0.35, 4.0"})
    void sweepsEqualAreasInEqualTimes(double eccentricity, double periastron) {
        Orbit faceOn = new Orbit(10, EPOCH, 0, eccentricity, periastron);

        double closest = Double.MAX_VALUE;
        double farthest = 0;
        double sumOfInverseSquares = 0;
        int steps = 20_000;
        for (int i = 0; i < steps; i++) {
            double distance = faceOn.at(EPOCH + 10.0 * i / steps).separation();
            closest = Math.min(closest, distance);
            farthest = Math.max(farthest, distance);
            sumOfInverseSquares += 1 / (distance * distance);
        }

        assertThat(closest).isCloseTo(1 - eccentricity, within(1e-5));
        assertThat(farthest).isCloseTo(1 + eccentricity, within(1e-5));
        assertThat(sumOfInverseSquares / steps).isCloseTo(1 / Math.sqrt(1 - eccentricity * eccentricity), within(1e-6));
    }

    @Test
    void hasTheFirstStarInFrontHalfARoundOrbitLater() {
        Orbit orbit = new Orbit(4, EPOCH, Math.toRadians(85), 0, 1.2);

        Orbit.Place place = orbit.at(EPOCH + 2);

        assertThat(place.secondInFront()).isFalse();
        assertThat(place.separation()).isCloseTo(Math.cos(Math.toRadians(85)), within(1e-9));
    }
}

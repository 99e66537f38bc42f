package org.starkin.spectrum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AirVacuumTest {

    /** Lines whose wavelengths in air and in vacuum are both in the NIST Atomic Spectra Database (version 5). */
    @ParameterizedTest
    @CsvSource({
        "3933.663, 3934.777", // Ca II K
        "4861.35, 4862.71", // H beta
        "5889.950954, 5891.583264", // Na I D2
        "5895.924237, 5897.558147", // Na I D1
        "6562.79, 6564.60", // H alpha
    })
    void agreesWithPublishedPairs(double air, double vacuum) {
        assertThat(AirVacuum.toVacuum(air)).isCloseTo(vacuum, within(0.02));
        assertThat(AirVacuum.toAir(vacuum)).isCloseTo(air, within(0.02));
    }

    @Test
    void thereAndBackIsTheSameToAThousandthOfAKilometreASecond() {
        for (double vacuum = 2_001; vacuum < 20_000; vacuum += 7.3) {
            double back = AirVacuum.toVacuum(AirVacuum.toAir(vacuum));

            assertThat(Math.abs(back / vacuum - 1) * RestFrame.LIGHT_KM_S).isLessThan(1e-3);
        }
    }

    @Test
    void leavesTheFarUltravioletInVacuum() {
        assertThat(AirVacuum.toAir(1_215.67)).isEqualTo(1_215.67);
        assertThat(AirVacuum.toVacuum(1_215.67)).isEqualTo(1_215.67);
    }
}

package org.starkin.survey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.starkin.lightcurve.ReferencePosition;
import org.starkin.lightcurve.TimeScale;
import org.starkin.lightcurve.TimeSystem;

class TimeSystemsTest {

    @ParameterizedTest
    @CsvSource({
        "bjd_tcb-2455197.5, TCB, BARYCENTER, 2455197.5",
        "BJD-2457000, TDB, BARYCENTER, 2457000",
        "hjd-2450000, UTC, HELIOCENTER, 2450000",
        "' mjd ', UTC, TOPOCENTER, 2400000.5",
    })
    void knowsSystemsByNameAndOffset(String name, TimeScale scale, ReferencePosition position, double originJd) {
        assertThat(TimeSystems.find(name)).contains(new TimeSystem(scale, position, originJd));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "xjd", "mjd-50000", "gaia-1", "hjd-", "hjd-x", "hjd--5", "bjd-9999999"})
    void knowsNoOthers(String name) {
        assertThat(TimeSystems.find(name)).isEmpty();
    }

    @Test
    void bringsShortenedJulianDatesToTheirFullLength() {
        assertThat(TimeSystems.fullJd(5262.5)).isEqualTo(2_455_262.5);
        assertThat(TimeSystems.fullJd(2_455_262.5)).isEqualTo(2_455_262.5);
    }
}

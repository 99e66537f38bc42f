package org.starkin.lightcurve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LightCurveTest {

    private static final BandSeries G = series("g", 5, 7);
    private static final BandSeries R = series("r", 1, 4);

    @Test
    void holdsPassbandsInTheOrderOfTheirNames() {
        LightCurve lightCurve = new LightCurve(TimeSystem.MJD, List.of(R, G));

        assertThat(lightCurve.passbands()).containsExactly(new Passband("g"), new Passband("r"));
        assertThat(lightCurve).isEqualTo(new LightCurve(TimeSystem.MJD, List.of(G, R)));
    }

    @Test
    void refusesAPassbandTwice() {
        assertThatThrownBy(() -> new LightCurve(TimeSystem.MJD, List.of(G, series("g", 2))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("passband g appears in two series; a light curve holds one series a passband");
    }

    @Test
    void spansFromTheFirstToTheLastPointOfAnyPassband() {
        LightCurve lightCurve = new LightCurve(TimeSystem.MJD, List.of(G, R));

        assertThat(lightCurve.timeSpanDays()).isEqualTo(6);
        assertThat(lightCurve.size()).isEqualTo(4);
    }

    @Test
    void spansNothingWithFewerThanTwoPoints() {
        assertThat(new LightCurve(TimeSystem.MJD, List.of()).timeSpanDays()).isZero();
        assertThat(new LightCurve(TimeSystem.MJD, List.of(series("g", 5))).timeSpanDays())
                .isZero();
    }

    @Test
    void refusesSeriesOfUnequalLengths() {
        assertThatThrownBy(() -> BandSeries.of(
                        new Passband("V"), BrightnessUnit.MAGNITUDE, new double[3], new double[2], new double[1]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("passband V has 3 times, 2 values and 1 errors");
    }

    @Test
    void copiesArraysInAndOut() {
        double[] times = {1, 2};
        double[] values = {12, 13};
        double[] errors = {0.1, 0.2};
        BandSeries series = BandSeries.of(new Passband("V"), BrightnessUnit.MAGNITUDE, times, values, errors);

        times[0] = values[0] = errors[0] = 99;
        series.times()[1] = series.values()[1] = series.errors()[1] = 99;

        assertThat(series.times()).containsExactly(1, 2);
        assertThat(series.values()).containsExactly(12, 13);
        assertThat(series.errors()).containsExactly(0.1, 0.2);
    }

    @Test
    void hasNoErrorWhereTheSurveyGaveNone() {
        assertThat(G.hasErrors()).isFalse();
        assertThat(G.error(0)).isNaN();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "a-passband-name-of-more-than-32-characters"})
    void refusesAPassbandNameThatIsNone(String name) {
        assertThatThrownBy(() -> new Passband(name)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, Double.NaN, 2_900_000})
    void refusesATimeOriginThatNoTableHas(double originJd) {
        assertThatThrownBy(() -> new TimeSystem(TimeScale.TDB, ReferencePosition.BARYCENTER, originJd))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("time origin JD");
    }

    @Test
    void turnsTimesIntoJulianDates() {
        assertThat(TimeSystem.BTJD.toJd(1325.5)).isEqualTo(2_458_325.5);
        assertThat(TimeSystem.MJD.toJd(51_544.5)).isEqualTo(2_451_545.0);
    }

    @Test
    void addsDropCountsByReason() {
        DropCounts one = new DropCounts(10, Map.of(DropReason.DUPLICATE, 2));
        DropCounts other = new DropCounts(5, Map.of(DropReason.DUPLICATE, 1, DropReason.FLAGGED, 3));

        assertThat(one.plus(other))
                .isEqualTo(new DropCounts(15, Map.of(DropReason.DUPLICATE, 3, DropReason.FLAGGED, 3)));
        assertThat(one.plus(other).total()).isEqualTo(6);
    }

    private static BandSeries series(String passband, double... times) {
        return BandSeries.withoutErrors(
                new Passband(passband), BrightnessUnit.MAGNITUDE, times, new double[times.length]);
    }
}

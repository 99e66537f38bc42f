package org.starkin.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.starkin.lightcurve.LightCurve;
import org.starkin.lightcurve.TimeSystem;

class PeriodTableTest {

    @ParameterizedTest
    @CsvSource({
        "0.5, true, true",
        "0.50049, true, true",
        "0.5006, false, false",
        "1.0004, false, true",
        "0.25, false, true",
        "1.5, false, false"
    })
    void tellsSamePeriodFromItsMultiples(double foundDays, boolean same, boolean withinTwo) {
        assertThat(PeriodTable.isSame(OptionalDouble.of(foundDays), 0.5)).isEqualTo(same);
        assertThat(PeriodTable.isWithinTwo(OptionalDouble.of(foundDays), 0.5)).isEqualTo(withinTwo);
    }

    @Test
    void countsStarWithoutPeriodAsWrong() {
        assertThat(PeriodTable.isWithinTwo(OptionalDouble.empty(), 0.5)).isFalse();
    }

    @Test
    void printsEachClassAndAll() {
        PeriodTable table = new PeriodTable();
        table.add(star("EA", 2), OptionalDouble.of(1), OptionalDouble.of(2));
        table.add(star("RRAB", 0.5), OptionalDouble.of(0.5), OptionalDouble.empty());

        StringWriter printed = new StringWriter();
        table.print(new PrintWriter(printed, true));

        List<String> lines = printed.toString()
                .lines()
                .map(line -> line.replaceAll(" +", " "))
                .toList();
        assertThat(lines)
                .contains("EA 1 0.0 100.0 100.0 100.0", "RRAB 1 100.0 100.0 0.0 0.0", "all 2 50.0 100.0 50.0 50.0");
    }

    private static PeriodicStar star(String label, double periodDays) {
        return new PeriodicStar("x", label, periodDays, new LightCurve(TimeSystem.MJD, List.of()));
    }
}

package org.starkin.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.starkin.period.Period;
import org.starkin.period.PeriodSearch;

/** A sample of the real stars on which the whole claim is measured by {@code bench period}. */
class PeriodRecoveryTest {

    private static final int STARS_A_CLASS = 40;

    @Test
    void findsThePeriodsOfRealStarsOfTheTestSplit() throws IOException {
        Path data = RealData.folder();
        PeriodSearch search = new PeriodSearch();

        List<PeriodicStar> known =
                PeriodicStars.read(data, LabelledSurvey.CATALINA, Set.of("RRAB", "RRC", "ECL", "EA"), Part.TEST);
        Map<String, Integer> taken = new HashMap<>();
        int stars = 0;
        int exact = 0;
        int withinTwo = 0;
        for (PeriodicStar star : known) {
            if (taken.merge(star.label(), 1, Integer::sum) > STARS_A_CLASS) {
                continue;
            }
            OptionalDouble found = search.search(star.cleaned()).periods().stream()
                    .mapToDouble(Period::periodDays)
                    .findFirst();
            stars++;
            exact += PeriodTable.isSame(found, star.periodDays()) ? 1 : 0;
            withinTwo += PeriodTable.isWithinTwo(found, star.periodDays()) ? 1 : 0;
        }

        assertThat(withinTwo / (double) stars)
                .as("within 0.1 %% of P, 2P or P/2")
                .isGreaterThan(0.95);
        assertThat(exact / (double) stars).as("within 0.1 %% of P").isGreaterThan(0.75);
    }
}

package org.starkin.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.starkin.lightcurve.BandSeries;
import org.starkin.lightcurve.Passband;

/** Stars that Gaia's tables give, and what is asked of them. */
final class GaiaStars {

    private GaiaStars() {}

    static RawStar read(Path file, Quality quality) {
        return Collected.recognised(options(quality), file).only();
    }

    static Map<String, Integer> points(RawStar star) {
        return star.lightCurve().series().stream()
                .collect(Collectors.toMap(series -> series.passband().name(), BandSeries::size));
    }

    static ReadOptions options(Quality quality) {
        return new ReadOptions(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                quality,
                Limits.BUILD);
    }

    static void assertHas(RawStar star, String band, double time, double mag, double error) {
        BandSeries series = star.lightCurve().series().stream()
                .filter(each -> each.passband().equals(new Passband(band)))
                .findFirst()
                .orElseThrow();
        int at = 0;
        while (series.time(at) != time) {
            at++;
        }
        assertThat(series.value(at)).isCloseTo(mag, within(1e-6));
        assertThat(series.error(at)).isCloseTo(error, within(1e-8));
    }
}

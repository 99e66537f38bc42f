package org.starkin.similar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.starkin.render.SkyLinks;

class ComparisonTest {

    private static Traits traits(double periodDays, double amplitudeMag, String label, double mag, String passband) {
        return new Traits(
                OptionalDouble.of(periodDays),
                OptionalDouble.of(amplitudeMag),
                Optional.of(label),
                Optional.of(new Traits.Brightness(mag, "mag", passband)));
    }

    @ParameterizedTest
    @CsvSource({
        "1.0, 1:1, period",
        "1.09, 1:1, period",
        "0.92, 1:1, period",
        "1.2, 1:1, differs",
        "2.01, 2:1, period_alias",
        "0.499, 1:2, period_alias",
        "0.3333, 1:3, period_alias",
        "4.05, 4:1, period_alias",
        "5, 4:1, differs",
        "2.1, 2:1, differs",
        "0.03, 1:4, differs"
    })
    void namesTheNearestAliasAndSaysWhetherItIsMet(double ratio, String alias, String said) {
        Comparison comparison =
                new Comparison(traits(0.7, 1, "RRAB", 12, "V"), traits(0.7 * ratio, 1, "RRAB", 12, "V"));

        assertThat(comparison.periodRatio().orElseThrow()).isCloseTo(ratio, within(1e-12));
        assertThat(comparison.periodAlias()).hasValue(alias);
        if (said.equals("differs")) {
            assertThat(comparison.differs()).containsExactly("period");
        } else {
            assertThat(comparison.agrees()).startsWith(said);
            assertThat(comparison.differs()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1, RRAB, 12, V, period amplitude class brightness, ''",
        "1.5, RRC, 12.4, V, period amplitude brightness, class",
        "2, RRAB, 13, V, period class, ''",
        "0.3, RRAB, 14, V, period class, amplitude brightness",
        "1, RRAB, 14, I, period amplitude class, ''"
    })
    void saysWhatIsAlikeAndWhatIsNot(
            double amplitudeMag, String label, double mag, String passband, String agrees, String differs) {
        Comparison comparison =
                new Comparison(traits(0.7, 1, "RRAB", 12, "V"), traits(0.7, amplitudeMag, label, mag, passband));

        assertThat(comparison.agrees()).isEqualTo(words(agrees));
        assertThat(comparison.differs()).isEqualTo(words(differs));
    }

    @Test
    void ofWhatIsNotKnownNothingIsSaid() {
        Comparison comparison = new Comparison(Traits.UNKNOWN, traits(0.7, 1, "RRAB", 12, "V"));

        assertThat(comparison.agrees()).isEmpty();
        assertThat(comparison.differs()).isEmpty();
        assertThat(comparison.periodRatio()).isEmpty();
        assertThat(comparison.periodAlias()).isEmpty();
        assertThat(comparison.fainterByMag()).isEmpty();
    }

    @Test
    void fluxesAreComparedInMagnitudes() {
        Traits bright = flux(100);
        Traits faint = flux(1);

        assertThat(new Comparison(bright, faint).fainterByMag().orElseThrow()).isCloseTo(5, within(1e-12));
        assertThat(new Comparison(bright, flux(-1)).fainterByMag()).isEmpty();
    }

    private static Traits flux(double flux) {
        return new Traits(
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                Optional.empty(),
                Optional.of(new Traits.Brightness(flux, "electron/s", "TESS")));
    }

    @ParameterizedTest
    @CsvSource({
        "99.9799, closer than 99.97 % of pairs",
        "99.9999, closer than 99.99 % of pairs",
        "100, closer than all 500 pairs measured",
        "0, no closer than any of 500 pairs measured",
        "0.001, closer than 0.00 % of pairs"
    })
    void theWordsNeverSayMoreThanWasMeasured(double percent, String words) {
        assertThat(Explaining.words(percent, 500)).isEqualTo(words);
    }

    @Test
    void linksNameThePlaceInDegrees() {
        SkyLinks links = SkyLinks.around(266.41, -29.01);

        assertThat(links.simbad()).contains("Coord=266.4100000%20-29.0100000&");
        assertThat(SkyLinks.around(0.5, 1).vsx()).contains("coords=0.5000000%20%2B1.0000000&format=d");
        assertThat(links.gaia()).contains("I/355/gaiadr3", "266.4100000");
        assertThat(links.alerce()).contains("ra=266.4100000&dec=-29.0100000");
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split(" ")).filter(word -> !word.isEmpty()).toList();
    }
}

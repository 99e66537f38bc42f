package org.starkin.plane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.starkin.index.StarFacts;
import org.starkin.index.StarFilter;
import org.starkin.index.StarId;
import org.starkin.index.SurveyProperty;

class KnownNumbersTest {

    private static KnownNumbers among(String... names) {
        return new KnownNumbers(List.of(names).stream()
                .map(name -> new SurveyProperty(name, true))
                .toList());
    }

    private static StarFacts star(Map<String, String> properties) {
        return new StarFacts(
                new StarId("gaia", "1"),
                Optional.empty(),
                Optional.empty(),
                OptionalDouble.empty(),
                properties,
                List.of(),
                Optional.empty());
    }

    @Test
    void theSunAtTenParsecHasItsMagnitudeAsItsAbsoluteOne() {
        KnownNumbers known = among("phot_g_mean_mag", "phot_bp_mean_mag", "phot_rp_mean_mag", "parallax");
        StarFacts sun = star(Map.of(
                "phot_g_mean_mag", "4.67", "phot_bp_mean_mag", "5.0", "phot_rp_mean_mag", "4.18", "parallax", "100"));

        assertThat(known.of(Quantity.ABSOLUTE_G_MAG, sun)).hasValueCloseTo(4.67, within(1e-12));
        assertThat(known.of(Quantity.BP_RP_MAG, sun)).hasValueCloseTo(0.82, within(1e-12));
    }

    @Test
    void aTenthOfTheParallaxIsFiveMagnitudesOfDistance() {
        KnownNumbers known = among("Vmag", "plx");

        assertThat(known.of(Quantity.ABSOLUTE_V_MAG, star(Map.of("Vmag", "12", "plx", "10"))))
                .hasValueCloseTo(7.0, within(1e-12));
    }

    @Test
    void aDistanceIsNotTakenOfAnUncertainOrNegativeParallax() {
        KnownNumbers known = among("Vmag", "parallax", "parallax_over_error");

        assertThat(known.of(
                        Quantity.ABSOLUTE_V_MAG,
                        star(Map.of("Vmag", "12", "parallax", "1", "parallax_over_error", "4.9"))))
                .isEmpty();
        assertThat(known.of(Quantity.ABSOLUTE_V_MAG, star(Map.of("Vmag", "12", "parallax", "-1"))))
                .isEmpty();
    }

    @Test
    void whatASurveyTellsItselfGoesBeforeWhatFollows() {
        KnownNumbers known = among("b_v", "Bmag", "Vmag");

        assertThat(known.of(Quantity.B_V_MAG, star(Map.of("b_v", "0.7", "Bmag", "9", "Vmag", "8"))))
                .hasValue(0.7);
        assertThat(known.of(Quantity.B_V_MAG, star(Map.of("Bmag", "9", "Vmag", "8"))))
                .hasValue(1.0);
    }

    @Test
    void whatCannotBeIsNotKnown() {
        KnownNumbers known = among("teff", "logg");

        assertThat(known.of(Quantity.TEFF_K, star(Map.of("teff", "0")))).isEmpty();
        assertThat(known.of(Quantity.TEFF_K, star(Map.of("teff", "hot")))).isEmpty();
        assertThat(known.of(Quantity.LOG_G, star(Map.of("teff", "5000")))).isEmpty();
    }

    @Test
    void starsThatStandInAPlaneAreThoseThatHaveBothNumbers() {
        assertThat(among("teff", "logg").enough())
                .containsExactly(StarFilter.ofProperties(
                        Map.of("teff", new StarFilter.Range(1500, 200_000), "logg", new StarFilter.Range(-2, 9))));
        assertThat(among("teff").enough()).isEmpty();
    }
}

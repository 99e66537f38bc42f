package org.starkin.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.starkin.demo.SpectralSky;
import org.starkin.demo.SyntheticStars;

/** Stars that have spectra, in a real browser. */
@QuarkusTest
@QuarkusTestResource(value = SpectralSky.class, restrictToAnnotatedClass = true)
@ExtendWith(Browser.class)
class SpectrumPageTest {

    @Test
    void aSpectrumIsShownBesideTheLightCurveWithWhatIsReadOffBoth(Tab tab) {
        tab.open("?star=gaia/" + SyntheticStars.id(3));
        tab.all(".properties tbody tr").first().waitFor();

        assertThat(tab.attributes("#star .plot", "aria-label"))
                .anyMatch(label -> label.startsWith("Light curve"))
                .anyMatch(label -> label.startsWith("Spectrum of gaia/") && label.contains("H alpha"));
        assertThat(tab.text(".spectrum figcaption")).contains("pixels read").contains("km/s");
        assertThat(tab.texts(".properties th[scope=row]"))
                .containsExactly("Teff", "log g", "[Fe/H]", "Radius", "Absolute V", "Age");
        assertThat(tab.texts(".properties td:nth-child(2)")).allMatch(text -> text.contains(" to "));
        assertThat(tab.text(".told .note")).contains("simulated");
        tab.assertIsCalm();
        tab.inspect("spectrum");
    }

    @Test
    void aStarOfWhichASpectrumAloneWasTakenIsShownToo(Tab tab) {
        tab.open("?star=lamost/" + SpectralSky.spectralId(5));
        tab.all(".properties tbody tr").first().waitFor();

        assertThat(tab.text("#star .note")).contains("no light curve");
        assertThat(tab.attributes("#star .plot", "aria-label")).hasSize(1);
        assertThat(tab.attributes("#kin tbody tr", "data-star")).contains("gaia/" + SyntheticStars.id(5));
        tab.assertIsCalm();
    }
}

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
        assertThat(tab.attributes("#star .plot", "aria-label")).noneMatch(label -> label.startsWith("Light curve"));
        assertThat(tab.attributes("#kin tbody tr", "data-star")).contains("gaia/" + SyntheticStars.id(5));
        tab.assertIsCalm();
    }

    @Test
    void theSpectrumOfAMatchIsLaidOverThatOfTheStarAndTakenOffIt(Tab tab) {
        String star = "lamost/" + SpectralSky.spectralId(5);
        String match = "gaia/" + SyntheticStars.id(5);
        tab.open("?star=" + star);
        tab.all(".properties tbody tr").first().waitFor();
        assertThat(tab.count("#kin .multiples path.over")).isEqualTo(10);

        tab.all("tr[data-star='" + match + "'] button[data-lay]").click();
        tab.settled();

        assertThat(tab.page().url()).contains("over=gaia");
        assertThat(tab.attributes(".spectrum .plot", "aria-label"))
                .allMatch(label -> label.endsWith("over that of " + match));
        assertThat(tab.text(".spectrum figcaption")).contains("The broad line is " + match, "root mean square");
        tab.all("tr[data-star='lamost/" + SpectralSky.spectralId(8) + "'] button[data-lay]")
                .click();
        tab.settled();
        tab.inspect("spectrum-over");
        tab.all("tr[data-star='" + match + "'] button[data-lay]").click();
        tab.settled();
        tab.all("input[name=residual]").check();
        tab.settled();
        assertThat(tab.count("#kin .multiples path.over")).isZero();
        assertThat(tab.all("#kin .multiples title").first().textContent()).contains("less that of the star asked");

        tab.reload();

        assertThat(tab.attributes(".spectrum .plot", "aria-label"))
                .allMatch(label -> label.endsWith("over that of " + match + ", and their difference"));
        assertThat(tab.attributes("button[data-lay][aria-pressed=true]", "aria-label"))
                .containsExactly("Lay the spectrum of " + match + " over the star's");
        tab.inspect("spectrum-residual");
        tab.all("tr[data-star='" + match + "'] button[data-lay]").click();
        tab.settled();
        assertThat(tab.attributes(".spectrum .plot", "aria-label")).noneMatch(label -> label.contains(match));
        assertThat(tab.page().url()).doesNotContain("over=");
        tab.assertIsCalm();
    }

    @Test
    void itsKinAreDrawnByTheirSpectraWhereTheReaderWantsThem(Tab tab) {
        tab.open("?star=gaia/" + SyntheticStars.id(3));

        tab.all("input[name=spectra]").check();
        tab.settled();
        tab.all("#kin .multiples").scrollIntoViewIfNeeded();
        tab.settled();

        assertThat(tab.page().url()).contains("draw=spectra");
        assertThat(tab.attributes("#kin .multiples", "aria-label")).containsExactly("Spectra");
        assertThat(tab.count("#kin .multiples path.run")).isPositive();
        tab.assertIsCalm();
    }

    @Test
    void aStarWithBothIsComparedByWhicheverTheReaderWants(Tab tab) {
        String star = "gaia/" + SyntheticStars.id(5);
        tab.open("?star=" + star);
        assertThat(tab.attributes("#kin tbody tr", "data-star")).noneMatch(kin -> kin.startsWith("lamost/"));

        tab.all("select[name=against]").selectOption("spectrum");
        tab.settled();

        assertThat(tab.page().url()).contains("against=spectrum");
        assertThat(tab.attributes("#kin tbody tr", "data-star")).startsWith("lamost/" + SpectralSky.spectralId(5));
        assertThat(tab.text(".provenance")).contains("lamost generation-000001 (spectrum)");
        tab.assertIsCalm();
    }

    @Test
    void aStarWithoutALightCurveIsComparedByItsSpectrum(Tab tab) {
        String alone = "lamost/" + SpectralSky.spectralId(5);
        tab.open("?view=compare&stars=" + alone + ",gaia/" + SyntheticStars.id(5) + ",ztf/" + SyntheticStars.id(1));

        assertThat(tab.texts("#view .side-by-side h3"))
                .containsExactly(
                        alone + ", spectrum",
                        "gaia/" + SyntheticStars.id(5),
                        "gaia/" + SyntheticStars.id(5) + ", spectrum",
                        "ztf/" + SyntheticStars.id(1));
        assertThat(tab.text("#view")).contains("joint space", "Spectra below one another");
        assertThat(tab.texts("#view tbody tr td.number")).noneMatch(""::equals);
        tab.assertIsCalm();
        tab.inspect("compare-spectra");
    }

    @Test
    void aStarAndItsKinStandInTheHertzsprungRussellPlane(Tab tab) {
        tab.open("?star=lamost/" + SpectralSky.spectralId(5));

        assertThat(tab.texts(".planes button[data-plane]")).containsExactly("Teff, log g", "Teff, absolute V");
        assertThat(tab.attributes(".planes .plot", "aria-label"))
                .singleElement()
                .asString()
                .startsWith("Teff, log g: lamost/L5: Teff 5050 K, log g 4.50 dex, cgs; 10 of its kin and ")
                .endsWith("Hot to the left, bright upwards.");
        assertThat(tab.text(".planes figcaption")).contains("of 72 stars", "hollow", "90 %");
        tab.inspect("planes");

        tab.all("button[data-plane=teff_absolute_v]").click();
        tab.settled();
        assertThat(tab.page().url()).contains("plane=teff_absolute_v");
        tab.reload();

        assertThat(tab.attributes(".planes [aria-pressed=true]", "data-plane")).containsExactly("teff_absolute_v");
        assertThat(tab.attributes(".planes .plot", "aria-label"))
                .allMatch(label -> label.contains("absolute V ") && label.contains("(encoder, "));
        tab.assertIsCalm();
        tab.inspect("planes-absolute");
    }

    @Test
    void starsWithASpectrumAloneAreOnTheJointMap(Tab tab) {
        String alone = "lamost/" + SpectralSky.spectralId(5);
        tab.complaints().expect("GPU stall due to ReadPixels");
        tab.open("?view=map&star=" + alone);
        assertThat(tab.text("#view .warning"))
                .contains(alone + " is not on the map", "none of its stars has a light curve");

        tab.all("#view .warning a").click();
        tab.settled();

        assertThat(tab.page().url()).contains("space=joint");
        assertThat(tab.attributes("[data-space][aria-pressed=true]", "data-space"))
                .containsExactly("joint");
        assertThat(tab.text("#status")).isEqualTo("66 stars on the map.");
        assertThat(tab.text("#view .note")).contains("light curve, spectrum or both", "tess is not on the map");
        assertThat(tab.texts(".map-entry")).contains("lamost 30");
        assertThat(tab.texts(".map-kin li")).hasSize(10);
        tab.inspect("map-joint");

        tab.all("[data-space=light_curve]").click();
        tab.settled();
        assertThat(tab.page().url()).contains("space=light_curve");
        assertThat(tab.text("#status")).isEqualTo("38 stars on the map.");
        tab.page().goBack();
        tab.settled();
        assertThat(tab.text("#status")).isEqualTo("66 stars on the map.");
        tab.assertIsCalm();
    }

    @Test
    void theFootSaysWhichVectorsASurveyHas(Tab tab) {
        tab.open("");

        assertThat(tab.texts("#sky li"))
                .anyMatch(line -> line.startsWith("lamost 30 stars · spectra 30: encoder")
                        && line.contains("both together 30: encoder"))
                .anyMatch(line -> line.startsWith("gaia 24 stars · G RP · light curves 20: encoder"))
                .anyMatch(line -> line.startsWith("tess 6 stars · TESS · encoder"));
    }
}

package org.starkin.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.starkin.demo.Api;
import org.starkin.demo.RealSky;
import org.starkin.demo.RealSky.Cepheid;
import org.starkin.survey.RealData;

/** The page on a sky of real stars: Cepheids that OGLE-III, OGLE-IV and MACHO saw. */
@QuarkusTest
@QuarkusTestResource(value = RealSky.class, restrictToAnnotatedClass = true)
@ExtendWith(Browser.class)
class RealPageTest {

    private static final int STARS = RealSky.STARS;
    private static final String SELECTED = "[aria-label='Selected stars']";

    private List<Cepheid> stars = List.of();

    @BeforeEach
    void requireTheData() {
        stars = RealSky.require();
        assertThat(stars).hasSize(STARS);
    }

    @Test
    void findsTheMachoTwinOfAnOgleCepheid(Tab tab) throws IOException {
        Cepheid star = stars.getFirst();
        tab.open("");
        Acts acts = new Acts(tab);

        acts.fill("#query", "ogle4/" + star.ogleId());
        acts.key("Enter");
        acts.click("text=The same star in other surveys");

        assertThat(tab.attributes("#view tr.best", "data-star"))
                .containsExactlyInAnyOrder("macho/" + star.machoId(), "ogle3/" + star.ogleId());
        tab.assertIsCalm();
        TasksTest.requireTold("Find the MACHO twin of an OGLE Cepheid", acts);
        tab.inspect("real-match");
    }

    @Test
    void showsAStarWithItsKin(Tab tab) {
        tab.open("?star=ogle4/" + stars.get(3).ogleId());

        assertThat(tab.count("#kin tbody tr")).isEqualTo(10);
        assertThat(tab.attributes("#kin tbody tr", "data-star")).anyMatch(name -> name.startsWith("ogle3/"));
        assertThat(tab.count("#kin .multiples path.over")).isGreaterThan(5);
        tab.assertShowsItsWidth("#kin .table-scroll");
        tab.assertIsCalm();
        tab.inspect("real-star");
    }

    @Test
    void comparesASurveysInstrumentalMagnitudesWithMagnitudes(Tab tab) {
        Cepheid star = stars.get(5);

        tab.open("?view=compare&stars=ogle4/" + star.ogleId() + ",macho/" + star.machoId() + ",ogle3/" + star.ogleId());

        assertThat(tab.count("#view .side-by-side figure")).isEqualTo(3);
        assertThat(tab.text("#view")).contains("All together");
        tab.assertIsCalm();
        tab.inspect("real-compare");
    }

    @Test
    void ranksTwinsOfThreeExamplesAndTakesAnswersByKeyboard(Tab tab) {
        List<Cepheid> seeds = stars.subList(0, 3);
        tab.open("?view=rare&surveys=ogle3&examples="
                + seeds.stream().map(seed -> "ogle4/" + seed.ogleId()).collect(Collectors.joining(",")));

        List<String> ranked = tab.attributes(".ranked tbody tr", "data-star");
        for (String key : List.of("y", "n", "u", "z", "Enter")) {
            tab.page().keyboard().press(key);
            tab.settled();
        }

        assertThat(ranked).hasSize(20);
        assertThat(seeds.stream().map(seed -> "ogle3/" + seed.ogleId()).filter(ranked::contains))
                .as("twins of the examples among half of the other survey's stars")
                .hasSizeGreaterThanOrEqualTo(2);
        assertThat(tab.text(".rare-counts")).startsWith("2 of 20 answered: 1 yes, 1 no, 0 unsure");
        assertThat(tab.attributes(".ranked tbody tr", "data-star")).doesNotContain(ranked.getFirst());
        tab.assertIsCalm();
        tab.inspect("real-rare");
    }

    @Test
    void drawsTheMapOfThreeSurveysAndTheSkyAroundTheCloud(Tab tab) {
        tab.complaints().expect("GPU stall due to ReadPixels");
        tab.open("?view=map");

        String selected = Api.get("/api/v1/map").get("total").asInt() + " stars selected";
        assertThat(tab.texts(".map-entry"))
                .contains("ogle4 " + STARS, "ogle3 " + STARS)
                .anyMatch(entry -> entry.startsWith("macho "));
        tab.all("text=Select what is in view").click();
        tab.settled();
        assertThat(tab.text(SELECTED + " h2")).isEqualTo(selected);
        tab.all("[data-projection=sky]").click();
        tab.settled();
        tab.all("text=Select what is in view").click();
        tab.settled();
        assertThat(tab.text(SELECTED + " h2")).isEqualTo(selected);
        tab.assertIsCalm();
        tab.inspect("real-map");
    }

    @Test
    void findsAStarAndItsTwinByATableThatIsPasted(Tab tab) {
        Cepheid star = stars.get(7);
        tab.open("");

        Hand.paste(tab, RealSky.table("OGLE4", star.ogleId()));
        tab.page().keyboard().press("Enter");
        tab.settled();

        assertThat(tab.text("#star .star-head")).contains("points read", "time jd, brightness mag, error mag_err");
        assertThat(tab.attributes("#kin tbody tr", "data-star"))
                .startsWith("ogle4/" + star.ogleId())
                .contains("ogle3/" + star.ogleId());
        tab.assertIsCalm();
    }

    /** Files as their archives hand them out, and the periods that are told of their stars; none is of the 41 points of Gaia's. */
    @ParameterizedTest
    @CsvSource({
        "ogle/I/OGLE-LMC-CEP-0002.dat, 3.118",
        "kepler_tess/kplr010002792-2010174085026_llc.fits, 1.16",
        "gaia/EPOCH_PHOTOMETRY-Gaia_DR3_4057091150787104896.xml, ''"
    })
    void readsAFileOfAnArchiveThatIsDropped(String file, String periodDays, Tab tab) throws IOException {
        Path path = RealData.file("native/" + file);
        tab.open("");

        Hand.drop(tab, path.getFileName().toString(), Files.readAllBytes(path));

        assertThat(tab.text("#star h2")).isEqualTo(path.getFileName().toString());
        assertThat(tab.text("#star .star-head")).contains("points read");
        assertThat(tab.all("#period").inputValue()).startsWith(periodDays);
        assertThat(tab.count("#kin tbody tr")).isEqualTo(10);
        tab.assertIsCalm();
    }
}

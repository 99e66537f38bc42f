package org.starkin.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.starkin.demo.RealSky;
import org.starkin.demo.RealSky.Cepheid;

/** The page on a sky of real stars: Cepheids that OGLE-III, OGLE-IV and MACHO saw. */
@QuarkusTest
@QuarkusTestResource(value = RealSky.class, restrictToAnnotatedClass = true)
@ExtendWith(Browser.class)
class RealPageTest {

    private List<Cepheid> stars = List.of();

    @BeforeEach
    void requireTheData() {
        stars = RealSky.require();
        assertThat(stars).hasSize(RealSky.STARS);
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
}

package org.starkin.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.starkin.demo.DemoSky;
import org.starkin.demo.SyntheticStars;

/** Finding a star in other surveys, in a real browser. */
@QuarkusTest
@QuarkusTestResource(DemoSky.class)
@ExtendWith(Browser.class)
class MatchPageTest {

    private static final String ID = SyntheticStars.id(4);

    @Test
    void findsTheCounterpartOfAStarFromItsPage(Tab tab) {
        tab.open("?star=gaia/" + ID);

        tab.all("text=The same star in other surveys").click();
        tab.settled();

        assertThat(tab.text("#view h2")).contains("gaia/" + ID);
        assertThat(tab.attributes("#view tr.best", "data-star")).containsExactlyInAnyOrder("tess/" + ID, "ztf/" + ID);
        assertThat(tab.texts(".verdicts li")).hasSize(2).allMatch(line -> line.contains("probability"));
        assertThat(tab.count("#view .sky-chart canvas")).isEqualTo(1);
        assertThat(tab.attributes("#view .plot", "aria-label")).anyMatch(label -> label.contains("Counterparts"));
        tab.assertIsCalm();
        tab.inspect("match");
    }

    @Test
    void matchesSeveralStarsAndPositionsAtOnce(Tab tab) {
        tab.open("?view=match");

        tab.all("textarea[name=sources]").fill("gaia/" + ID + "\ngaia/" + SyntheticStars.id(5) + "\n1 89");
        tab.all(".match-form input[name=match-radius]").fill("3");
        tab.all(".match-form button[type=submit]").click();
        tab.settled();

        assertThat(tab.text("#view h2")).contains("3 sources");
        assertThat(tab.attributes("#view tbody tr", "data-star")).contains("ztf/" + ID, "ztf/" + SyntheticStars.id(5));
        tab.reload();
        assertThat(tab.text("#view h2")).contains("3 sources");
        assertThat(tab.page().url()).contains("match_radius_arcsec=3");
        tab.assertIsCalm();
    }

    @Test
    void saysWhatToGiveWhereNothingIsGiven(Tab tab) {
        tab.open("?view=match");
        tab.inspect("match-empty");

        tab.all("textarea[name=sources]").fill("what");
        tab.all(".match-form button[type=submit]").click();

        assertThat(tab.text("#problem")).contains("survey/id");
    }

    @Test
    void looksInTheSurveysThatAreChosen(Tab tab) {
        tab.open("?view=match&star=gaia/" + ID + "&surveys=tess");

        assertThat(tab.attributes("#view tbody tr", "data-star")).containsExactly("tess/" + ID);
        tab.assertIsCalm();
    }
}

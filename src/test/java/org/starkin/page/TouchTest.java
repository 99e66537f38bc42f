package org.starkin.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.starkin.demo.DemoSky;
import org.starkin.demo.SyntheticStars;

/** The page in the hand: fingers on the map, on plots and on sliders. */
@QuarkusTest
@QuarkusTestResource(DemoSky.class)
@ExtendWith(Browser.class)
class TouchTest {

    private static final String ID = SyntheticStars.id(4);
    private static final String STAR = "?star=gaia/" + ID;
    private static final String STAGE = ".map-stage";
    private static final String FOLD = ".fold .plot";
    private static final String PERIODOGRAM = ".periodogram .plot";

    /** How much of the horizontal axis of a plot is seen, percent. */
    private static final String SEEN = """
            async (selector) => {
                const { getInstanceByDom } = await import(new URL("vendor/echarts.esm.min.js", document.baseURI));
                const [{ start, end }] = getInstanceByDom(document.querySelector(selector)).getOption().dataZoom;
                return [start, end];
            }
            """;

    @Test
    void enlargesTheMapWithTwoFingersAndMovesItWithOne(@Phone Tab tab) {
        tab.complaints().expect("GPU stall due to ReadPixels");
        tab.open("?view=map");
        Fingers fingers = new Fingers(tab);

        fingers.spread(STAGE, 0.2, 0.6);
        tab.page().waitForCondition(() -> tab.page().url().contains("at="));
        double[] enlarged = at(tab);
        fingers.drag(STAGE, 0.5, 0.5, 0.3, 0.4);
        tab.page().waitForCondition(() -> at(tab)[0] != enlarged[0]);

        assertThat(enlarged[2]).isBetween(2.5, 3.5);
        assertThat(at(tab)[0]).as("what is in the middle").isGreaterThan(enlarged[0]);
        assertThat(at(tab)[2]).isEqualTo(enlarged[2]);
        assertThat(tab.isShown(STAGE)).as("no star was opened").isTrue();
        fingers.spread(STAGE, 0.6, 0.2);
        tab.page().waitForCondition(() -> tab.page().url().contains("at=") && at(tab)[2] < 1.4);
        tab.assertIsCalm();
    }

    @Test
    void opensTheStarThatIsTapped(@Phone Tab tab) {
        tab.complaints().expect("GPU stall due to ReadPixels");
        tab.open(OnMap.at("gaia", ID, 400));

        new Fingers(tab).tap(STAGE, 0.5, 0.5);

        tab.page().waitForURL("**/" + STAR);
        tab.settled();
        assertThat(tab.text("#star h2")).isEqualTo("gaia/" + ID);
        tab.assertIsCalm();
    }

    @Test
    void drawsALassoWithAFinger(@Phone Tab tab) {
        tab.complaints().expect("GPU stall due to ReadPixels");
        tab.open("?view=map");
        Fingers fingers = new Fingers(tab);

        fingers.tap(".map-toolbar button:text-is('Lasso')", 0.5, 0.5);
        fingers.drag(STAGE, 0.1, 0.1, 0.9, 0.9);

        assertThat(tab.page().url()).contains("lasso=");
        assertThat(tab.text("[aria-label='Selected stars'] h2")).contains("selected");
        tab.assertIsCalm();
    }

    @Test
    void enlargesAPlotWithTwoFingersAndMovesItWithOne(@Phone Tab tab) {
        tab.open(STAR);
        Fingers fingers = new Fingers(tab);

        fingers.spread(FOLD, 0.2, 0.6);
        double[] enlarged = seen(tab, FOLD);
        fingers.drag(FOLD, 0.6, 0.5, 0.4, 0.5);

        assertThat(enlarged[1] - enlarged[0]).isLessThan(70);
        assertThat(seen(tab, FOLD)[0]).isGreaterThan(enlarged[0]);
        assertThat(seen(tab, FOLD)[1] - seen(tab, FOLD)[0]).isCloseTo(enlarged[1] - enlarged[0], within(1e-6));
        tab.assertIsCalm();
    }

    @Test
    void foldsAtThePeakThatIsTapped(@Phone Tab tab) {
        tab.open(STAR);

        new Fingers(tab).tap(PERIODOGRAM, 0.5, 0.6);

        assertThat(tab.page().url()).contains("period_days=");
        tab.assertIsCalm();
    }

    @Test
    void aFingerOnAPlotStillMovesThePage(@Phone Tab tab) {
        tab.open(STAR);
        tab.page().setViewportSize(Tab.PHONE_WIDTH, 700);
        Fingers fingers = new Fingers(tab);
        tab.all(FOLD).scrollIntoViewIfNeeded();
        double before = scrolled(tab);

        fingers.drag(FOLD, 0.5, 0.9, 0.5, 0.1);

        tab.page().waitForCondition(() -> scrolled(tab) > before);
        tab.assertIsCalm();
    }

    @Test
    void turnsThePeriodFinelyByTouch(@Phone Tab tab) {
        tab.open(STAR);
        double days = Double.parseDouble(tab.all("#period").inputValue());

        new Fingers(tab).drag("#fine", 0.5, 0.5, 0.8, 0.5);

        assertThat(Double.parseDouble(tab.all("#period").inputValue())).isGreaterThan(days);
        assertThat(tab.page().url()).contains("period_days=");
        assertThat(Integer.parseInt(tab.all("#fine").inputValue())).isGreaterThan(50);
        tab.assertIsCalm();
    }

    private static double scrolled(Tab tab) {
        return ((Number) tab.page().evaluate("() => scrollY")).doubleValue();
    }

    private static double[] seen(Tab tab, String selector) {
        return ((List<?>) tab.page().evaluate(SEEN, selector))
                .stream().mapToDouble(part -> ((Number) part).doubleValue()).toArray();
    }

    /** What is in the middle of the map, and how far it is enlarged, as the address says it. */
    private static double[] at(Tab tab) {
        String[] parts =
                tab.page().url().replaceFirst(".*[?&]at=([^&]*).*", "$1").split(",", -1);
        return Arrays.stream(parts).mapToDouble(Double::parseDouble).toArray();
    }
}

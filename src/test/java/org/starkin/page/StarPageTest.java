package org.starkin.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.BoundingBox;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.starkin.demo.Api;
import org.starkin.demo.DemoSky;
import org.starkin.demo.SyntheticStars;

/** One star on the page: folded by every control, its periodogram, its features, its place. */
@QuarkusTest
@QuarkusTestResource(DemoSky.class)
@ExtendWith(Browser.class)
class StarPageTest {

    private static final String ID = SyntheticStars.id(3);
    private static final String VIEW = "?star=gaia/" + ID;
    private static final Pattern PERIOD = Pattern.compile("period_days=([0-9.e-]+)");

    @Test
    void foldsAtMultiplesAndRivals(Tab tab) {
        tab.open(VIEW + "&period_days=0.6");

        press(tab, "× 2", 1.2);
        press(tab, "÷ 3", 0.4);
        press(tab, "× 3", 1.2);
        press(tab, "÷ 2", 0.6);
        Locator rival = tab.all(".period .rival").nth(1);
        double days = Double.parseDouble(rival.getAttribute("data-days"));
        rival.click();
        tab.settled();
        assertThat(period(tab)).isEqualTo(days);
        assertThat(rival.getAttribute("aria-pressed")).isEqualTo("true");
        tab.assertIsCalm();
    }

    @Test
    void movesTheLastCycleByAHundredthWithEachArrowKey(Tab tab) {
        double days =
                Api.get("/api/v1/objects/gaia/{id}", ID).at("/star/period_days").asDouble();
        tab.open(VIEW);
        String epoch = tab.all("#epoch").inputValue();

        tab.all("#fine").focus();
        for (int i = 0; i < 3; i++) {
            tab.page().keyboard().press("ArrowRight");
        }
        tab.settled();

        double step = days * days * 0.01 / span();
        assertThat(period(tab)).isCloseTo(days + 3 * step, within(step / 100));
        assertThat(tab.attributes("#fine", "aria-valuetext"))
                .containsExactly(tab.all("#period").inputValue() + " days");
        assertThat(tab.all("#epoch").inputValue()).as("phase 0 stays").isEqualTo(epoch);
        tab.assertIsCalm();
    }

    @Test
    void keepsErrorBarsAndThePeriodogramsAxisInTheAddress(Tab tab) {
        tab.open(VIEW);
        tab.all("#error-bars").uncheck();
        tab.all("#periodogram-axis").selectOption("frequency");
        tab.settled();
        assertThat(tab.page().url()).contains("error_bars=false", "periodogram_axis=frequency");

        tab.reload();

        assertThat(tab.all("#error-bars").isChecked()).isFalse();
        assertThat(tab.all("#periodogram-axis").inputValue()).isEqualTo("frequency");
        tab.all("#error-bars").check();
        tab.all("#periodogram-axis").selectOption("log-days");
        tab.settled();
        assertThat(tab.page().url()).endsWith(VIEW);
        tab.assertIsCalm();
    }

    @Test
    void keepsPhaseZeroAndHiddenBandsInTheAddress(Tab tab) {
        tab.open(VIEW);
        tab.all("#phase-zero").selectOption("minimum");
        assertThat(folded(tab)).contains("minimum light at phase 0");

        tab.all("#epoch").fill("1700.25");
        tab.all("#epoch").blur();
        tab.all(".band[data-band=RP]").click();
        press(
                tab,
                "× 2",
                2
                        * Api.get("/api/v1/objects/gaia/{id}", ID)
                                .at("/star/period_days")
                                .asDouble());

        assertThat(tab.page().url()).contains("epoch=1700.25", "hidden_bands=RP");
        tab.reload();
        assertThat(folded(tab)).contains("a given time at phase 0");
        assertThat(tab.all("#epoch").inputValue()).isEqualTo("1700.25000");
        assertThat(tab.attributes(".band[data-band=RP]", "aria-pressed")).containsExactly("false");
        assertThat(tab.text("#star .raw figcaption")).doesNotContain("RP");
        tab.assertIsCalm();
    }

    @Test
    void saysWhatIsNoPeriodAndWhatIsNoTime(Tab tab) {
        tab.open(VIEW);

        tab.all("#period").fill("half a day");
        tab.all("#period").press("Enter");
        tab.all("#epoch").fill("noon");
        tab.all("#epoch").blur();

        assertThat(tab.text(".period .note")).contains("'half a day' is no period");
        assertThat(tab.attributes("#epoch", "aria-invalid")).containsExactly("true");
        tab.assertIsCalm();
    }

    @Test
    void foldsAtAPeakThatIsClickedInThePlotAndInTheList(Tab tab) {
        JsonNode points = periodogram().get("points");
        tab.open(VIEW + "&period_days=7");
        assertThat(tab.attributes(".periodogram .plot", "aria-label").getFirst())
                .contains("Periodogram of gaia/" + ID, "P at 7 days");

        tab.all(".peak").first().click();
        tab.settled();
        double highest = highest(points).get("frequency_per_day").asDouble();
        assertThat(period(tab)).isEqualTo(1 / highest);
        assertThat(tab.text(".peak[aria-pressed=true]")).contains("P = found");

        tab.all("#periodogram-axis").selectOption("frequency");
        press(tab, "× 3", 3 / highest);
        clickAt(tab, highest, points);
        assertThat(period(tab)).isEqualTo(1 / highest);
        for (String axis : List.of("log-days", "days", "log-frequency")) {
            tab.all("#periodogram-axis").selectOption(axis);
        }
        tab.settled();
        tab.assertIsCalm();
    }

    @Test
    void savesThePeriodogramAsItIsDrawn(Tab tab) throws IOException {
        tab.open(VIEW);

        Download table = tab.page().waitForDownload(() -> tool(tab, "CSV: Periodogram"));
        Download picture = tab.page().waitForDownload(() -> tool(tab, "SVG: Periodogram"));

        assertThat(Files.readAllLines(table.path()))
                .hasSize(periodogram().get("points").size() + 1)
                .first()
                .isEqualTo("frequency_per_day,power");
        assertThat(Files.readString(picture.path())).startsWith("<svg").contains("period [d]", "P = found");
        assertThat(picture.suggestedFilename()).isEqualTo("gaia-" + ID + "-periodogram.svg");
    }

    @Test
    void saysWhyThereIsNoPeriodogramAndTriesAgain(Tab tab) {
        tab.complaints().expect("status of 503");
        tab.page().route("**/periodogram", StarPageTest::refuse);

        tab.open(VIEW);
        assertThat(tab.text(".periodogram")).contains("no turn came within 10 s");
        assertThat(tab.count("#kin tbody tr")).isEqualTo(10);

        tab.page().unroute("**/periodogram");
        tab.all(".periodogram figcaption button").click();
        tab.settled();
        assertThat(tab.count(".peak")).isPositive();
    }

    @Test
    void tellsTheFeaturesWithTheirMeanings(Tab tab) {
        tab.open(VIEW);
        tab.all(".features summary").click();
        tab.settled();

        JsonNode features = Api.get("/api/v1/objects/gaia/{id}/features", ID).get("features");
        assertThat(tab.texts(".features tbody th"))
                .hasSize(features.size())
                .first()
                .isEqualTo("log_period");
        assertThat(tab.text(".features tbody tr:first-child"))
                .contains("log10 of the likeliest period in days", "log(d)");
        tab.assertIsCalm();
        tab.inspect("star-features");
    }

    @Test
    void tellsThePlaceInBothWaysAndLinksToArchives(Tab tab) {
        tab.page().context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        JsonNode star = Api.get("/api/v1/objects/gaia/{id}", ID);
        tab.open(VIEW);

        tab.all(".facts button").click();

        assertThat(tab.text(".facts")).contains("10.03000 −30.03000 deg", "00:40:07.20 −30:01:48.0", "copied");
        assertThat((String) tab.page().evaluate("() => navigator.clipboard.readText()"))
                .isEqualTo("10.030000 -30.030000");
        assertThat(tab.attributes(".facts a", "href"))
                .containsExactly(
                        star.at("/links/simbad").asText(),
                        star.at("/links/vsx").asText(),
                        star.at("/links/gaia").asText(),
                        star.at("/links/alerce").asText());
        assertThat(tab.attributes(".facts a", "rel")).allMatch(rel -> rel.contains("noopener"));
        tab.assertIsCalm();
    }

    private static void refuse(Route route) {
        route.fulfill(new Route.FulfillOptions()
                .setStatus(503)
                .setContentType("application/problem+json")
                .setBody("{\"status\":503,\"code\":\"too_busy\",\"detail\":\"no turn came within 10 s\"}"));
    }

    private static void press(Tab tab, String factor, double expectedDays) {
        tab.all(".factors button").getByText(factor).click();
        tab.settled();
        assertThat(period(tab)).isCloseTo(expectedDays, within(1e-9));
        assertThat(folded(tab)).contains("folded at");
    }

    private static void tool(Tab tab, String label) {
        tab.all("button[aria-label='" + label + "']").click();
    }

    private static double period(Tab tab) {
        Matcher matcher = PERIOD.matcher(tab.page().url());
        assertThat(matcher.find()).as(tab.page().url()).isTrue();
        return Double.parseDouble(matcher.group(1));
    }

    private static String folded(Tab tab) {
        tab.settled();
        return String.join(" ", tab.attributes("#star .fold .plot", "aria-label"));
    }

    private static JsonNode periodogram() {
        return Api.get("/api/v1/objects/gaia/{id}/periodogram", ID).get("periodogram");
    }

    private static JsonNode highest(JsonNode points) {
        JsonNode highest = points.get(0);
        for (JsonNode point : points) {
            highest = point.get("power").asDouble() > highest.get("power").asDouble() ? point : highest;
        }
        return highest;
    }

    /** On the plot's axis of frequency, whose margins are those of js/plot/periodogram.js. */
    private static void clickAt(Tab tab, double frequency, JsonNode points) {
        BoundingBox plot = tab.all(".periodogram .plot").boundingBox();
        double low = points.get(0).get("frequency_per_day").asDouble();
        double high = points.get(points.size() - 1).get("frequency_per_day").asDouble();
        double left = 56;
        double right = 14;
        double x = plot.x + left + (plot.width - left - right) * (frequency - low) / (high - low);
        tab.page().mouse().click(x, plot.y + plot.height / 2);
        tab.settled();
    }

    private static double span() {
        return Api.get("/api/v1/objects/gaia/{id}", ID)
                .at("/star/time_span_days")
                .asDouble();
    }
}

package org.starkin.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.starkin.demo.Api;
import org.starkin.demo.DemoSky;
import org.starkin.demo.SyntheticStars;

/** What a reader does with a list of kin: orders it, asks why, narrows it, lays curves over one another, compares, takes it away. */
@QuarkusTest
@QuarkusTestResource(DemoSky.class)
@ExtendWith(Browser.class)
class KinPageTest {

    private static final String ID = SyntheticStars.id(4);
    private static final String STAR = "gaia/" + ID;

    @Test
    void ordersTheKinByAnyColumnAndRemembersIt(Tab tab) {
        tab.open("?star=" + STAR);

        tab.all("#kin button[data-key=period_days]").click();
        tab.settled();
        assertThat(numbers(tab, "Period")).isSorted();
        assertThat(tab.attributes("#kin th", "aria-sort")).containsExactly("ascending");
        tab.all("#kin button[data-key=period_days]").press("Enter");
        tab.settled();
        tab.reload();

        assertThat(numbers(tab, "Period")).isSortedAccordingTo((a, b) -> Double.compare(b, a));
        assertThat(tab.page().url()).contains("sort=-period_days");
        assertThat(tab.attributes("#kin .multiples li", "data-star"))
                .isEqualTo(tab.attributes("#kin tbody tr", "data-star"));
        tab.assertIsCalm();
    }

    @Test
    void tellsWhyAStarIsSimilar(Tab tab) {
        tab.open("?star=" + STAR);

        tab.all("#kin button[aria-expanded]").first().click();

        assertThat(tab.text("#kin tr.why"))
                .contains("Similarity closer than", "pairs", "Agree", "Differ", "Amplitude ratio", "SIMBAD", "VSX");
        assertThat(tab.attributes("#kin tr.why a", "rel")).allMatch("noopener noreferrer"::equals);
        tab.inspect("why");
        tab.all("#kin button[aria-expanded]").first().click();
        assertThat(tab.count("#kin tr.why")).isZero();
        tab.assertIsCalm();
    }

    @Test
    void narrowsTheSearchToAClassAndARangeOfPeriods(Tab tab) {
        tab.open("?star=" + STAR);
        tab.all(".conditions summary").click();

        tab.all("select[name=class]").selectOption("RRAB");
        tab.settled();
        tab.all("input[name=max-period]").fill("0.6");
        tab.all("input[name=max-period]").blur();
        tab.settled();

        List<String> found =
                Api.hitsOf(Api.get("/api/v1/objects/gaia/{id}/similar?limit=10&classes=RRAB&max_period_days=0.6", ID));
        assertThat(tab.attributes("#kin tbody tr", "data-star"))
                .isEqualTo(found)
                .isNotEmpty();
        assertThat(tab.page().url()).contains("classes=RRAB", "max_period_days=0.6");
        tab.all("input[name=max-period]").fill("0.000001");
        tab.all("input[name=max-period]").blur();
        tab.settled();
        assertThat(tab.text("#kin")).contains("meets all the conditions");
        tab.assertIsCalm();
    }

    @Test
    void laysTheStarOverItsKinAndTakesItOff(Tab tab) {
        tab.open("?star=" + STAR);
        assertThat(tab.count("#kin .multiples path.over")).isEqualTo(10);

        tab.all("input[name=residual]").check();
        tab.settled();

        assertThat(tab.count("#kin .multiples path.over")).isZero();
        assertThat(tab.text("#kin .multiples")).isNotEmpty();
        assertThat(tab.all("#kin .multiples title").first().textContent()).contains("less the curve of the star asked");
        assertThat(tab.page().url()).contains("residual=true");
        tab.assertIsCalm();
    }

    @Test
    void comparesStarsSideBySide(Tab tab) {
        tab.open("?star=" + STAR);
        for (int i = 0; i < 3; i++) {
            tab.all("#kin tbody input[type=checkbox]").nth(i).check();
        }
        tab.all("text=Compare 3 stars").click();
        tab.settled();

        assertThat(tab.texts("#view .side-by-side h3").stream().filter(name -> !name.endsWith(", spectrum")))
                .hasSize(3);
        assertThat(tab.count("#view tbody tr")).isEqualTo(3);
        assertThat(numbers(tab, "Similarity").getFirst()).isEqualTo(1);
        assertThat(numbers(tab, "Similarity")).allMatch(similarity -> similarity > 0.3);
        assertThat(tab.text("#view")).contains("All together", "Root mean square difference");
        assertThat(tab.isShown("#star")).isFalse();
        tab.assertIsCalm();
        tab.inspect("compare");
    }

    @Test
    void showsTheWholeTableBesideTheCurvesOnADesk(Tab tab) {
        tab.open("?star=" + STAR);

        tab.assertShowsItsWidth("#kin .table-scroll");
        assertThat(tab.all("#kin .multiples").boundingBox().width).isGreaterThan(300);
    }

    @Test
    void comparesNoMoreThanSix(Tab tab) {
        tab.open("?star=" + STAR);
        for (int i = 0; i < 7; i++) {
            tab.all("#kin tbody input[type=checkbox]").nth(i).check();
        }

        assertThat(tab.text("#kin .kin-head")).contains("Compare 6 stars");
        assertThat(tab.all("#kin tbody input[type=checkbox]").first().isChecked())
                .isFalse();
        assertThat(tab.text("#status")).contains("At most 6");
        tab.assertIsCalm();
    }

    @Test
    void remembersTheWalkFromStarToStar(Tab tab) {
        tab.open("?star=" + STAR);
        String next = tab.attributes("#kin tbody tr", "data-star").getFirst();
        tab.all("#kin tbody a").first().click();
        tab.settled();

        assertThat(tab.texts("#trail li")).containsExactly(STAR, next);
        assertThat(tab.text("#star h2")).isEqualTo(next);
        tab.all("#trail a").first().click();
        tab.settled();
        assertThat(tab.text("#star h2")).isEqualTo(STAR);
        tab.page().goBack();
        tab.settled();
        assertThat(tab.text("#star h2")).isEqualTo(next);
        tab.assertIsCalm();
    }

    @Test
    void handsTheTableOutAsFilesAndAsARequest(Tab tab) throws IOException {
        tab.open("?star=" + STAR);
        List<String> shown = tab.texts("#kin tbody th");

        assertThat(downloaded(tab, "CSV").lines().skip(1).map(line -> line.split(",", -1)[3]))
                .isEqualTo(shown);
        assertThat(downloaded(tab, "VOTable")).contains("<VOTABLE", shown.getFirst());
        assertThat(downloaded(tab, "Parquet")).startsWith("PAR1");

        tab.page().context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        tab.all(".takeaways button:text('curl')").click();
        assertThat(clipboard(tab)).startsWith("curl '" + Tab.root() + "api/v1/objects/gaia/" + ID + "/similar?");
        tab.all(".takeaways button:text('Python')").click();
        assertThat(clipboard(tab)).contains("astropy.table", "format=votable");
        tab.assertIsCalm();
    }

    private static String downloaded(Tab tab, String format) throws IOException {
        Download download = tab.page()
                .waitForDownload(
                        () -> tab.all(".takeaways a:text-is('" + format + "')").click());
        return new String(Files.readAllBytes(download.path()), StandardCharsets.ISO_8859_1);
    }

    private static String clipboard(Tab tab) {
        Page page = tab.page();
        page.waitForCondition(() -> tab.text("#status").contains("clipboard"));
        return String.valueOf(page.evaluate("() => navigator.clipboard.readText()"));
    }

    /** The numbers of a column of the table that is shown. */
    private static List<Double> numbers(Tab tab, String head) {
        List<String> heads = tab.texts("thead th");
        int column = 1
                + heads.indexOf(heads.stream()
                        .filter(text -> text.startsWith(head))
                        .findFirst()
                        .orElseThrow());
        return tab.texts("tbody tr > :nth-child(" + column + ")").stream()
                .map(Double::valueOf)
                .toList();
    }
}

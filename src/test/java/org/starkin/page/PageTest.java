package org.starkin.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.starkin.demo.Api;
import org.starkin.demo.DemoSky;
import org.starkin.demo.SyntheticStars;

/** The page in a real browser, on a small sky. */
@QuarkusTest
@QuarkusTestResource(DemoSky.class)
class PageTest {

    private static final String ID = SyntheticStars.id(4);
    private static final String STAR = "gaia/" + ID;

    @Test
    void beginsWithAStarOfEachClass() {
        Browser.Page page = open("");

        List<String> classes = page.document().select(".examples strong").eachText();
        assertThat(classes).containsExactly("DCEP", "EW", "RRAB");
        assertThat(page.document().select("#sky li")).hasSize(3);
        assertThat(page.document().select("#sky li").eachText()).noneMatch(line -> line.contains("· ·"));
        assertIsCalm(page);
    }

    @Test
    void showsTheStarOfTheAddressWithItsCurvesAndTenKin() {
        List<String> nearest = Api.hitsOf(Api.get("/api/v1/objects/gaia/{id}/similar?limit=10", ID));

        Browser.Page page = open("?star=" + STAR);

        Document document = page.document();
        assertThat(document.select("#star h2").text()).isEqualTo(STAR);
        assertThat(document.select("#star .facts").text()).contains("Class", "Period found", "Position (ICRS)");
        assertThat(document.select("#star .plot canvas")).hasSizeGreaterThanOrEqualTo(2);
        assertThat(document.select("#star .plot").eachAttr("aria-label"))
                .anyMatch(label -> label.contains("folded at"));
        assertThat(document.select("#kin tbody tr").eachAttr("data-star"))
                .isEqualTo(nearest)
                .hasSize(10);
        assertThat(document.select("#kin .multiples svg path.dots")).hasSize(10);
        assertThat(document.select("#kin .provenance").text())
                .contains("every star was compared (102)", "generation-000001");
        assertIsCalm(page);
    }

    @Test
    void takesSettingsAndPeriodFromTheAddress() {
        Browser.Page page =
                open("?star=" + STAR + "&surveys=ztf&limit=5&exact=true&period_days=0.75&phase_zero=minimum");

        Document document = page.document();
        assertThat(document.select("#kin tbody tr").eachAttr("data-star"))
                .hasSize(5)
                .allMatch(star -> star.startsWith("ztf/"));
        assertThat(document.select("#kin .provenance").text()).contains("Exact search of ztf");
        assertThat(document.select("#star .plot").eachAttr("aria-label"))
                .anyMatch(label -> label.contains("folded at 0.7500000 days") && label.contains("minimum light"));
        assertIsCalm(page);
    }

    @Test
    void findsAStarFirstByItsPastedTable() {
        String table = Api.table("gaia", ID);

        Browser.Page page = open("?time_system=GAIA#table=" + packed(table));

        Document document = page.document();
        int points = table.lines().toList().size() - 1;
        assertThat(document.select("#star .star-head").text())
                .contains("pasted light curve", points + " points read, none dropped", "TCB, barycenter");
        assertThat(document.select("#kin tbody tr").eachAttr("data-star"))
                .hasSize(10)
                .first()
                .isEqualTo(STAR);
        assertThat(document.select("#star .plot canvas")).hasSizeGreaterThanOrEqualTo(2);
        assertIsCalm(page);
    }

    @Test
    void showsTheServersOwnWordsWhereATableCannotBeRead() {
        Browser.Page page = open("#table=" + packed("colour,size\nred,3\n"));

        String detail = given().contentType("text/csv")
                .body("colour,size\nred,3\n")
                .post("/api/v1/search/upload")
                .then()
                .statusCode(400)
                .extract()
                .path("detail");
        assertThat(page.document().select("#problem").text()).contains(detail);
        assertThat(page.document().select("#paste[open]")).hasSize(1);
        assertThat(page.document().select("#kin tbody tr")).isEmpty();
    }

    @Test
    void saysThatALinkIsDamaged() {
        Browser.Page page = open("#table=" + packed(Api.table("gaia", ID)).substring(0, 40));

        assertThat(page.document().select("#problem").text()).contains("damaged");
    }

    @Test
    void offersIdsLikeTheOneThatIsNotThere() {
        Browser.Page page = open("?star=" + STAR.substring(0, STAR.length() - 1));

        Document document = page.document();
        assertThat(document.select("#problem").text()).contains("gaia", "Did you mean");
        assertThat(document.select("#problem a").eachAttr("href"))
                .isNotEmpty()
                .allMatch(href -> href.startsWith("?star=gaia/"));
        assertThat(document.select("#star").hasAttr("hidden")).isTrue();
    }

    @Test
    void walksFromAPositionToItsOnlyStar() {
        String onlyGaiaHasIt = SyntheticStars.id(DemoSky.ZTF_STARS + 1);

        Browser.Page page = open(positionOf(onlyGaiaHasIt));

        assertThat(page.document().select("#star h2").text()).isEqualTo("gaia/" + onlyGaiaHasIt);
        assertThat(page.document().select("#kin tbody tr")).hasSize(10);
        assertIsCalm(page);
    }

    @Test
    void offersEveryStarOfAPosition() {
        Browser.Page page = open(positionOf(ID));

        assertThat(page.document().select("#pick tbody tr").eachAttr("data-star"))
                .containsExactlyInAnyOrder(STAR, "tess/" + ID, "ztf/" + ID);
        assertThat(page.document().select("#pick tbody a").eachAttr("href")).contains("?star=" + STAR);
        assertIsCalm(page);
    }

    @Test
    void offersWiderConesWhereTheSkyIsEmpty() {
        Browser.Page page = open("?ra=1&dec=89");

        assertThat(page.document().select("#pick a").eachAttr("href"))
                .contains("?ra=1&dec=89&radius_arcsec=30", "?ra=1&dec=89&radius_arcsec=600");
        assertIsCalm(page);
    }

    @Test
    void worksBehindAPathPrefix() throws IOException {
        try (PrefixProxy proxy = new PrefixProxy(URI.create(root()))) {
            Browser.Page page = Browser.find().open(proxy.address() + "?star=" + STAR);

            assertThat(page.document().select("#star h2").text()).isEqualTo(STAR);
            assertThat(page.document().select("#kin .multiples svg path.dots")).hasSize(10);
            assertIsCalm(page);
        }
    }

    private static String positionOf(String id) {
        JsonNode star = Api.get("/api/v1/objects/gaia/{id}", id).get("star");
        return "?radius_arcsec=0.5&ra=" + star.get("ra").asText() + "&dec="
                + star.get("dec").asText();
    }

    private static Browser.Page open(String view) {
        return Browser.find().open(root() + view);
    }

    private static String root() {
        return RestAssured.baseURI + ":" + RestAssured.port + "/";
    }

    /** Neither an error for the reader nor one for the developer, and nothing still under way. */
    private static void assertIsCalm(Browser.Page page) {
        assertThat(page.console()).isEmpty();
        assertThat(page.document().select("#problem").hasAttr("hidden")).isTrue();
        assertThat(page.document().body().hasAttr("aria-busy")).isFalse();
    }

    /** A table as the page packs it into an address. */
    private static String packed(String table) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflating =
                new DeflaterOutputStream(bytes, new Deflater(Deflater.BEST_COMPRESSION, true))) {
            deflating.write(table.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());
    }
}

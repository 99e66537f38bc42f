package org.starkin.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.starkin.demo.Api;
import org.starkin.demo.DemoSky;
import org.starkin.demo.SyntheticStars;

/** The page in a real browser, on a small sky. */
@QuarkusTest
@QuarkusTestResource(DemoSky.class)
@ExtendWith(Browser.class)
class PageTest {

    private static final String ID = SyntheticStars.id(4);
    private static final String STAR = "gaia/" + ID;

    @Test
    void beginsWithAStarOfEachClass(Tab tab) {
        tab.open("");

        List<String> classes = tab.texts(".examples strong");
        assertThat(classes).containsExactly("DCEP", "EW", "RRAB");
        assertThat(tab.count("#sky li")).isEqualTo(3);
        assertThat(tab.texts("#sky li")).noneMatch(line -> line.contains("· ·"));
        tab.assertIsCalm();
        tab.inspect("welcome");
    }

    @Test
    void showsTheStarOfTheAddressWithItsCurvesAndTenKin(Tab tab) {
        List<String> nearest = Api.hitsOf(Api.get("/api/v1/objects/gaia/{id}/similar?limit=10", ID));

        tab.open("?star=" + STAR);

        assertThat(tab.text("#star h2")).isEqualTo(STAR);
        assertThat(tab.text("#star .facts")).contains("Class", "Period found", "Position (ICRS)");
        assertThat(tab.count("#star .plot canvas")).isGreaterThanOrEqualTo(2);
        assertThat(tab.attributes("#star .plot", "aria-label")).anyMatch(label -> label.contains("folded at"));
        assertThat(tab.attributes("#kin tbody tr", "data-star"))
                .isEqualTo(nearest)
                .hasSize(10);
        assertThat(tab.count("#kin .multiples svg path.dots")).isEqualTo(10);
        assertThat(tab.text("#kin .provenance")).contains("every star was compared (102)", "generation-000001");
        tab.assertIsCalm();
        tab.inspect("star");
    }

    @Test
    void takesSettingsAndPeriodFromTheAddress(Tab tab) {
        tab.open("?star=" + STAR + "&surveys=ztf&limit=5&exact=true&period_days=0.75&phase_zero=minimum");

        assertThat(tab.attributes("#kin tbody tr", "data-star")).hasSize(5).allMatch(star -> star.startsWith("ztf/"));
        assertThat(tab.text("#kin .provenance")).contains("Exact search of ztf");
        assertThat(tab.attributes("#star .plot", "aria-label"))
                .anyMatch(label -> label.contains("folded at 0.7500000 days") && label.contains("minimum light"));
        tab.assertIsCalm();
    }

    @Test
    void findsAStarFirstByItsPastedTable(Tab tab) {
        String table = Api.table("gaia", ID);

        tab.open("?time_system=GAIA#table=" + packed(table));
        int points = table.lines().toList().size() - 1;
        assertThat(tab.text("#star .star-head"))
                .contains("pasted light curve", points + " points read, none dropped", "TCB, barycenter");
        assertThat(tab.attributes("#kin tbody tr", "data-star"))
                .hasSize(10)
                .first()
                .isEqualTo(STAR);
        assertThat(tab.count("#star .plot canvas")).isGreaterThanOrEqualTo(2);
        tab.assertIsCalm();
        tab.inspect("pasted");
    }

    @Test
    void showsTheServersOwnWordsWhereATableCannotBeRead(Tab tab) {
        tab.complaints().expect("status of 400");

        tab.open("#table=" + packed("colour,size\nred,3\n"));

        String detail = given().contentType("text/csv")
                .body("colour,size\nred,3\n")
                .post("/api/v1/search/upload")
                .then()
                .statusCode(400)
                .extract()
                .path("detail");
        assertThat(tab.text("#problem")).contains(detail);
        assertThat(tab.count("#paste[open]")).isEqualTo(1);
        assertThat(tab.count("#kin tbody tr")).isZero();
        tab.inspect("unreadable-table");
    }

    @Test
    void saysThatALinkIsDamaged(Tab tab) {
        tab.open("#table=" + packed(Api.table("gaia", ID)).substring(0, 40));

        assertThat(tab.text("#problem")).contains("damaged");
    }

    @Test
    void offersIdsLikeTheOneThatIsNotThere(Tab tab) {
        tab.complaints().expect("status of 404");

        tab.open("?star=" + STAR.substring(0, STAR.length() - 1));

        assertThat(tab.text("#problem")).contains("gaia", "Did you mean");
        assertThat(tab.attributes("#problem a", "href")).isNotEmpty().allMatch(href -> href.startsWith("?star=gaia/"));
        assertThat(tab.isShown("#star")).isFalse();
        tab.inspect("unknown-star");
    }

    @Test
    void walksFromAPositionToItsOnlyStar(Tab tab) {
        String onlyGaiaHasIt = SyntheticStars.id(DemoSky.ZTF_STARS + 1);

        tab.open(positionOf(onlyGaiaHasIt));

        assertThat(tab.text("#star h2")).isEqualTo("gaia/" + onlyGaiaHasIt);
        assertThat(tab.count("#kin tbody tr")).isEqualTo(10);
        tab.assertIsCalm();
    }

    @Test
    void offersEveryStarOfAPosition(Tab tab) {
        tab.open(positionOf(ID));

        assertThat(tab.attributes("#pick tbody tr", "data-star"))
                .containsExactlyInAnyOrder(STAR, "tess/" + ID, "ztf/" + ID);
        assertThat(tab.attributes("#pick tbody a", "href")).contains("?star=" + STAR);
        tab.assertIsCalm();
        tab.inspect("pick");
    }

    @Test
    void offersWiderConesWhereTheSkyIsEmpty(Tab tab) {
        tab.open("?ra=1&dec=89");

        assertThat(tab.attributes("#pick a", "href"))
                .contains("?ra=1&dec=89&radius_arcsec=30", "?ra=1&dec=89&radius_arcsec=600");
        tab.assertIsCalm();
        tab.inspect("nothing-there");
    }

    @Test
    void worksBehindAPathPrefix(Tab tab) throws IOException {
        try (PrefixProxy proxy = new PrefixProxy(URI.create(Tab.root()))) {
            tab.openAddress(proxy.address() + "?star=" + STAR);

            assertThat(tab.text("#star h2")).isEqualTo(STAR);
            assertThat(tab.count("#kin .multiples svg path.dots")).isEqualTo(10);
            tab.assertIsCalm();
        }
    }

    private static String positionOf(String id) {
        JsonNode star = Api.get("/api/v1/objects/gaia/{id}", id).get("star");
        return "?radius_arcsec=0.5&ra=" + star.get("ra").asText() + "&dec="
                + star.get("dec").asText();
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

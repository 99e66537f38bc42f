package org.starkin.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.options.BoundingBox;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.starkin.demo.Api;
import org.starkin.demo.DemoSky;
import org.starkin.demo.SyntheticStars;

/** The map, in a real browser that draws it without a graphics processor. */
@QuarkusTest
@QuarkusTestResource(DemoSky.class)
@ExtendWith(Browser.class)
class MapPageTest {

    private static final String STAGE = ".map-stage";
    private static final String ID = SyntheticStars.id(4);
    private static final int STARS = DemoSky.GAIA_STARS + DemoSky.ZTF_STARS + DemoSky.TESS_STARS;

    @Test
    void drawsTheStarsInTheColoursOfTheirClasses(Tab tab) throws IOException {
        open(tab, "?view=map");

        assertThat(tab.text("#status")).isEqualTo(STARS + " stars on the map.");
        assertThat(tab.texts(".map-entry")).contains("DCEP 34", "EW 34", "RRAB 34", "gaia 60", "tess 12", "ztf 30");
        assertThat(colours(tab)).as("colours seen").isGreaterThan(3);
        tab.assertIsCalm();
        tab.inspect("map");
    }

    @Test
    void hidesAClassAndShowsItAgainAndTheAddressRemembers(Tab tab) throws IOException {
        open(tab, "?view=map");
        int all = painted(tab);

        tab.all(".map-entry[data-name=EW]").click();
        tab.settled();

        assertThat(painted(tab)).isLessThan(all);
        assertThat(tab.page().url()).contains("hide_classes=EW");
        tab.reload();
        assertThat(tab.attributes(".map-entry[data-name=EW]", "aria-pressed")).containsExactly("false");
        tab.all(".map-entry[data-name=EW]").click();
        tab.settled();
        assertThat(painted(tab)).isEqualTo(all);
        tab.assertIsCalm();
    }

    @Test
    void coloursByNumbersWithAScaleBeside(Tab tab) {
        open(tab, "?view=map");

        tab.all("#map-colour").selectOption("period");
        tab.settled();

        assertThat(tab.text(".map-scale")).contains("Period, days (log)", "not known");
        assertThat(tab.texts(".map-ticks span")).hasSize(3);
        for (String colour : List.of("survey", "strangeness", "magnitude")) {
            tab.all("#map-colour").selectOption(colour);
            tab.settled();
            assertThat(tab.page().url()).contains("colour=" + colour);
        }
        tab.assertIsCalm();
    }

    @Test
    void showsTheWholeSkyWithItsLines(Tab tab) throws IOException {
        open(tab, "?view=map");

        tab.all("[data-projection=sky]").click();
        tab.settled();
        tab.all("#map-galaxy").check();
        tab.settled();

        assertThat(tab.page().url()).contains("projection=sky", "galaxy=true");
        assertThat(painted(tab)).isPositive();
        tab.reload();
        assertThat(tab.attributes("[data-projection=sky]", "aria-pressed")).containsExactly("true");
        tab.assertIsCalm();
        tab.inspect("map-sky");
    }

    @Test
    void listsTheStarsInsideTheLassoAndHandsThemOn(Tab tab) {
        open(tab, "?view=map");
        BoundingBox box = box(tab);

        tab.all("text=Lasso").click();
        drag(tab, box, 0.02, 0.02, 0.98, 0.02, 0.98, 0.98, 0.02, 0.98, 0.02, 0.5);
        tab.settled();

        assertThat(tab.text("[aria-label='Selected stars'] h2")).isEqualTo(STARS + " stars selected");
        assertThat(tab.text("[aria-label='Selected stars']")).contains("DCEP 34 · EW 34 · RRAB 34");
        assertThat(tab.count("[aria-label='Selected stars'] tbody tr")).isEqualTo(50);
        String csv = tab.attributes("[aria-label='Selected stars'] a:text-is('CSV')", "href")
                .getFirst();
        assertThat(given().urlEncodingEnabled(false).get("/" + csv).asString().lines())
                .hasSize(STARS + 1);
        tab.reload();
        assertThat(tab.text("[aria-label='Selected stars'] h2")).isEqualTo(STARS + " stars selected");
        tab.assertIsCalm();
        tab.inspect("map-lasso");

        tab.all("text=Clear").click();
        tab.settled();
        assertThat(tab.isShown("[aria-label='Selected stars']")).isFalse();
    }

    @Test
    void selectsWhatIsInViewWithoutAMouse(Tab tab) {
        open(tab, "?view=map&hide_surveys=gaia,tess");

        tab.all("text=Select what is in view").press("Enter");
        tab.settled();

        assertThat(tab.text("[aria-label='Selected stars'] h2")).isEqualTo(DemoSky.ZTF_STARS + " stars selected");
    }

    @Test
    void namesTheStarUnderThePointerAndWalksToIt(Tab tab) {
        open(tab, OnMap.at("gaia", ID, 400));
        BoundingBox box = box(tab);

        tab.page().mouse().move(box.x + box.width / 2 + 1, box.y + box.height / 2);
        tab.page().waitForCondition(() -> tab.text(".map-readout").contains("gaia/" + ID));

        assertThat(tab.text(".map-readout")).contains("DCEP", "P = ");
        tab.page().mouse().click(box.x + box.width / 2 + 1, box.y + box.height / 2);
        tab.page().waitForURL("**/?star=gaia/" + ID);
        tab.settled();
        assertThat(tab.text("#star h2")).isEqualTo("gaia/" + ID);
        tab.page().goBack();
        tab.settled();
        assertThat(tab.isShown(STAGE)).isTrue();
        tab.assertIsCalm();
    }

    @Test
    void pointsOutAStarAndItsKin(Tab tab) {
        List<String> nearest = Api.hitsOf(Api.get("/api/v1/objects/gaia/{id}/similar?limit=10", ID));

        open(tab, "?star=gaia/" + ID);
        tab.all("text=On the map").click();
        tab.settled();

        assertThat(tab.text("[aria-label='Its kin on the map'] h2")).contains("gaia/" + ID);
        assertThat(tab.texts(".map-kin a")).isEqualTo(nearest);
        tab.assertIsCalm();
    }

    @Test
    void goesAboutByKeysAndOpensTheStarInTheMiddle(Tab tab) {
        open(tab, "?view=map");

        tab.all(STAGE).focus();
        tab.page().keyboard().press("+");
        tab.page().keyboard().press("ArrowLeft");
        tab.page().waitForCondition(() -> tab.page().url().contains("at="));
        tab.page().keyboard().press("0");
        tab.page().waitForCondition(() -> !tab.page().url().contains("at="));
        tab.page().keyboard().press("Enter");
        tab.page()
                .waitForCondition(() -> tab.page().url().contains("?star=")
                        || tab.text(".map-readout").contains("No star is near"));
        tab.settled();
        tab.assertIsCalm();
    }

    @Test
    void zoomsByWheelAndMovesByDragging(Tab tab) {
        open(tab, "?view=map");
        BoundingBox box = box(tab);

        tab.page().mouse().move(box.x + 200, box.y + 200);
        tab.page().mouse().wheel(0, -400);
        tab.page().waitForCondition(() -> tab.page().url().contains("at="));
        String zoomed = tab.page().url();
        drag(tab, box, 0.5, 0.5, 0.4, 0.4);
        tab.page().waitForCondition(() -> !tab.page().url().equals(zoomed));

        assertThat(tab.isShown("[aria-label='Selected stars']")).isFalse();
        tab.assertIsCalm();
    }

    @Test
    void savesAPicture(Tab tab) throws IOException {
        open(tab, "?view=map");

        Download download = tab.page().waitForDownload(() -> tab.all("text=PNG").click());

        assertThat(download.suggestedFilename()).isEqualTo("starkin-map-similarity.png");
        BufferedImage picture = ImageIO.read(download.createReadStream());
        assertThat(distinct(picture)).isGreaterThan(3);
    }

    @Test
    void worksBehindAPathPrefix(Tab tab) throws IOException {
        try (PrefixProxy proxy = new PrefixProxy(URI.create(Tab.root()))) {
            tab.complaints().expect("GPU stall due to ReadPixels");
            tab.openAddress(proxy.address() + "?view=map");

            assertThat(tab.count(".map-entry")).isEqualTo(6);
            assertThat(painted(tab)).isPositive();
            tab.assertIsCalm();
        }
    }

    @Test
    void saysSoWhereTheBrowserCannotDraw(Tab tab) {
        tab.page().addInitScript("HTMLCanvasElement.prototype.getContext = () => null;");

        open(tab, "?view=map");

        assertThat(tab.text("#view")).contains("no WebGL 2");
        tab.assertIsCalm();
    }

    @Test
    void saysHowToMakeAMapWhereThereIsNone(Tab tab) {
        tab.complaints().expect("status of 404");
        tab.page()
                .route(
                        "**/api/v1/map?*",
                        route -> route.fulfill(
                                new com.microsoft.playwright.Route.FulfillOptions()
                                        .setStatus(404)
                                        .setContentType("application/problem+json")
                                        .setBody(
                                                "{\"status\": 404, \"code\": \"no_map\", \"detail\": \"this sky has no map\"}")));

        open(tab, "?view=map");

        assertThat(tab.text("#view")).contains("no map yet", "./starkin map --sky DIR");
        tab.inspect("map-none");
    }

    /** Pictures are read back from the drawing, which the driver finds slow. */
    private static void open(Tab tab, String view) {
        tab.complaints().expect("GPU stall due to ReadPixels");
        tab.open(view);
    }

    private static BoundingBox box(Tab tab) {
        tab.all(STAGE).scrollIntoViewIfNeeded();
        return tab.all(STAGE).boundingBox();
    }

    /** From corner to corner, each as shares of the stage. */
    private static void drag(Tab tab, BoundingBox box, double... corners) {
        tab.page().mouse().move(box.x + corners[0] * box.width, box.y + corners[1] * box.height);
        tab.page().mouse().down();
        for (int i = 2; i < corners.length; i += 2) {
            tab.page()
                    .mouse()
                    .move(
                            box.x + corners[i] * box.width,
                            box.y + corners[i + 1] * box.height,
                            new com.microsoft.playwright.Mouse.MoveOptions().setSteps(5));
        }
        tab.page().mouse().up();
    }

    private static BufferedImage picture(Tab tab) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(tab.all(STAGE).screenshot()));
    }

    private static long colours(Tab tab) throws IOException {
        return distinct(picture(tab));
    }

    private static long distinct(BufferedImage picture) {
        return pixels(picture).distinct().count();
    }

    /** How many pixels are not paper. */
    private static int painted(Tab tab) throws IOException {
        BufferedImage picture = picture(tab);
        int paper = picture.getRGB(5, 5);
        return (int) pixels(picture).filter(pixel -> pixel != paper).count();
    }

    private static IntStream pixels(BufferedImage picture) {
        return IntStream.range(0, picture.getWidth() * picture.getHeight())
                .map(i -> picture.getRGB(i % picture.getWidth(), i / picture.getWidth()));
    }
}

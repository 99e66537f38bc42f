package org.starkin.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.starkin.demo.DemoSky;
import org.starkin.demo.SyntheticStars;

/**
 * Makes the pictures of the tour (docs/tour.md), into target/pictures; with {@code -Drefresh-pictures=true} into docs/tour too. What
 * is on them changes with the page, so it is looked at by people and not compared.
 */
@QuarkusTest
@QuarkusTestResource(DemoSky.class)
@ExtendWith(Browser.class)
class TourTest {

    private static final Path DOCS = Path.of("..", "docs");
    private static final Path MADE = Path.of("target", "pictures");
    private static final int WIDTH = 1280;
    private static final Pattern PICTURE = Pattern.compile("\\(tour/([a-z-]+)\\.png\\)");

    @ParameterizedTest
    @CsvSource({
        "star,?star=gaia/{id},1900",
        "why,?star=gaia/{id}&limit=5,1100",
        "spectrum,?star=gaia/1000002&over=gaia/1000001&draw=spectra,760",
        "compare,?view=compare&stars=gaia/{id}%2Cztf/{id}%2Ctess/{id},1000",
        "match,?view=match&star=gaia/{id},900",
        "rare,?view=rare&surveys=gaia&examples=gaia/1000001%2Cgaia/1000004%2Cgaia/1000007,1000",
        "map,?view=map&star=gaia/{id},900"
    })
    void photographsTheView(String name, String view, int height, Tab tab) throws IOException {
        tab.page().setViewportSize(WIDTH, height);
        if (name.equals("map")) {
            tab.complaints().expect("GPU stall due to ReadPixels"); // a slow machine is told so by its driver
        }
        tab.open(view.replace("{id}", SyntheticStars.id(4)));
        if (name.equals("why")) {
            tab.all("#kin button[aria-expanded]").first().click();
            tab.all("#kin").scrollIntoViewIfNeeded();
            tab.settled();
        }

        if (name.equals("spectrum")) {
            tab.all(".spectrum").evaluate("element => element.scrollIntoView()");
            tab.settled();
        }

        Path picture = MADE.resolve("tour-" + name + ".png");
        tab.page().screenshot(new Page.ScreenshotOptions().setPath(picture));

        tab.assertIsCalm();
        assertThat(Files.size(picture)).isGreaterThan(10_000);
        if (Boolean.getBoolean("refresh-pictures")) {
            Files.createDirectories(DOCS.resolve("tour"));
            Files.copy(picture, DOCS.resolve("tour").resolve(name + ".png"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @Test
    void theTourShowsPicturesThatThereAre() throws IOException {
        List<String> shown = PICTURE.matcher(Files.readString(DOCS.resolve("tour.md")))
                .results()
                .map(match -> match.group(1))
                .toList();

        assertThat(shown).containsExactly("star", "why", "spectrum", "compare", "match", "rare", "map");
        assertThat(shown)
                .allMatch(name -> Files.isRegularFile(DOCS.resolve("tour").resolve(name + ".png")));
        assertThat(Files.readString(Path.of("..", "README.md"))).contains("docs/tour/star.png", "docs/tour.md");
    }
}

package org.starkin.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.starkin.demo.Api;
import org.starkin.demo.DemoSky;
import org.starkin.demo.SyntheticStars;

/** The view of rare classes: examples, ranking, answers. Every third star of the demo is a Cepheid: 1, 4, 7 and so on. */
@QuarkusTest
@QuarkusTestResource(DemoSky.class)
@ExtendWith(Browser.class)
class RarePageTest {

    private static final List<String> SEEDS =
            List.of("gaia/" + SyntheticStars.id(1), "gaia/" + SyntheticStars.id(4), "gaia/" + SyntheticStars.id(7));
    private static final String LINK = "?view=rare&surveys=gaia&examples=" + String.join(",", SEEDS);

    @Test
    void collectsExamplesFromAStarItsKinAndByTyping(Tab tab) {
        tab.open("?star=" + SEEDS.get(0));

        String nearest = tab.attributes("#kin tbody tr", "data-star").getFirst();
        tab.all("#star button[data-answer=yes]").click();
        tab.all("#kin tbody button[data-answer=yes]").first().click();
        tab.all("#basket").click();
        tab.settled();
        tab.all(".adding summary").click();
        tab.all("#example-names").fill(String.join("\n", SEEDS) + " gaia/999");
        tab.complaints().expect("status of 404");
        tab.all("button:has-text('Add as examples')").click();
        tab.settled();

        Set<String> expected = new HashSet<>(SEEDS);
        expected.add(nearest);
        assertThat(tab.text("#basket .count")).isEqualTo(String.valueOf(expected.size()));
        assertThat(tab.texts("[data-list=Examples] a")).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(tab.text(".examples-panel .note")).contains("gaia has no object '999'");
        assertThat(tab.page().url()).contains("examples=");
        assertThat(tab.count(".ranked tbody tr")).isEqualTo(20);
    }

    @Test
    void labelsTwentyByKeyboardAndKeepsThemAll(Tab tab) throws IOException {
        tab.open(LINK);

        List<String> first = ranked(tab);
        int answered = 0;
        int moved = 0;
        while (answered < 20) {
            tab.page().keyboard().press(isCepheid(current(tab)) ? "y" : "n");
            tab.settled();
            answered++;
            moved += tab.count(".change.up, .change.down, .change.new");
        }

        assertThat(first).hasSize(20).doesNotContainAnyElementsOf(SEEDS);
        assertThat(moved).isPositive();
        assertThat(ranked(tab)).doesNotContainAnyElementsOf(first.subList(0, 5));
        assertThat(tab.text(".rare-counts")).startsWith("20 of 20 answered:");
        String counts = tab.text(".rare-counts");
        String set = tab.text(".set-name");
        assertThat(tab.page().url()).contains("set=" + set).doesNotContain("examples=");
        JsonNode labels = Api.get("/api/v1/label_sets/{name}/labels", set).get("labels");
        assertThat(labels)
                .hasSize(23)
                .allSatisfy(
                        label -> assertThat(label.get("generation").asText()).isEqualTo("generation-000001"));
        assertThat(labels.findValues("ranking").subList(3, 23)).allMatch(number -> number.asInt() > 0);

        tab.reload();

        assertThat(tab.text(".rare-counts")).isEqualTo(counts);
        assertThat(tab.texts("[data-list=Examples] a")).containsExactlyElementsOf(SEEDS);
        assertThat(ranked(tab)).hasSize(20);
        assertThat(Files.readString(export(tab, "VOTable").path())).contains("<VOTABLE", "1000001");
        tab.assertIsCalm();
    }

    @Test
    void opensASharedLabelSetElsewhere(Tab tab, Tab other) {
        tab.open(LINK);
        press(tab, "y");
        press(tab, "u");

        other.openAddress(tab.page().url());

        assertThat(other.text(".rare-counts")).isEqualTo("2 of 20 answered: 1 yes, 0 no, 1 unsure");
        assertThat(other.texts("[data-list=Examples] a")).containsExactlyElementsOf(SEEDS);
        assertThat(other.text("#basket .count")).isEqualTo("0");
        other.assertIsCalm();
    }

    @Test
    void takesAnAnswerBackAndMovesUpAndDown(Tab tab) {
        tab.open(LINK);
        List<String> stars = ranked(tab);

        press(tab, "n");
        assertThat(current(tab)).isEqualTo(stars.get(1));
        press(tab, "z");
        assertThat(current(tab)).isEqualTo(stars.get(0));
        assertThat(tab.text(".rare-counts")).startsWith("0 of 20");
        press(tab, "j");
        press(tab, "ArrowDown");
        assertThat(current(tab)).isEqualTo(stars.get(2));
        press(tab, "k");
        press(tab, "ArrowUp");
        assertThat(current(tab)).isEqualTo(stars.get(0));
        press(tab, "y");
        assertThat(tab.text(".ranked tbody tr:first-child .answer-cell")).isEqualTo("✓ yes");
        press(tab, "Enter");
        assertThat(ranked(tab)).doesNotContain(stars.get(0));
        assertThat(tab.text("#status")).containsAnyOf("moved up", "stayed as it was");
        tab.assertIsCalm();
    }

    @Test
    void takingASavedAnswerBackLeavesWhatWasThereBefore(Tab tab) {
        tab.open(LINK);
        String star = current(tab);

        press(tab, "y");
        press(tab, "k");
        press(tab, "n");
        assertThat(answersOf(tab, star)).containsExactly("yes", "no");
        press(tab, "z");
        assertThat(tab.text(".rare-counts")).startsWith("1 of 20 answered: 1 yes");
        assertThat(tab.text(".ranked tr.current .answer-cell")).isEqualTo("✓ yes");
        press(tab, "z");

        assertThat(tab.text(".rare-counts")).startsWith("0 of 20");
        assertThat(answersOf(tab, star)).containsExactly("yes", "no", "yes", "none");
        assertThat(current(tab)).isEqualTo(star);
        tab.reload();
        assertThat(tab.text(".rare-counts")).startsWith("0 of 20");
        assertThat(ranked(tab)).contains(star);
        tab.assertIsCalm();
    }

    private static List<String> answersOf(Tab tab, String star) {
        List<String> answers = new ArrayList<>();
        for (JsonNode label : Api.get("/api/v1/label_sets/{name}/labels", tab.text(".set-name"))
                .get("labels")) {
            if (star.endsWith("/" + label.get("id").asText())) {
                answers.add(label.get("answer").asText());
            }
        }
        return answers;
    }

    @Test
    void keepsAnswersInTheBrowserWhereTheServerKeepsNone(Tab tab) {
        tab.complaints().expect("status of 503");
        tab.page()
                .route(
                        "**/api/v1/label_sets*",
                        route -> route.fulfill(new com.microsoft.playwright.Route.FulfillOptions()
                                .setStatus(503)
                                .setContentType("application/problem+json")
                                .setBody("{\"code\": \"no_store\", \"detail\": \"the database is away\"}")));
        tab.open(LINK);

        press(tab, "y");
        press(tab, "u");
        press(tab, "Enter");

        assertThat(tab.text(".where")).contains("in this browser only", "the database is away");
        tab.reload();
        assertThat(tab.text(".rare-counts")).isEqualTo("2 of 20 answered: 1 yes, 0 no, 1 unsure");
        assertThat(ranked(tab)).hasSize(20);
    }

    @Test
    void renamesReplaysAndDeletesALabelSet(Tab tab) {
        tab.open(LINK);
        tab.all("#set-name").fill("to-be-renamed");
        tab.all("#judge").focus();
        press(tab, "y");
        tab.all(".sets summary").click();
        Locator row = tab.all("[data-set=to-be-renamed]");

        row.locator("button:has-text('Replay')").click();
        tab.settled();
        assertThat(row.innerText()).contains("of 1 ranking came out the same");
        row.locator("button:has-text('Rename')").click();
        row.locator("input").fill("renamed");
        row.locator("button:has-text('Save')").click();
        tab.settled();
        assertThat(tab.text(".set-name")).isEqualTo("renamed");
        assertThat(Api.get("/api/v1/label_sets/renamed")
                        .at("/label_set/rankings")
                        .asInt())
                .isPositive();
        assertThat(tab.page().url()).contains("set=renamed");
        tab.all("[data-set=renamed] button:has-text('Delete')").click();
        tab.all("[data-set=renamed] button:has-text('for good')").click();
        tab.settled();

        assertThat(tab.count("[data-set=renamed]")).isZero();
        assertThat(tab.page().url()).doesNotContain("set=");
        tab.assertIsCalm();
    }

    @Test
    void bringsBackTheBasketThatALinkReplaced(Tab tab) {
        tab.open("?view=rare&examples=gaia/" + SyntheticStars.id(2));
        tab.open(LINK);

        assertThat(tab.texts("[data-list=Examples] a")).containsExactlyElementsOf(SEEDS);
        tab.all("button:has-text('Bring them back')").click();
        tab.settled();

        assertThat(tab.texts("[data-list=Examples] a")).containsExactly("gaia/" + SyntheticStars.id(2));
        tab.assertIsCalm();
    }

    @Test
    void saysHowToBegin(Tab tab) {
        tab.open("?view=rare");

        assertThat(tab.text("#view .empty")).contains("Add three or more stars");
        assertThat(tab.isShown(".lab")).isFalse();
        tab.assertIsCalm();
        tab.inspect("rare-empty");
    }

    @Test
    void canBeReadByDayAndByNight(Tab tab) {
        tab.open(LINK + "&not=gaia/" + SyntheticStars.id(2));
        press(tab, "y");
        press(tab, "n");
        press(tab, "u");
        press(tab, "Enter");
        press(tab, "y");
        tab.all(".sets summary").click();
        tab.all(".answered summary").click();

        tab.inspect("rare");
    }

    private static void press(Tab tab, String key) {
        tab.page().keyboard().press(key);
        tab.settled();
    }

    private static List<String> ranked(Tab tab) {
        return tab.attributes(".ranked tbody tr", "data-star");
    }

    private static String current(Tab tab) {
        return tab.attributes(".ranked tr.current", "data-star").getFirst();
    }

    private static boolean isCepheid(String star) {
        return Integer.parseInt(star.substring(star.indexOf('/') + 1)) % 3 == 2;
    }

    private static Download export(Tab tab, String format) {
        return tab.page()
                .waitForDownload(
                        () -> tab.all(".export a:has-text('" + format + "')").click());
    }
}

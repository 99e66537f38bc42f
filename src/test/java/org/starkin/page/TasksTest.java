package org.starkin.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.starkin.client.VoPrograms;
import org.starkin.demo.Api;
import org.starkin.demo.DemoSky;
import org.starkin.demo.Programs;
import org.starkin.demo.SyntheticStars;

/** What somebody does who opens the page for the first time, in as few acts as the tour (docs/tour.md) says. */
@QuarkusTest
@QuarkusTestResource(DemoSky.class)
@ExtendWith(Browser.class)
class TasksTest {

    private static final Path TOUR = Path.of("..", "docs", "tour.md");

    /** Every third star of the sky is an RR Lyrae star. */
    private static final String RR_LYRAE = SyntheticStars.id(3);

    @Test
    void findsTheKinOfAPastedRrLyraeStar(Tab tab) throws IOException {
        tab.open("");
        Acts acts = new Acts(tab);

        paste(tab, acts, Api.table("gaia", RR_LYRAE).replaceFirst("time", "hjd"));
        acts.click("#paste-form button.primary");

        assertThat(tab.attributes("#kin tbody tr", "data-star").getFirst()).isEqualTo("gaia/" + RR_LYRAE);
        assertThat(tab.text("#star")).contains("points read");
        tab.assertIsCalm();
        requireTold("Find the kin of a pasted RR Lyrae star", acts);
    }

    /** What a reader's paste into the search box does. */
    private static void paste(Tab tab, Acts acts, String table) {
        tab.page().context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        tab.page().evaluate("text => navigator.clipboard.writeText(text)", table);
        tab.all("#query").focus();
        acts.key("Control+V");
    }

    @Test
    void putsAWrongPeriodRight(Tab tab) throws IOException {
        tab.open("?star=gaia/" + RR_LYRAE);
        double found = Double.parseDouble(tab.all("#period").inputValue());
        Acts acts = new Acts(tab);

        acts.click("text=× 2");

        assertThat(Double.parseDouble(tab.all("#period").inputValue())).isCloseTo(2 * found, within(1e-5 * found));
        assertThat(tab.page().url()).contains("period_days=");
        tab.assertIsCalm();
        requireTold("Put a wrong period right", acts);
    }

    @Test
    void labelsTwentyCandidatesFromThreeSeeds(Tab tab) throws IOException {
        tab.open("?star=gaia/" + RR_LYRAE);
        Acts acts = new Acts(tab);

        acts.click("#star button[data-answer=yes]");
        acts.click("#kin tbody tr:nth-child(1) button[data-answer=yes]");
        acts.click("#kin tbody tr:nth-child(2) button[data-answer=yes]");
        acts.click("#basket");
        for (int i = 0; i < 20; i++) {
            acts.key("y");
        }

        assertThat(tab.text(".rare-counts")).startsWith("20 of 20 answered: 20 yes");
        tab.assertIsCalm();
        requireTold("Begin with three seeds and answer for twenty candidates", acts);
    }

    @Test
    void takesAwayAFileThatAstropyOpens(Tab tab) throws IOException {
        tab.open("?star=gaia/" + RR_LYRAE);
        Acts acts = new Acts(tab);

        Path file = acts.download(".takeaways a:text-is('VOTable')");

        String script = "from astropy.table import Table; t = Table.read('" + file + "', format='votable');"
                + " print(len(t), t['object_id'][0], t['period_days'].unit)";
        Programs.Outcome run = Programs.run(List.of(VoPrograms.python(), "-c", script));
        assertThat(run.output())
                .as(run.output())
                .contains("10 ", tab.texts("#kin tbody th").getFirst(), " d");
        requireTold("Take the kin away as a file that astropy opens", acts);
    }

    /** The tour's table says how many acts a task takes: exactly as many as it took. */
    static void requireTold(String task, Acts acts) throws IOException {
        assertThat(Files.readString(TOUR)).contains("| " + task + " | " + acts.count() + " |");
    }
}

package org.starkin.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Route;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.starkin.demo.DemoSky;
import org.starkin.demo.SyntheticStars;

/** Sends a table by SAMP to a real hub, and on to a real program. */
@QuarkusTest
@QuarkusTestResource(DemoSky.class)
@ExtendWith(Browser.class)
@Timeout(120)
class SampTest {

    private static final String VIEW = "?star=gaia/" + SyntheticStars.id(4);
    private static final String HUB = "http://localhost:21012/";

    @Test
    void handsTheTableToAProgramThatReadsIt(Tab tab) throws IOException {
        tab.complaints().expect("request to another server: " + HUB);
        try (SampHub hub = SampHub.start(true, true)) {
            send(tab);

            JsonNode asked = hub.next("asked");
            JsonNode table = hub.next("table");
            tab.page().waitForCondition(() -> tab.text("#status").contains("Sent to one program"));

            assertThat(asked.get("name").asText()).isEqualTo("Starkin");
            assertThat(asked.get("origin").asText() + "/").isEqualTo(Tab.root());
            assertThat(table.get("mtype").asText()).isEqualTo("table.load.votable");
            assertThat(table.get("url").asText()).startsWith(Tab.root() + "api/v1/");
            assertThat(texts(table.get("stars"))).isEqualTo(tab.attributes("#kin tbody tr", "data-star"));
            tab.assertIsCalm();
        }
    }

    @Test
    void saysThatNoProgramTakesTables(Tab tab) throws IOException {
        tab.complaints().expect("request to another server: " + HUB);
        try (SampHub hub = SampHub.start(true, false)) {
            send(tab);
            hub.next("asked");
            tab.page().waitForCondition(() -> tab.isShown("#problem"));

            assertThat(tab.text("#problem")).contains("Start TOPCAT or Aladin");
        }
    }

    @Test
    void saysThatItsUserDoesNotLetThePageIn(Tab tab) throws IOException {
        tab.complaints().expect("request to another server: " + HUB);
        try (SampHub hub = SampHub.start(false, true)) {
            send(tab);
            hub.next("asked");
            tab.page().waitForCondition(() -> tab.isShown("#problem"));

            assertThat(tab.text("#problem")).contains("The SAMP hub refused", "rejected by the user");
        }
    }

    @Test
    void saysThatThereIsNoHub(Tab tab) {
        tab.complaints().expect(HUB + "|ERR_");
        tab.page().route(HUB, Route::abort);
        send(tab);
        tab.page().waitForCondition(() -> tab.isShown("#problem"));

        assertThat(tab.text("#problem")).contains("No SAMP hub answers");
        assertThat(tab.count("#kin tbody tr")).isEqualTo(10);
    }

    private static void send(Tab tab) {
        tab.open(VIEW);
        tab.all(".takeaways button:text('TOPCAT')").click();
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}

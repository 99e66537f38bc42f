package org.starkin.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.starkin.demo.KeyedSky;
import org.starkin.demo.SyntheticStars;

/** The page where the server asks for a key. */
@QuarkusTest
@TestProfile(KeyedSky.class)
@ExtendWith(Browser.class)
class KeyPageTest {

    private static final String LINK = "?view=rare&surveys=gaia&examples=gaia/" + SyntheticStars.id(1);

    @Test
    void asksForAKeyAndTellsWhatItMayNot(Tab tab) {
        tab.complaints().expect("status of 40[13]");
        tab.open(LINK);
        assertThat(tab.text("#problem")).contains("key");

        tab.all("#problem button:has-text('Enter a key')").first().click();
        use(tab, KeyedSky.READ);
        assertThat(tab.count(".ranked tbody tr")).isEqualTo(20);
        tab.page().keyboard().press("y");
        tab.settled();
        assertThat(tab.text(".where")).contains("in this browser only", "label");

        tab.all("#key summary").click();
        use(tab, KeyedSky.LABEL);
        assertThat(tab.text(".rare-counts")).startsWith("1 of 20");
        tab.page().keyboard().press("n");
        tab.settled();
        assertThat(tab.text(".where")).contains("on the server, all saved");
        assertThat(tab.page()
                        .waitForDownload(
                                () -> tab.all(".export a:has-text('CSV')").click())
                        .suggestedFilename())
                .endsWith(".csv");
    }

    private static void use(Tab tab, String key) {
        tab.all("#key-text").fill(key);
        tab.page()
                .waitForResponse(
                        "**/api/v1/surveys",
                        () -> tab.all("#key button:has-text('Use')").click());
        tab.settled();
    }
}

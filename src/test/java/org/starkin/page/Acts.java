package org.starkin.page;

import java.nio.file.Path;

/** What a reader does in a tab, counted: a click, a key, and filling in a field are one act each. */
final class Acts {

    private final Tab tab;
    private int count;

    Acts(Tab tab) {
        this.tab = tab;
    }

    void click(String selector) {
        tab.all(selector).first().click();
        done();
    }

    void key(String key) {
        tab.page().keyboard().press(key);
        done();
    }

    void fill(String selector, String text) {
        tab.all(selector).first().fill(text);
        done();
    }

    /** Clicks on what hands out a file. */
    Path download(String selector) {
        count++;
        return tab.page()
                .waitForDownload(() -> tab.all(selector).first().click())
                .path();
    }

    int count() {
        return count;
    }

    private void done() {
        count++;
        tab.settled();
    }
}

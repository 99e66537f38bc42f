package org.starkin.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.ReducedMotion;
import io.restassured.RestAssured;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A browser's tab with a fresh profile. Each way to open a page returns once it is settled. Not thread-safe.
 *
 * <p>{@link #page} is Playwright's own, for all that is not here.
 */
final class Tab implements AutoCloseable {

    /** High, so that all that is drawn when it comes into view is drawn. */
    static final int WIDTH = 1280;

    static final int HEIGHT = 2400;
    static final int PHONE_WIDTH = 390;

    private static final int DEADLINE_MS = 30_000;
    private static final String TWO_FRAMES =
            "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))";
    private static final String IS_BUSY = "() => document.querySelector('[aria-busy=true]') !== null";

    private final BrowserContext context;
    private final Page page;
    private final Complaints complaints = new Complaints();
    private final Set<Request> underWay = new HashSet<>();

    /** @param isPhone 390 pixels wide, with fingers for a mouse; a desk's otherwise */
    Tab(Browser chromium, boolean isPhone) {
        context = chromium.newContext(new Browser.NewContextOptions()
                .setViewportSize(isPhone ? PHONE_WIDTH : WIDTH, HEIGHT)
                .setHasTouch(isPhone)
                .setReducedMotion(ReducedMotion.REDUCE));
        context.setDefaultTimeout(DEADLINE_MS);
        page = context.newPage();
        complaints.listenTo(page);
        page.onRequest(underWay::add);
        page.onRequestFinished(underWay::remove);
        page.onRequestFailed(underWay::remove);
    }

    /** The address of the server under test, with a slash at its end. */
    static String root() {
        return RestAssured.baseURI + ":" + RestAssured.port + "/";
    }

    /** Opens a view of the server under test: the query string and the fragment. */
    Tab open(String view) {
        return openAddress(root() + view);
    }

    Tab openAddress(String address) {
        page.navigate(address);
        return settled();
    }

    Tab reload() {
        page.reload();
        return settled();
    }

    /** Waits until no request is under way, no element says that it is busy, and what has come is drawn. */
    Tab settled() {
        page.waitForCondition(
                () -> {
                    boolean wasQuiet = isQuiet();
                    page.evaluate(TWO_FRAMES);
                    return wasQuiet && isQuiet();
                },
                new Page.WaitForConditionOptions().setTimeout(DEADLINE_MS));
        return this;
    }

    Page page() {
        return page;
    }

    Locator all(String selector) {
        return page.locator(selector);
    }

    int count(String selector) {
        return all(selector).count();
    }

    /** The texts of the elements as a reader sees them, one space between words. */
    List<String> texts(String selector) {
        return all(selector).allInnerTexts().stream().map(Tab::plain).toList();
    }

    /** The texts of the elements together; empty where there is none. */
    String text(String selector) {
        return String.join(" ", texts(selector));
    }

    /** The attribute of each of the elements that has it. */
    List<String> attributes(String selector, String name) {
        return all(selector + "[" + name + "]").all().stream()
                .map(element -> String.valueOf(element.getAttribute(name)))
                .toList();
    }

    boolean isShown(String selector) {
        return all(selector).first().isVisible();
    }

    Complaints complaints() {
        return complaints;
    }

    /** Neither an error for the reader nor one for the developer, and nothing still under way. */
    void assertIsCalm() {
        complaints.requireNone();
        assertThat(isShown("#problem"))
                .as("a problem is shown: %s", text("#problem"))
                .isFalse();
        assertThat(isQuiet()).isTrue();
    }

    /** Nothing of an element lies beyond its right edge, where it would have to be scrolled for. */
    void assertShowsItsWidth(String selector) {
        assertThat((int) all(selector).evaluate("element => element.scrollWidth - element.clientWidth"))
                .as("pixels of %s that are out of sight", selector)
                .isZero();
    }

    /**
     * Looks at the page by day and by night, on a desk and on a telephone: each time nothing hangs over the edge, axe-core finds
     * no serious violation, and a picture is left in {@code target/pictures/NAME-THEME-WIDTH.png}.
     */
    void inspect(String name) {
        new Inspection(this).of(name);
    }

    @Override
    public void close() {
        context.close();
    }

    private boolean isQuiet() {
        return underWay.isEmpty() && !(boolean) page.evaluate(IS_BUSY);
    }

    private static String plain(String text) {
        return text.replaceAll("[\\s\\u00a0]+", " ").strip();
    }
}

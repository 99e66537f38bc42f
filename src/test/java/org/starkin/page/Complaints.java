package org.starkin.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a page complained of: errors and warnings on its console, scripts that fell over, requests that failed, and any request to
 * another server than its own. A request that the page itself gave up is none: a newer view ends an older one.
 */
final class Complaints {

    private static final Set<String> SERIOUS = Set.of("error", "warning");
    private static final Set<String> FROM_MEMORY = Set.of("data", "blob", "about");

    private final List<String> heard = new ArrayList<>();
    private final List<Pattern> expected = new ArrayList<>();

    void listenTo(Page page) {
        page.onConsoleMessage(this::hear);
        page.onPageError(error -> heard.add("fell over: " + error));
        page.onRequestFailed(this::hearFailure);
        page.onRequest(request -> hearForeign(page, request));
    }

    /** From now on whatever matches is no complaint. */
    void expect(String regex) {
        expected.add(Pattern.compile(regex));
    }

    /** All that is not expected, in the order in which it was heard. */
    List<String> unexpected() {
        return heard.stream()
                .filter(line -> expected.stream()
                        .noneMatch(pattern -> pattern.matcher(line).find()))
                .toList();
    }

    void requireNone() {
        assertThat(unexpected()).as("what the page complained of").isEmpty();
    }

    private void hear(ConsoleMessage message) {
        if (SERIOUS.contains(message.type())) {
            heard.add("console " + message.type() + ": " + message.text() + " (" + message.location() + ")");
        }
    }

    private void hearFailure(Request request) {
        if (!"net::ERR_ABORTED".equals(request.failure())) {
            heard.add("request failed: " + request.url() + " " + request.failure());
        }
    }

    private void hearForeign(Page page, Request request) {
        URI asked = URI.create(request.url());
        URI shown = URI.create(page.url());
        boolean isFirst = "about".equals(shown.getScheme()) || request.isNavigationRequest();
        if (!isFirst && !FROM_MEMORY.contains(asked.getScheme()) && !isOfOneServer(asked, shown)) {
            heard.add("request to another server: " + request.url());
        }
    }

    private static boolean isOfOneServer(URI one, URI other) {
        return String.valueOf(one.getAuthority()).equals(String.valueOf(other.getAuthority()))
                && String.valueOf(one.getScheme()).equals(other.getScheme());
    }
}

package org.starkin.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.CDPSession;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.starkin.demo.DemoSky;
import org.starkin.demo.SyntheticStars;

/** How soon all of a view is there, how much it fetches, and for how long it holds the browser up, with nothing in the browser's memory. */
@QuarkusTest
@QuarkusTestResource(DemoSky.class)
@ExtendWith(Browser.class)
class PageSpeedTest {

    private static final int LOADS = 5;
    private static final double MOST_SECONDS = 1;
    private static final double MOST_MEGABYTES = 1.5;
    private static final double MOST_BLOCKED_MS = 200;

    /** Long tasks count by what they last beyond 50 ms, as the total blocking time of Web Vitals does. */
    private static final String WATCH = """
            window.blockedMs = 0;
            new PerformanceObserver(list => {
                for (const task of list.getEntries()) {
                    window.blockedMs += Math.max(0, task.duration - 50);
                }
            }).observe({ type: "longtask", buffered: true });
            new MutationObserver(() => {
                if (document.body !== null && !document.body.hasAttribute("aria-busy")) {
                    window.shownMs ??= performance.now();
                }
            }).observe(document, { subtree: true, childList: true, attributeFilter: ["aria-busy"] });
            """;

    private static final String READ = """
            () => {
                const entries = [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")];
                return {
                    seconds: window.shownMs / 1000,
                    megabytes: entries.reduce((sum, { transferSize }) => sum + transferSize, 0) / 1e6,
                    blocked: window.blockedMs,
                };
            }
            """;

    private record Figures(double seconds, double megabytes, double blockedMs) {}

    @ParameterizedTest
    @CsvSource({"welcome,''", "star,?star=gaia/", "rare,?view=rare", "map,?view=map", "match,?view=match&star=gaia/"})
    void isFastAndSmall(String name, String view, Tab tab) throws IOException {
        CDPSession session = tab.page().context().newCDPSession(tab.page());
        session.send("Network.enable");
        tab.page().addInitScript(WATCH);
        String address = view.endsWith("/") ? view + SyntheticStars.id(4) : view;
        List<Figures> loads = new ArrayList<>();
        for (int i = 0; i < LOADS; i++) {
            session.send("Network.clearBrowserCache");
            tab.openAddress("about:blank");
            loads.add(read(tab.open(address)));
        }

        Figures best =
                loads.stream().min(Comparator.comparingDouble(Figures::seconds)).orElseThrow();
        double blocked = loads.stream().mapToDouble(Figures::blockedMs).min().orElseThrow();
        SpeedFigures.keep(
                "speed.csv",
                "view,first_view_s,fetched_mb,blocked_ms",
                name,
                String.format(Locale.ROOT, "%.3f,%.3f,%.0f", best.seconds(), best.megabytes(), blocked));
        assertThat(best.seconds()).as("seconds to the first view").isLessThan(MOST_SECONDS);
        assertThat(best.megabytes()).as("megabytes fetched").isBetween(0.01, MOST_MEGABYTES);
        assertThat(blocked).as("milliseconds held up").isLessThan(MOST_BLOCKED_MS);
    }

    private static Figures read(Tab tab) {
        Map<?, ?> read = (Map<?, ?>) tab.page().evaluate(READ);
        return new Figures(number(read, "seconds"), number(read, "megabytes"), number(read, "blocked"));
    }

    private static double number(Map<?, ?> read, String name) {
        return read.get(name) instanceof Number number ? number.doubleValue() : Double.NaN;
    }
}

package org.starkin.page;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.starkin.demo.Programs;

/**
 * Gives a test a {@link Tab} of Debian's Chromium: {@code @ExtendWith(Browser.class)} on the class, a parameter {@code Tab tab} on
 * the test. There is one browser for all tests, and each tab has a profile of its own, so that nothing of an earlier one is left.
 * After the test the tab is closed, and the test fails where the page complained of anything that it had not been told to expect.
 *
 * <p>Without Chromium the test is skipped and says so, except where CI=true: there it fails.
 */
final class Browser implements ParameterResolver, AfterEachCallback {

    private static final List<Path> PLACES =
            List.of(Path.of("/usr/bin/chromium"), Path.of("/usr/bin/chromium-browser"));

    private static final List<String> FLAGS = List.of(
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--disable-dev-shm-usage",
            // WebGL without a graphics processor
            "--enable-unsafe-swiftshader");

    private static final Namespace OURS = Namespace.create(Browser.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == Tab.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        Running running =
                test.getRoot().getStore(OURS).computeIfAbsent(Running.class, kind -> Running.start(), Running.class);
        Tab tab = new Tab(running.chromium(), parameter.isAnnotated(Phone.class));
        tabsOf(test).add(tab);
        return tab;
    }

    @Override
    public void afterEach(ExtensionContext test) {
        List<Tab> tabs = tabsOf(test);
        tabs.forEach(Tab::close);
        if (test.getExecutionException().isEmpty()) {
            tabs.forEach(tab -> tab.complaints().requireNone());
        }
    }

    private static List<Tab> tabsOf(ExtensionContext test) {
        return test.getStore(OURS)
                .computeIfAbsent(Tabs.class, kind -> new Tabs(new ArrayList<>()), Tabs.class)
                .all();
    }

    /** Those of one test. */
    private record Tabs(List<Tab> all) {}

    /** The one browser process, ended with the last test. */
    private record Running(Playwright playwright, com.microsoft.playwright.Browser chromium) implements AutoCloseable {

        static Running start() {
            Path program = Programs.find(PLACES, "chromium");
            Playwright playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            return new Running(
                    playwright,
                    playwright
                            .chromium()
                            .launch(new BrowserType.LaunchOptions()
                                    .setExecutablePath(program)
                                    .setArgs(FLAGS)));
        }

        @Override
        public void close() {
            chromium.close();
            playwright.close();
        }
    }
}

package org.starkin.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Looks at a page in both themes and at two widths. Leaves the tab as it was. */
final class Inspection {

    private static final Path PICTURES = Path.of("target", "pictures");
    private static final List<Integer> WIDTHS = List.of(Tab.WIDTH, Tab.PHONE_WIDTH);
    private static final int LOWEST = 700;
    private static final String OVERHANG =
            "() => document.documentElement.scrollWidth - document.documentElement.clientWidth";

    private final Tab tab;
    private final Page page;

    Inspection(Tab tab) {
        this.tab = tab;
        this.page = tab.page();
    }

    void of(String name) {
        for (ColorScheme theme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(theme));
            for (int width : WIDTHS) {
                page.setViewportSize(width, Tab.HEIGHT);
                tab.settled();
                String what = name + "-" + theme.name().toLowerCase(Locale.ROOT) + "-" + width;
                photograph(what, width);
                assertThat((int) page.evaluate(OVERHANG))
                        .as("pixels of %s that hang over the right edge", what)
                        .isZero();
                Axe.requireNoSeriousViolation(page, what);
            }
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(null));
        page.setViewportSize(Tab.WIDTH, Tab.HEIGHT);
        tab.settled();
    }

    /** A window as high as what is in it. */
    private void photograph(String what, int width) {
        int height = (int) page.evaluate("() => Math.ceil(document.body.getBoundingClientRect().bottom)");
        page.setViewportSize(width, Math.max(LOWEST, height));
        tab.settled();
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(what + ".png")));
    }
}

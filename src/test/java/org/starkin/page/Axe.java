package org.starkin.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Has axe-core look for what keeps readers out: too little contrast, controls without a name, and the like. */
final class Axe {

    /** Each violation as a line, with the elements that it is about. */
    private static final String RUN = """
            async () => (await axe.run(document, { resultTypes: ["violations"] })).violations
                .filter(({ impact }) => impact === "serious" || impact === "critical")
                .map(({ id, help, nodes }) => `${id}: ${help}: ` + nodes
                    .map(({ html, failureSummary }) => `${html} (${failureSummary})`).join("; "))
            """;

    private Axe() {}

    static void requireNoSeriousViolation(Page page, String what) {
        if (!(boolean) page.evaluate("() => 'axe' in window")) {
            page.evaluate(script());
        }
        assertThat((List<?>) page.evaluate(RUN))
                .as("serious and critical violations of %s", what)
                .isEmpty();
    }

    private static String script() {
        try (InputStream script = Axe.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.starkin.page;

import java.io.IOException;
import java.util.Locale;

/** How long the page takes to answer an act of its reader, measured within the page. */
final class Timed {

    private static final String FILE = "interactions.csv";
    private static final String COLUMNS = "interaction,ms";
    private static final String LONGEST_MS = "20000";

    /** From the act to the first frame at which what is waited for is there. */
    private static final String SCRIPT = """
            async () => {
                const frame = () => new Promise(done => requestAnimationFrame(done));
                const all = (selector) => [...document.querySelectorAll(selector)];
                await frame();
                const began = performance.now();
                ACT;
                do {
                    await frame();
                } while (!(DONE) && performance.now() - began < LONGEST);
                return performance.now() - began;
            }
            """;

    private Timed() {}

    /**
     * Does something, and notes how long it took.
     *
     * @param act a statement; {@code all(selector)} are the elements of the page
     * @param isDone an expression, asked after each frame; {@code frame()} waits for one more
     * @return milliseconds
     */
    static double act(Tab tab, String name, String act, String isDone) throws IOException {
        double ms = ((Number) tab.page()
                        .evaluate(SCRIPT.replace("ACT", act)
                                .replace("DONE", isDone)
                                .replace("LONGEST", LONGEST_MS)))
                .doubleValue();
        keep(name, ms);
        tab.settled();
        return ms;
    }

    /** Notes a figure, milliseconds. */
    static void keep(String name, double ms) throws IOException {
        SpeedFigures.keep(FILE, COLUMNS, name, String.format(Locale.ROOT, "%.1f", ms));
    }
}

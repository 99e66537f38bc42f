package org.starkin.cli;

import java.util.Locale;
import org.starkin.build.Progress;
import org.starkin.layout.MapProgress;

/** Tells the user how far the making of a map has come: how much of the fit, then how many stars are placed. */
final class ConsoleMapProgress implements MapProgress, AutoCloseable {

    private static final int PERCENT_BETWEEN_LINES = 25;

    private final Console console;
    private final boolean isWanted;
    private Progress progress = Progress.SILENT;
    private int said = -1;

    ConsoleMapProgress(Console console, boolean isWanted) {
        this.console = console;
        this.isWanted = isWanted;
    }

    @Override
    public void fitting(int stars, int percent) {
        int step = percent / PERCENT_BETWEEN_LINES;
        if (isWanted && step > said) {
            said = step;
            console.note(String.format(Locale.ROOT, "map: fitting a layout to %,d stars: %d %%", stars, percent));
        }
    }

    @Override
    public void placing(String survey, long stars) {
        progress.end();
        progress = console.progress("map: " + survey, isWanted);
        progress.begin(stars, 0, () -> "placing the stars of " + survey);
    }

    @Override
    public void placed(int more) {
        for (int i = 0; i < more; i++) {
            progress.star();
        }
    }

    @Override
    public void close() {
        progress.end();
    }
}

package org.starkin.cli;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.starkin.index.IndexException;
import org.starkin.index.Space;
import org.starkin.layout.MapDirectory;
import org.starkin.layout.MapMaking;
import org.starkin.layout.MapSettings;
import org.starkin.layout.UnusableMap;
import picocli.CommandLine.Option;

/** Whether, and how, a survey that was built is put on the map of its sky. */
public final class MapOptions {

    @Option(
            names = "--no-map",
            description = "Leave the maps of the sky as they are; starkin map --sky DIR puts the survey on them later.")
    private boolean leavesOut;

    /** For the settings that are shown. */
    public String shown() {
        return leavesOut ? "left as it is" : "brought up to date";
    }

    /** Puts what was built on the map. What goes wrong is told, and stops nothing: the survey is there. */
    public void after(Path sky, Console console, int threads, boolean showsProgress) {
        if (leavesOut) {
            return;
        }
        MapSettings settings = new MapSettings(MapSettings.DEFAULT_SAMPLE, MapSettings.DEFAULT_SEED, threads);
        MapDirectory.SPACES.forEach(space -> bringUpToDate(sky, space, settings, console, showsProgress));
    }

    private static void bringUpToDate(
            Path sky, Space space, MapSettings settings, Console console, boolean showsProgress) {
        try (ConsoleMapProgress progress = new ConsoleMapProgress(console, showsProgress)) {
            console.notes(new MapMaking(sky, space, settings, progress)
                    .bringUpToDate()
                    .lines());
        } catch (IndexException | UncheckedIOException | UnusableMap | IllegalStateException e) {
            console.note(
                    new MapDirectory(sky, space).words() + ": it could not be brought up to date: " + e.getMessage()
                            + "; the survey is there all the same, and starkin map --sky " + sky + " tries again");
        }
    }
}

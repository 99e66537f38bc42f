package org.starkin.build;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.starkin.survey.ObjectsTable;
import org.starkin.survey.Photometry;
import org.starkin.survey.ReadOptions;
import org.starkin.survey.Readers;

/**
 * What to read.
 *
 * @param curves files with photometry, together one survey
 * @param objects the objects table, if there is one
 * @param format one of {@link Readers#formats()}
 * @param options what the files do not say of themselves
 */
public record Inputs(List<Path> curves, Optional<Path> objects, String format, ReadOptions options) {

    public Inputs {
        curves = List.copyOf(curves);
    }

    /**
     * Inputs that were looked through and can be read to their ends.
     *
     * @param photometry the stars' photometry
     * @param objects what is known of them beside
     */
    public record Opened(Photometry photometry, Optional<ObjectsTable> objects) {

        /** What the files were taken for, and what of the objects table is left out: lines for the user. */
        public List<String> notes() {
            List<String> notes = new ArrayList<>(photometry.description());
            objects.ifPresent(table -> {
                notes.add(table.source() + ": " + table.ids().size() + " objects");
                notes.addAll(table.warnings());
            });
            return notes;
        }
    }

    /**
     * Looks through all files.
     *
     * @throws org.starkin.survey.UnusableInput where one cannot be used
     * @throws IllegalArgumentException where the format is unknown or no file is named
     */
    public Opened open() {
        Optional<ObjectsTable> table = objects.map(file -> ObjectsTable.read(file, options.limits()));
        return new Opened(new Readers().find(format, curves).open(curves, options), table);
    }
}

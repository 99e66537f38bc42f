package org.starkin.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.starkin.index.Reject;
import org.starkin.index.SourceFile;
import org.starkin.survey.FileTree;
import org.starkin.survey.ObjectsTable;
import org.starkin.survey.Photometry;
import org.starkin.survey.ReadOptions;
import org.starkin.survey.Readers;

/**
 * What to read.
 *
 * @param curves files with photometry, or directories of such files, together one survey; none where it has spectra alone
 * @param objects the objects table, if there is one
 * @param format one of {@link Readers#formats()}
 * @param options what the files do not say of themselves
 */
public record Inputs(List<Path> curves, Optional<Path> objects, String format, ReadOptions options) {

    private static final int MOST_SOURCES_LISTED = 1_000;

    public Inputs {
        curves = List.copyOf(curves);
    }

    /**
     * Inputs that were looked through and can be read to their ends.
     *
     * @param photometry the stars' photometry
     * @param refused the files that are left out, with the reason
     * @param objects what is known of them beside
     */
    public record Opened(Photometry photometry, List<Reject> refused, Optional<ObjectsTable> objects) {

        private static final int MOST_REFUSED_SHOWN = 5;

        public Opened {
            refused = List.copyOf(refused);
        }

        /** What the files were taken for, and what of the objects table is left out: lines for the user. */
        public List<String> notes() {
            List<String> notes = new ArrayList<>(photometry.description());
            refused.stream()
                    .limit(MOST_REFUSED_SHOWN)
                    .forEach(reject -> notes.add("left out: " + reject.source() + ": " + reject.detail()));
            if (refused.size() > MOST_REFUSED_SHOWN) {
                notes.add("left out beside these: " + (refused.size() - MOST_REFUSED_SHOWN)
                        + " (all of them in rejects.csv)");
            }
            objects.ifPresent(table -> {
                notes.add(table.source() + ": " + table.ids().size() + " objects");
                notes.addAll(table.warnings());
            });
            return notes;
        }
    }

    /**
     * Every file that is read, with its hash; those with photometry as one where they are more than a manifest should list.
     *
     * @throws org.starkin.survey.UnusableInput where a file that is named is not there
     */
    List<SourceFile> sources() {
        return sources(FileTree.files(curves).stream().map(Inputs::source).toList());
    }

    /** The same, with the files of spectra. */
    List<SourceFile> sources(SpectrumInputs spectra) {
        List<SourceFile> files = new ArrayList<>();
        FileTree.files(curves).stream().map(Inputs::source).forEach(files::add);
        spectra.files().stream().map(Inputs::source).forEach(files::add);
        return sources(files);
    }

    /** The same, where the files with photometry have been read for their hashes already. */
    public List<SourceFile> sources(List<SourceFile> photometry) {
        List<SourceFile> sources = new ArrayList<>(photometry);
        if (sources.size() > MOST_SOURCES_LISTED) {
            sources = new ArrayList<>(List.of(SourceFile.together(sources)));
        }
        objects.map(Inputs::source).ifPresent(sources::add);
        return sources;
    }

    private static SourceFile source(Path file) {
        try {
            return SourceFile.of(file);
        } catch (IOException e) {
            throw new UncheckedIOException("source file " + file + " could not be read: " + e, e);
        }
    }

    /**
     * Looks through all files.
     *
     * @throws org.starkin.survey.UnusableInput where one cannot be used
     * @throws IllegalArgumentException where the format is unknown or no file is named
     */
    public Opened open() {
        return open(new Readers(), objectsTable());
    }

    /**
     * Looks through files that are a part of a survey's, of which none fails the others: see {@link Readers#ofPart()}.
     *
     * @param table what {@link #objectsTable()} gave
     */
    public Opened openPart(Optional<ObjectsTable> table) {
        return open(Readers.ofPart(), table);
    }

    private Opened open(Readers readers, Optional<ObjectsTable> table) {
        if (curves.isEmpty()) {
            return new Opened(Photometry.none(), List.of(), table);
        }
        List<Reject> refused = new ArrayList<>();
        Photometry photometry =
                readers.open(format, FileTree.files(curves), options, fault -> refused.add(fault.reject()));
        return new Opened(photometry, refused, table);
    }

    /**
     * Reads the objects table, if there is one.
     *
     * @throws org.starkin.survey.UnusableInput where it cannot be used
     */
    public Optional<ObjectsTable> objectsTable() {
        return objects.map(file -> ObjectsTable.read(file, options.limits()));
    }
}

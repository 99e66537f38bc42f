package org.starkin.survey;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** Reads one archive's format. Stateless and thread-safe. */
public interface Reader {

    /** The word that selects this format, such as {@code long-table}. */
    String format();

    /** Whether a file that begins so looks like this format; its name says nothing. */
    boolean recognises(FileHead head);

    /**
     * Looks through the files once.
     *
     * @param files at least one, together one survey; one star may be spread over several
     * @param refused is told of each file that is not of this format, is damaged, lacks a column or exceeds a limit; the
     *     photometry is that of the others
     * @throws UnusableInput where the files do not fit together, or hold no star
     */
    Photometry open(List<Path> files, ReadOptions options, Consumer<UnusableInput> refused);

    /** The same, where every file must be usable; throws the first fault. */
    default Photometry open(List<Path> files, ReadOptions options) {
        return open(files, options, fault -> {
            throw fault;
        });
    }
}

package org.starkin.survey;

import java.nio.file.Path;
import java.util.List;

/** Reads one archive's format. Stateless and thread-safe. */
public interface Reader {

    /** The word that selects this format, such as {@code long-table}. */
    String format();

    /** Whether a file that begins so looks like this format; its name says nothing. */
    boolean recognises(FileHead head);

    /**
     * Looks through the files once, checking that they can be read to their ends.
     *
     * @param files at least one, together one survey; rows of one star may be spread over several
     * @throws UnusableInput where a file is not of this format, is damaged, lacks a column or exceeds a limit
     */
    Photometry open(List<Path> files, ReadOptions options);
}

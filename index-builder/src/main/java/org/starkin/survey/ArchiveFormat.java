package org.starkin.survey;

import java.nio.file.Path;

/**
 * One format in which an archive ships photometry. {@link ArchiveReader} makes a reader of it: joins the parts of a star,
 * leaves damaged files out, counts. Stateless and thread-safe.
 */
interface ArchiveFormat extends Format {

    /**
     * Looks through a file, reading no more than is needed to know whose parts it holds.
     *
     * @param keys takes one key for each part that {@link #read} will hand on, in the same order
     * @throws UnusableInput where the file is not of this format, is damaged, lacks a column or exceeds a limit
     */
    FileLook look(Path file, ReadOptions options, KeyConsumer keys);

    /**
     * Reads a file. A part is handed on once all of it is read.
     *
     * @throws UnusableInput where the file is damaged
     */
    void read(Path file, ReadOptions options, PartConsumer parts);
}

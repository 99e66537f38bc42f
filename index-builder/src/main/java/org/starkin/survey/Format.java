package org.starkin.survey;

/** What every format says of itself, however its files are read. Stateless and thread-safe. */
interface Format {

    /** The word that selects this format, such as {@code tess-spoc}. */
    String name();

    /** Whether a file that begins so looks like this format; its name says nothing. */
    boolean recognises(FileHead head);

    /** Whether one star has several ids, so that only its position joins them. */
    default boolean isJoinedByPosition() {
        return false;
    }

    /** Whether all files of a survey must agree in the meaning of their points. */
    default boolean isOfOneMeaning() {
        return false;
    }
}

package org.starkin.survey;

import java.util.List;
import java.util.Optional;

/** Whose the rows of one open table are. {@link #id} and the methods below speak of the row on which the table stands. */
interface RowOwner {

    /** What the numbers mean. */
    Meaning meaning();

    /** The columns that say whose a row is. */
    List<Integer> owners();

    /** All columns that are used. */
    List<Integer> used();

    /** What was taken for what, in one line. */
    String description();

    /** Whether the rows have ids at all; those of one pasted star need none. */
    default boolean hasIds() {
        return true;
    }

    /** The id of the row's star; empty where the cell is. */
    String id();

    /** The survey that the row names, where it is not the one wanted. */
    default Optional<String> otherSurvey() {
        return Optional.empty();
    }

    /** The star's channel, as {@link KeyConsumer} has it; of {@link #owners()} only. */
    default String channel() {
        return "";
    }

    /** The star of that id with what the row says of it beside its photometry; of {@link #owners()} only. */
    default ObjectRow star(String objectId) {
        return ObjectRow.of(objectId);
    }
}

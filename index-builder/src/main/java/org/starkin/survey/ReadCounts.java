package org.starkin.survey;

import java.util.List;
import java.util.stream.Stream;

/**
 * What became of the rows of all files.
 *
 * @param rows rows below the headers
 * @param rowsOfOtherSurveys rows left out because their {@code survey} column names another survey
 * @param rowsRejected rows that belong to rejects: without an object id, with an unusable one, of a star too large
 * @param rowsUnreadable rows left out of their star because a cell is no number
 * @param stars stars handed on
 * @param rejects rejects handed on
 * @param unreadableExamples the first unreadable rows: file, row, column and value
 */
public record ReadCounts(
        long rows,
        long rowsOfOtherSurveys,
        long rowsRejected,
        long rowsUnreadable,
        long stars,
        long rejects,
        List<String> unreadableExamples) {

    /** Nothing was read. */
    public static final ReadCounts NONE = new ReadCounts(0, 0, 0, 0, 0, 0, List.of());

    /** How many examples of unreadable rows are kept. */
    static final int MOST_EXAMPLES = 5;

    public ReadCounts {
        unreadableExamples = List.copyOf(unreadableExamples);
    }

    /** The counts of both. */
    public ReadCounts plus(ReadCounts other) {
        return new ReadCounts(
                rows + other.rows,
                rowsOfOtherSurveys + other.rowsOfOtherSurveys,
                rowsRejected + other.rowsRejected,
                rowsUnreadable + other.rowsUnreadable,
                stars + other.stars,
                rejects + other.rejects,
                Stream.concat(unreadableExamples.stream(), other.unreadableExamples.stream())
                        .limit(MOST_EXAMPLES)
                        .toList());
    }
}

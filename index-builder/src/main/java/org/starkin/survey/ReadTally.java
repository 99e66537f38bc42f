package org.starkin.survey;

import java.util.ArrayList;
import java.util.List;

/** Counts what becomes of rows while files are read. Not thread-safe. */
final class ReadTally {

    private final List<String> examples = new ArrayList<>();
    private long rows;
    private long otherSurvey;
    private long rejected;
    private long unreadable;
    private long stars;
    private long rejects;

    /** Rows of one part of a star. */
    void part(long count) {
        rows += count;
    }

    void otherSurvey() {
        rows++;
        otherSurvey++;
    }

    /** Rows that belong to no star. */
    void rejectedRows(long count) {
        rows += count;
        rejected += count;
    }

    /** Rows, counted already, of a star that is not handed on. */
    void rejectedParts(long count) {
        rejected += count;
    }

    void reject() {
        rejects++;
    }

    void unreadable(String example) {
        unreadable++;
        if (examples.size() < ReadCounts.MOST_EXAMPLES) {
            examples.add(example);
        }
    }

    void star() {
        stars++;
    }

    ReadCounts counts() {
        return new ReadCounts(rows, otherSurvey, rejected, unreadable, stars, rejects, examples);
    }
}

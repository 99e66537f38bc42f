package org.starkin.survey;

import org.starkin.index.Reject;

/** Takes what a file holds, in the order of the file; called by one thread. */
interface PartConsumer {

    /** A star, or one part of it. */
    void part(StarPart part);

    /**
     * What the first look took for a part, and holds no photometry that can be used.
     *
     * @param objectId its id
     * @param reason why, as a stable word
     * @param detail why, in words
     * @param rows how many rows it took
     */
    void emptyPart(String objectId, String reason, String detail, long rows);

    /** Something that belongs to no star, with the number of rows that it took. */
    void reject(Reject reject, long rows);

    /** A row was left out of its star for want of a number; {@code example} says where and why. */
    void unreadable(String example);

    /** A row is of another survey. */
    void otherSurvey();
}

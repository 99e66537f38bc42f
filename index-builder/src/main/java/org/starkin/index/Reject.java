package org.starkin.index;

/**
 * An input that was not indexed.
 *
 * @param source the file it came from
 * @param where the row ("row 17") or the object id
 * @param reason a stable word for counting, such as {@code too_few_points}
 * @param detail what was wrong, the value seen, what is allowed
 */
public record Reject(String source, String where, String reason, String detail) {}

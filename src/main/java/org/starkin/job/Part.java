package org.starkin.job;

/**
 * A piece of a job's result.
 *
 * @param number 0, 1, 2
 * @param itemsTo it ends before this item
 * @param rows how many rows it has
 */
record Part(long number, long itemsTo, long rows) {}

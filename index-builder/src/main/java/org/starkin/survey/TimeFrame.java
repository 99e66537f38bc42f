package org.starkin.survey;

/**
 * What a file says of the times of a column, in the words of VOTable's TIMESYS (VOTable 1.4, section 3.4); a word that is
 * not there is empty.
 *
 * @param timescale such as {@code TCB}
 * @param refposition such as {@code BARYCENTER}
 * @param timeorigin a Julian Date, {@code JD-origin} or {@code MJD-origin}
 */
record TimeFrame(String timescale, String refposition, String timeorigin) {}

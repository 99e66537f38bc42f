package org.starkin.label;

import java.time.Instant;
import org.starkin.index.StarId;

/**
 * An answer about a star. The last of a set about a star holds.
 *
 * @param number 1, 2, 3 within its set
 * @param generation of the survey, in which the star was seen
 * @param ranking the number of that in which the star was shown; 0 for none
 * @param by who answered; empty where nobody says
 */
public record Label(long number, StarId star, Answer answer, String generation, long ranking, Instant at, String by) {}

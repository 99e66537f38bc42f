package org.starkin.label;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/**
 * A ranking that was made of a label set.
 *
 * @param number 1, 2, 3 within its set
 * @param labels of how many labels of the set it was made: of those numbered 1 to this
 * @param request what was asked for, as JSON
 * @param generations of the surveys that were ranked, by survey
 * @param digest of its order
 * @param by who asked; empty where nobody says
 */
public record RecordedRanking(
        long number,
        long labels,
        String request,
        Map<String, String> generations,
        String digest,
        Instant at,
        String by) {

    public RecordedRanking {
        generations = new TreeMap<>(generations);
    }
}

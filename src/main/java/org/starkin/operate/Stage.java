package org.starkin.operate;

import java.util.Locale;

/** What is done for a search, part after part. */
public enum Stage {
    /** From the query as it came to a vector, analysis and its waiting included. */
    READ,
    /** The analysis of photometry, without its waiting. */
    ANALYSE,
    /** The walk through the graphs, or the comparison with every star. */
    WALK,
    /** The rows of the answer. */
    RENDER;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

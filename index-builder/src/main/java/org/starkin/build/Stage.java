package org.starkin.build;

import java.util.Locale;

/** A stage of the pipeline, in the order in which a star walks through them. */
public enum Stage {
    /** Files become photometry; one thread. */
    READ,
    /** Photometry is cleaned, its periods are searched, views are made; every core. */
    PREPARE,
    /** Views become vectors, in batches. */
    ENCODE,
    /** Stars go where they are kept; one thread. */
    WRITE;

    /** The stage as a verb, for the user. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package org.starkin.label;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Whether a star is of the class of a label set. */
public enum Answer {
    YES,
    NO,
    /** Looked at, and not to be shown again; it is no example. */
    UNSURE;

    static final String PATTERN = "yes|no|unsure";

    /** As JSON and the database have it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Answer of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    static List<Answer> all() {
        return Arrays.asList(values());
    }
}

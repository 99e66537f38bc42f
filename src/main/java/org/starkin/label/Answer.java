package org.starkin.label;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Whether a star is of the class of a label set. */
public enum Answer {
    YES,
    NO,
    /** Looked at, and not to be shown again; it is no example. */
    UNSURE,
    /** What was said of the star is taken back: as if nothing had been said. */
    NONE;

    static final String PATTERN = "yes|no|unsure|none";

    /** As JSON and the database have it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Answer of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** Those that a set can say of a star. */
    static List<Answer> said() {
        return Arrays.stream(values()).filter(answer -> answer != NONE).toList();
    }
}

package org.starkin.survey;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What a column of a long table can be. */
public enum ColumnRole {
    /** Whose a row is. */
    OBJECT_ID("the star's id"),
    /** When it was measured. */
    TIME("the time"),
    /** What was measured: a magnitude or a flux. */
    BRIGHTNESS("the brightness"),
    /** One sigma of the brightness. */
    ERROR("the error"),
    /** In which passband. */
    BAND("the passband");

    private final String words;

    ColumnRole(String words) {
        this.words = words;
    }

    /** The role as it stands in a sentence. */
    String words() {
        return words;
    }

    /** Columns as options choose them: {@code time=t,brightness=m}. */
    public static String words(Map<ColumnRole, String> columns) {
        return columns.entrySet().stream()
                .map(chosen -> chosen.getKey().name().toLowerCase(Locale.ROOT) + "=" + chosen.getValue())
                .collect(Collectors.joining(","));
    }
}

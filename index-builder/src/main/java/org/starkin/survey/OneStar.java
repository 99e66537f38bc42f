package org.starkin.survey;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The one star of a file, and what its columns were taken for.
 *
 * @param format the word of the format that the file was read as
 * @param names all columns of the file, as it spells them; of an archive's text without a header none
 * @param taken which column was taken for what; empty where the format, not the reader of a table, says so
 * @param description the same in words
 */
public record OneStar(
        RawStar star, String format, List<String> names, Map<ColumnRole, String> taken, String description) {

    public OneStar {
        names = List.copyOf(names);
        taken = taken.isEmpty() ? Map.of() : new EnumMap<>(taken);
    }
}

package org.starkin.survey;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import uk.ac.starlink.votable.FieldElement;
import uk.ac.starlink.votable.ParamElement;
import uk.ac.starlink.votable.TableElement;
import uk.ac.starlink.votable.VOElement;

/**
 * What a VOTable says of one of its tables ahead of the rows.
 *
 * @param columns the names of its FIELDs
 * @param isFloating of each, whether it holds floating-point numbers
 * @param timeFrames of each, the TIMESYS that it refers to
 * @param words of each, its unit and descriptors
 * @param constants the PARAMs of the table, its groups and what is around it, the nearest first, by name in lower case
 */
record VoTableHeader(
        List<String> columns,
        List<Boolean> isFloating,
        List<Optional<TimeFrame>> timeFrames,
        List<ColumnWords> words,
        Map<String, String> constants) {

    /** The header of a table, as far as it has been read. */
    static VoTableHeader of(TableElement table) {
        List<String> columns = new ArrayList<>();
        List<Boolean> isFloating = new ArrayList<>();
        List<Optional<TimeFrame>> timeFrames = new ArrayList<>();
        List<ColumnWords> words = new ArrayList<>();
        for (FieldElement field : table.getFields()) {
            columns.add(field.getHandle().strip());
            words.add(new ColumnWords(word(field, "unit"), word(field, "ucd"), word(field, "utype")));
            isFloating.add(
                    field.getDatatype().equals("float") || field.getDatatype().equals("double"));
            timeFrames.add(Optional.ofNullable(field.getTimesys())
                    .map(system -> new TimeFrame(
                            word(system, "timescale"), word(system, "refposition"), word(system, "timeorigin"))));
        }
        return new VoTableHeader(columns, isFloating, timeFrames, words, constants(table));
    }

    private static String word(VOElement element, String attribute) {
        return Optional.ofNullable(element.getAttribute(attribute)).orElse("").strip();
    }

    private static Map<String, String> constants(TableElement table) {
        Map<String, String> constants = new TreeMap<>();
        Deque<VOElement> ahead = new ArrayDeque<>();
        for (Optional<VOElement> around = Optional.of(table);
                around.isPresent();
                around = Optional.ofNullable(around.get().getParent())) {
            ahead.add(around.get());
            while (!ahead.isEmpty()) {
                for (VOElement child : ahead.remove().getChildren()) {
                    if (child instanceof ParamElement param) {
                        constants.putIfAbsent(word(param, "name").toLowerCase(Locale.ROOT), word(param, "value"));
                    } else if (child.getVOTagName().equals("GROUP")) {
                        ahead.add(child);
                    }
                }
            }
        }
        return constants;
    }
}

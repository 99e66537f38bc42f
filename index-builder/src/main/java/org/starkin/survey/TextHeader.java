package org.starkin.survey;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the first lines of a text table say of its shape.
 *
 * @param separator what stands between cells; {@link #BLANKS} for columns aligned with blanks
 * @param commented the header, where it stands in a comment line directly above the numbers, as old catalogues do
 */
record TextHeader(char separator, Optional<String> commented) {

    static final char BLANKS = ' ';

    private static final char[] SEPARATORS = {',', ';', '\t'};

    /** Judges by the first line that is no comment, and the comment above it. */
    static TextHeader of(String text) {
        Optional<String> comment = Optional.empty();
        for (String line : (Iterable<String>) text.lines()::iterator) {
            String stripped = line.strip();
            if (stripped.startsWith("#")) {
                comment = Optional.of(stripped.replaceFirst("^#+\\s*", "")).filter(words -> !words.isEmpty());
            } else if (!stripped.isEmpty()) {
                return of(line, comment);
            }
        }
        return new TextHeader(',', Optional.empty());
    }

    /** The names in the header of a text table; empty where its first line is numbers without names above them. */
    static List<String> names(String text) {
        TextHeader header = of(text);
        if (header.commented().isPresent()) {
            return cells(header.commented().get(), header.separator());
        }
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .findFirst()
                .map(line -> cells(line, header.separator()))
                .filter(cells -> Double.isNaN(Cells.number(cells.getFirst())))
                .orElse(List.of());
    }

    private static TextHeader of(String line, Optional<String> comment) {
        char separator = separatorOf(line);
        String firstCell = cells(line, separator).getFirst();
        boolean isData = !Double.isNaN(Cells.number(firstCell));
        return new TextHeader(separator, isData ? comment : Optional.empty());
    }

    /** The separator that occurs most; blanks where none does. */
    private static char separatorOf(String line) {
        char best = BLANKS;
        long most = 0;
        for (char separator : SEPARATORS) {
            long count = line.chars().filter(c -> c == separator).count();
            if (count > most) {
                most = count;
                best = separator;
            }
        }
        return best;
    }

    /** The cells of the commented header: separated as the rows are or, failing that, by blanks. */
    static List<String> cells(String line, char separator) {
        String pattern =
                line.indexOf(separator) < 0 || separator == BLANKS ? "\\s+" : Pattern.quote(String.valueOf(separator));
        return List.of(line.strip().split(pattern, -1)).stream()
                .map(String::strip)
                .toList();
    }
}

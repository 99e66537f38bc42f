package org.starkin.survey;

import java.util.Locale;
import java.util.Set;

/** What the text of a cell means. */
final class Cells {

    /** How archives and table tools write that a value is not there. */
    private static final Set<String> NOT_GIVEN = Set.of("", "nan", "null", "none", "na", "n/a", "-", "--", "\\n");

    private Cells() {}

    /** Whether the text says that there is no value. */
    static boolean isNotGiven(String text) {
        return text.isEmpty() || (text.length() <= 4 && NOT_GIVEN.contains(text.toLowerCase(Locale.ROOT)));
    }

    /** The number that the text is, or NaN where it is none. */
    static double number(String text) {
        if (text.isEmpty() || !isDecimal(text)) {
            return Double.NaN;
        }
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    /** Java alone would also take hexadecimal numbers and the suffixes d and f. */
    private static boolean isDecimal(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean isPart = (c >= '0' && c <= '9') || c == '.' || c == '-' || c == '+' || c == 'e' || c == 'E';
            if (!isPart) {
                return false;
            }
        }
        return true;
    }
}

package org.starkin.survey;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.starkin.index.DecimalText;

/** What the text of a cell means. */
final class Cells {

    /** How archives and table tools write that a value is not there. */
    private static final Set<String> NOT_GIVEN = Set.of("", "nan", "null", "none", "na", "n/a", "-", "--", "\\n");

    private static final Pattern SEPARATORS = Pattern.compile("\\s*[,;]\\s*|\\s+");

    private Cells() {}

    /** Whether the text says that there is no value. */
    static boolean isNotGiven(String text) {
        return text.isEmpty() || (text.length() <= 4 && NOT_GIVEN.contains(text.toLowerCase(Locale.ROOT)));
    }

    /** The number that the text is, or NaN where it is none. */
    static double number(String text) {
        return DecimalText.number(text);
    }

    /** 1 for true, 0 for false, NaN where the text is neither. */
    static double truth(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "t", "1" -> 1;
            case "false", "f", "0" -> 0;
            default -> Double.NaN;
        };
    }

    /** The numbers of an array, as {@link Rows#numbers} has them. */
    static Optional<double[]> numbers(String text) {
        boolean isArray = text.length() > 1 && "[({".indexOf(text.charAt(0)) >= 0;
        String inner = isArray ? text.substring(1, text.length() - 1) : text;
        String[] words = inner.isBlank() ? new String[0] : SEPARATORS.split(inner.strip());
        double[] numbers = new double[words.length];
        for (int i = 0; i < words.length; i++) {
            double number = number(words[i]);
            numbers[i] = Double.isNaN(number) ? truth(words[i]) : number;
            if (Double.isNaN(numbers[i]) && !isNotGiven(words[i])) {
                return Optional.empty();
            }
        }
        return Optional.of(numbers);
    }
}

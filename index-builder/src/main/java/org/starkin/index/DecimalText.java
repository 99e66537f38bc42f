package org.starkin.index;

/** Numbers as tables write them: decimal, perhaps with a sign, a point and an exponent. */
public final class DecimalText {

    private DecimalText() {}

    /** The number that the text is, infinite where it is too large for a double; NaN where the text is no decimal number. */
    public static double number(String text) {
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

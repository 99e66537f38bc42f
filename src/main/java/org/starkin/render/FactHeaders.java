package org.starkin.render;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Facts as headers, for CSV has no other place for them: {@code answered_by} goes as {@code Starkin-answered-by}. What is no
 * visible letter of ASCII, and {@code %}, goes as its bytes in UTF-8, percent-encoded (RFC 3986, section 2.1); what is then longer
 * than {@value #LONGEST} characters is left out, for clients take so much and no more.
 */
final class FactHeaders {

    static final int LONGEST = 2000;

    private static final String PREFIX = "Starkin-";
    private static final int FIRST_VISIBLE = ' ';
    private static final int LAST_VISIBLE = '~';

    private FactHeaders() {}

    static Map<String, String> of(List<Fact> facts) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (Fact fact : facts) {
            String value = encoded(fact.text());
            if (value.length() <= LONGEST) {
                headers.put(PREFIX + fact.name().replace('_', '-'), value);
            }
        }
        return headers;
    }

    private static String encoded(String text) {
        StringBuilder encoded = new StringBuilder(text.length());
        for (byte one : text.getBytes(StandardCharsets.UTF_8)) {
            if (one >= FIRST_VISIBLE && one <= LAST_VISIBLE && one != '%') {
                encoded.append((char) one);
            } else {
                encoded.append(String.format(Locale.ROOT, "%%%02X", one));
            }
        }
        return encoded.toString();
    }
}

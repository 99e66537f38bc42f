package org.starkin.operate;

import java.util.Locale;
import java.util.regex.Pattern;

/** Names of record components as the JSON spells them. */
final class SnakeCase {

    private static final Pattern CAPITAL = Pattern.compile("(?<=[a-z0-9])([A-Z])");

    /** Bean Validation names the inside of an Optional or a list, "surveys[1].<list element>"; JSON does not. */
    private static final Pattern CONTAINER_ELEMENT = Pattern.compile("\\.?<[^>]*>");

    private SnakeCase() {}

    /** {@code query.lightCurve.points[3].<list element>} as {@code query.light_curve.points[3]}. */
    static String path(String path) {
        String plain = CONTAINER_ELEMENT.matcher(path).replaceAll("");
        return CAPITAL.matcher(plain).replaceAll("_$1").toLowerCase(Locale.ROOT);
    }
}

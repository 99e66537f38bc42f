package org.starkin.render;

import java.util.Locale;
import java.util.regex.Pattern;

/** Names of record components as the JSON spells them. */
public final class SnakeCase {

    private static final Pattern CAPITAL = Pattern.compile("(?<=[a-z0-9])([A-Z])|(?<=[A-Z])([A-Z])(?=[a-z])");

    /** Bean Validation names the inside of an Optional or a list, "surveys[1].<list element>"; JSON does not. */
    private static final Pattern CONTAINER_ELEMENT = Pattern.compile("\\.?<[^>]*>");

    private SnakeCase() {}

    /** {@code query.lightCurve.points[3].<list element>} as {@code query.light_curve.points[3]}. */
    public static String path(String path) {
        return of(CONTAINER_ELEMENT.matcher(path).replaceAll(""));
    }

    /** {@code periodDays} as {@code period_days}. */
    static String of(String plain) {
        return CAPITAL.matcher(plain).replaceAll("_$0").toLowerCase(Locale.ROOT);
    }
}

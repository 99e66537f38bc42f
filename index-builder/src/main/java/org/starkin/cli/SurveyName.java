package org.starkin.cli;

import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A survey's name as it becomes part of a path: never anything but lower-case letters, digits, '_' and '-'. */
public record SurveyName(String text) {

    private static final Pattern ALLOWED = Pattern.compile("[a-z0-9][a-z0-9_-]{0,39}");

    /** Refuses every other text. */
    public static final class Converter implements ITypeConverter<SurveyName> {

        @Override
        public SurveyName convert(String value) {
            if (!ALLOWED.matcher(value).matches()) {
                throw new TypeConversionException(
                        "'" + value + "' is no survey name; it has 1 to 40 lower-case letters,"
                                + " digits, '_' or '-', and begins with a letter or digit");
            }
            return new SurveyName(value);
        }
    }
}

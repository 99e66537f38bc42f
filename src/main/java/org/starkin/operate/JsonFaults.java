package org.starkin.operate;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.io.CharConversionException;
import java.util.List;

/** Says in the client's words what was wrong with its JSON: no class names, the field, the value, what is allowed. */
public final class JsonFaults {

    private static final int LONGEST_SHOWN = 60;

    private JsonFaults() {}

    /** The refusal of a body that could not be read. */
    public static Refusal refusal(JacksonException fault) {
        return switch (fault) {
            case UnrecognizedPropertyException unknown -> unknownField(unknown);
            case InvalidFormatException format -> wrongType(format, "'" + shown(format.getValue()) + "' is not ");
            case MismatchedInputException mismatch -> wrongType(mismatch, "is not ");
            case JsonMappingException mapping
            when mapping.getCause() instanceof InputCoercionException cause -> outOfRange(mapping, cause);
            case JsonMappingException mapping
            when mapping.getCause() instanceof JacksonException cause -> refusal(cause);
            default -> unparsable(fault);
        };
    }

    static Refusal unknownLetters(CharConversionException fault) {
        return Refusal.BadInput.of("unparsable_json", "the body is no JSON in UTF-8: " + firstLine(Message.of(fault)));
    }

    private static Refusal unknownField(UnrecognizedPropertyException unknown) {
        List<String> known = unknown.getKnownPropertyIds().stream()
                .map(String::valueOf)
                .sorted()
                .toList();
        return Refusal.BadInput.of("unknown_field", path(unknown), "is no field here; known are " + known);
    }

    private static Refusal wrongType(MismatchedInputException fault, String start) {
        if (fault.getPath().isEmpty()) {
            return Refusal.BadInput.of("wrong_type", "the body is empty or is not " + words(fault.getTargetType()));
        }
        return Refusal.BadInput.of("wrong_type", path(fault), start + words(fault.getTargetType()));
    }

    private static Refusal outOfRange(JsonMappingException fault, InputCoercionException cause) {
        return Refusal.BadInput.of("wrong_type", path(fault), firstLine(cause.getOriginalMessage()));
    }

    private static Refusal unparsable(JacksonException fault) {
        JsonLocation location = fault.getLocation();
        String where =
                location == null ? "" : " at line " + location.getLineNr() + ", column " + location.getColumnNr();
        String message = fault.getOriginalMessage();
        return Refusal.BadInput.of("unparsable_json", "the body is no JSON" + where + ": " + firstLine(message));
    }

    private static String words(Class<?> type) {
        if (type == Integer.class || type == int.class) {
            return "a whole number of 32 bits";
        }
        if (type == Double.class || type == double.class) {
            return "a number";
        }
        if (type == Boolean.class || type == boolean.class) {
            return "true or false";
        }
        if (type == String.class) {
            return "a string";
        }
        return List.class.isAssignableFrom(type) ? "a list" : "an object";
    }

    private static String path(JsonMappingException fault) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference step : fault.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(shown(step.getFieldName()));
            }
        }
        return path.toString();
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("");
    }

    private static String shown(Object value) {
        String text = String.valueOf(value);
        return text.length() > LONGEST_SHOWN ? text.substring(0, LONGEST_SHOWN) + "..." : text;
    }
}

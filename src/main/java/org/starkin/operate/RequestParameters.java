package org.starkin.operate;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.starkin.render.TableFormat;

/**
 * The query parameters of a request, turned into typed values once. Faults are gathered; {@link #requireNoFault} tells
 * them all at a time, unknown parameters among them: a misspelt filter must not be a silent one. Not thread-safe.
 */
public final class RequestParameters {

    private static final int LONGEST_SHOWN = 60;

    private final MultivaluedMap<String, String> given;
    private final Set<String> known = new TreeSet<>();
    private final List<Violation> faults = new ArrayList<>();

    public RequestParameters(MultivaluedMap<String, String> given) {
        this.given = given;
        text(FormatParameter.NAME)
                .filter(word -> TableFormat.of(word).isEmpty())
                .ifPresent(this::refuseFormat);
    }

    private void refuseFormat(String word) {
        faults.add(new Violation(FormatParameter.NAME, "'" + shown(word) + "' is not one of " + TableFormat.WORDS));
    }

    /** A text, without blanks around it; absent where it is missing or empty. */
    public Optional<String> text(String name) {
        known.add(name);
        List<String> values = given.getOrDefault(name, List.of());
        if (values.size() > 1) {
            faults.add(new Violation(name, "is given " + values.size() + " times; give it once"));
        }
        String value = values.isEmpty() ? "" : values.getFirst().strip();
        return value.isEmpty() ? Optional.empty() : Optional.of(value);
    }

    /** Names separated by commas. */
    public Optional<List<String>> names(String name) {
        return text(name).map(value -> List.of(value.split("\\s*,\\s*", -1)));
    }

    /** A finite number. */
    public Optional<Double> number(String name) {
        return parsed(name, "a finite number, such as 10.5", RequestParameters::finite);
    }

    /** A finite number that must be given. */
    public double requiredNumber(String name) {
        if (text(name).isEmpty()) {
            faults.add(new Violation(name, "is missing; give a finite number"));
        }
        return number(name).orElse(Double.NaN);
    }

    /** A whole number. */
    public Optional<Integer> wholeNumber(String name) {
        return parsed(name, "a whole number, such as 10", Integer::valueOf);
    }

    /** {@code true} or {@code false}; absent is false. */
    public boolean flag(String name) {
        return parsed(name, "true or false", RequestParameters::yesOrNo).orElse(false);
    }

    /** Adds a fault that whoever reads the parameters found. */
    public void fault(String name, String message) {
        faults.add(new Violation(name, message));
    }

    /** Whether anything was wrong so far. */
    public boolean hasFault() {
        return !faults.isEmpty();
    }

    /**
     * Ends the reading.
     *
     * @throws Refusal.BadInput naming every parameter that was wrong or that nobody asked for
     */
    public void requireNoFault() {
        for (String name : new TreeSet<>(given.keySet())) {
            if (!known.contains(name)) {
                faults.add(new Violation(shown(name), "is no parameter of this route; it knows " + known));
            }
        }
        if (!faults.isEmpty()) {
            throw Refusal.BadInput.of(faults);
        }
    }

    private <T> Optional<T> parsed(String name, String allowed, Function<String, T> parser) {
        Optional<String> text = text(name);
        try {
            return text.map(parser);
        } catch (NumberFormatException e) {
            faults.add(new Violation(name, "'" + shown(text.orElse("")) + "' is not " + allowed));
            return Optional.empty();
        }
    }

    private static double finite(String text) {
        double value = Double.parseDouble(text);
        if (!Double.isFinite(value)) {
            throw new NumberFormatException(text);
        }
        return value;
    }

    private static boolean yesOrNo(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new NumberFormatException(text);
        };
    }

    private static String shown(String text) {
        return text.length() > LONGEST_SHOWN ? text.substring(0, LONGEST_SHOWN) + "..." : text;
    }
}

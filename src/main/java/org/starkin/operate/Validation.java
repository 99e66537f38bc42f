package org.starkin.operate;

import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.starkin.render.SnakeCase;

/** Checks the constraints on a request's records, however the request came in. Thread-safe. */
@Singleton
public final class Validation {

    private final Validator validator;
    private final int mostRows;

    Validation(Validator validator, StarkinConfig config) {
        this.validator = validator;
        this.mostRows = config.limits().results();
    }

    /**
     * Sees that a request asks for no more rows than this server gives.
     *
     * @throws Refusal.BadInput where it does
     */
    public void requireRows(int limit) {
        if (limit > mostRows) {
            throw Refusal.BadInput.of(
                    "limit_too_high", "limit", limit + " exceeds " + mostRows + ", the most rows of one answer here");
        }
    }

    /**
     * The same page, once it is seen to be one that this server gives.
     *
     * @throws Refusal.BadInput where it is not
     */
    public Page requireAllowed(Page page) {
        requireValid(page);
        requireRows(page.limit());
        return page;
    }

    /**
     * The body of a request, once it is seen to be there.
     *
     * @param with what it is to hold: "JSON with queries"
     * @throws Refusal.BadInput where it is not
     */
    public static <T> T requireBody(@Nullable T body, String with) {
        if (body == null) {
            throw Refusal.BadInput.of("empty_body", "the body is empty; send " + with);
        }
        return body;
    }

    /**
     * The same value, once it is seen to keep its constraints.
     *
     * @throws Refusal.BadInput naming every field that does not
     */
    public <T> T requireValid(T value) {
        List<Violation> violations = validator.validate(value).stream()
                .map(Validation::violation)
                .sorted(Comparator.comparing(Violation::field).thenComparing(Violation::message))
                .toList();
        if (!violations.isEmpty()) {
            throw Refusal.BadInput.of(violations);
        }
        return value;
    }

    private static Violation violation(ConstraintViolation<?> violation) {
        return new Violation(SnakeCase.path(violation.getPropertyPath().toString()), violation.getMessage());
    }
}

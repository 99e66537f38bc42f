package org.starkin.operate;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A request that is not answered, and why: the family of errors that this server raises itself. Each becomes one
 * {@link Problem}; its message says what was wrong, the value seen, what is allowed and what to do next.
 */
public abstract sealed class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;

    private Refusal(int status, String code, String message) {
        super(message);
        this.status = status;
        this.code = code;
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** A stable word for programs, such as {@code unknown_survey}. */
    public String code() {
        return code;
    }

    /** The fields that were wrong. */
    public List<Violation> violations() {
        return List.of();
    }

    /** Names that exist and may have been meant. */
    public List<String> suggestions() {
        return List.of();
    }

    /** When to ask again. */
    public Optional<Integer> retryAfterSeconds() {
        return Optional.empty();
    }

    /** The request says something that is not allowed, at one or several places. */
    public static final class BadInput extends Refusal {

        private static final long serialVersionUID = 1L;
        private static final int MOST_NAMED = 5;

        private final transient List<Violation> violations;
        private final transient List<String> suggestions;

        private BadInput(String code, String message, List<Violation> violations, List<String> suggestions) {
            super(400, code, message);
            this.violations = List.copyOf(violations);
            this.suggestions = List.copyOf(suggestions);
        }

        /** A body or a table that is wrong as a whole. */
        public static BadInput of(String code, String message) {
            return new BadInput(code, message, List.of(), List.of());
        }

        /** A body or a table that is wrong as a whole, and names that may have been meant. */
        public static BadInput of(String code, String message, List<String> suggestions) {
            return new BadInput(code, message, List.of(), suggestions);
        }

        /** One field that says what is not allowed. */
        public static BadInput of(String code, String field, String message) {
            return of(code, field, message, List.of());
        }

        /** One field that names what is not there, and names that may have been meant. */
        public static BadInput of(String code, String field, String message, List<String> suggestions) {
            return new BadInput(code, field + ": " + message, List.of(new Violation(field, message)), suggestions);
        }

        /** Fields outside what is allowed; at least one. */
        public static BadInput of(List<Violation> violations) {
            String detail = violations.stream()
                    .limit(MOST_NAMED)
                    .map(violation -> violation.field() + ": " + violation.message())
                    .collect(Collectors.joining("; "));
            return new BadInput("invalid_value", detail, violations, List.of());
        }

        /** The same fault, of fields that stand elsewhere in the body: {@code was} at their beginning becomes {@code is}. */
        public BadInput movedTo(String was, String is) {
            List<Violation> moved = violations.stream()
                    .map(violation -> new Violation(moved(violation.field(), was, is), violation.message()))
                    .toList();
            return new BadInput(code(), moved(Message.of(this), was, is), moved, suggestions);
        }

        private static String moved(String text, String was, String is) {
            return text.startsWith(was) ? is + text.substring(was.length()) : text;
        }

        @Override
        public List<Violation> violations() {
            return violations;
        }

        @Override
        public List<String> suggestions() {
            return suggestions;
        }
    }

    /** The request names something that is not there. */
    public static final class NotFound extends Refusal {

        private static final long serialVersionUID = 1L;

        private final transient List<String> suggestions;

        public NotFound(String code, String message, List<String> suggestions) {
            super(404, code, message);
            this.suggestions = List.copyOf(suggestions);
        }

        @Override
        public List<String> suggestions() {
            return suggestions;
        }
    }

    /** More was sent than is allowed. */
    public static final class TooLarge extends Refusal {

        private static final long serialVersionUID = 1L;

        public TooLarge(String code, String message) {
            super(413, code, message);
        }
    }

    /** The photometry can be read, but no vector can be made of it. */
    public static final class NoVector extends Refusal {

        private static final long serialVersionUID = 1L;

        public NoVector(String code, String message) {
            super(422, code, message);
        }
    }

    /** Vectors of different encoders would have to be compared. */
    public static final class EncoderMismatch extends Refusal {

        private static final long serialVersionUID = 1L;

        public EncoderMismatch(String code, String message) {
            super(409, code, message);
        }
    }

    /** What is there is not in a state in which this can be done. */
    public static final class Conflict extends Refusal {

        private static final long serialVersionUID = 1L;

        public Conflict(String code, String message) {
            super(409, code, message);
        }
    }

    /** Too many requests of this kind, or of one caller. */
    public static final class Busy extends Refusal {

        private static final long serialVersionUID = 1L;

        private final int retryAfterSeconds;

        /** One caller asks for too much: 429. */
        public Busy(String code, int retryAfterSeconds, String message) {
            this(429, code, retryAfterSeconds, message);
        }

        Busy(int status, String code, int retryAfterSeconds, String message) {
            super(status, code, message);
            this.retryAfterSeconds = retryAfterSeconds;
        }

        @Override
        public Optional<Integer> retryAfterSeconds() {
            return Optional.of(retryAfterSeconds);
        }
    }

    /** There is nothing to answer from, for now. */
    public static final class Unavailable extends Refusal {

        private static final long serialVersionUID = 1L;

        public Unavailable(String code, String message) {
            super(503, code, message);
        }
    }

    /** Nobody knows who asks: no key, or a wrong one. */
    public static final class Unauthenticated extends Refusal {

        public static final int STATUS = 401;

        private static final long serialVersionUID = 1L;

        public Unauthenticated(String code, String message) {
            super(STATUS, code, message);
        }
    }

    /** Whoever asks may not do this. */
    public static final class Forbidden extends Refusal {

        private static final long serialVersionUID = 1L;

        public Forbidden(String code, String message) {
            super(403, code, message);
        }
    }
}

package org.starkin.operate;

import java.util.List;

/**
 * A request that cannot be answered, and why: the family of errors that this server raises itself. Each becomes one
 * {@link Problem}; the message says what was wrong, the value seen, what is allowed and what to do next.
 */
public abstract sealed class Fault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;

    private Fault(int status, String code, String message) {
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

    /** The request says something that is not allowed, at one or several places. */
    public static final class BadInput extends Fault {

        private static final long serialVersionUID = 1L;

        private final transient List<Violation> violations;

        public BadInput(String code, String message, List<Violation> violations) {
            super(400, code, message);
            this.violations = List.copyOf(violations);
        }

        public BadInput(String code, String field, String message) {
            this(code, field + ": " + message, List.of(new Violation(field, message)));
        }

        public List<Violation> violations() {
            return violations;
        }
    }

    /** The request names something that is not there. */
    public static final class NotFound extends Fault {

        private static final long serialVersionUID = 1L;

        private final transient List<String> suggestions;

        /** @param suggestions names that are there and may have been meant */
        public NotFound(String code, String message, List<String> suggestions) {
            super(404, code, message);
            this.suggestions = List.copyOf(suggestions);
        }

        public List<String> suggestions() {
            return suggestions;
        }
    }

    /** More was sent than is allowed. */
    public static final class TooLarge extends Fault {

        private static final long serialVersionUID = 1L;

        public TooLarge(String code, String message) {
            super(413, code, message);
        }
    }

    /** The photometry can be read, but no vector can be made of it. */
    public static final class NoVector extends Fault {

        private static final long serialVersionUID = 1L;

        public NoVector(String code, String message) {
            super(422, code, message);
        }
    }

    /** The sky's vectors and the request's come of different encoders, so that they cannot be compared. */
    public static final class EncoderMismatch extends Fault {

        private static final long serialVersionUID = 1L;

        public EncoderMismatch(String code, String message) {
            super(409, code, message);
        }
    }

    /** Too many requests of this kind at once. */
    public static final class Busy extends Fault {

        private static final long serialVersionUID = 1L;

        private final int retryAfterSeconds;

        public Busy(int status, int retryAfterSeconds, String message) {
            super(status, "too_busy", message);
            this.retryAfterSeconds = retryAfterSeconds;
        }

        public int retryAfterSeconds() {
            return retryAfterSeconds;
        }
    }

    /** The server has nothing to answer from, for now. */
    public static final class Unavailable extends Fault {

        private static final long serialVersionUID = 1L;

        public Unavailable(String code, String message) {
            super(503, code, message);
        }
    }
}

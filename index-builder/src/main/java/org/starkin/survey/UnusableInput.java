package org.starkin.survey;

import java.util.Locale;
import org.starkin.index.Reject;

/** A file or table that cannot be used as a whole. Its message names the source, the fault, what is allowed, what to do. */
public final class UnusableInput extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final Fault fault;
    private final String source;

    /**
     * @param fault the stable word
     * @param source the file or the name of the pasted table
     * @param detail what was wrong, the value seen, what is allowed, what to do next
     */
    public UnusableInput(Fault fault, String source, String detail) {
        super(source + ": " + detail);
        this.fault = fault;
        this.source = source;
    }

    /** As above, keeping the cause. */
    public UnusableInput(Fault fault, String source, String detail, Throwable cause) {
        super(source + ": " + detail, cause);
        this.fault = fault;
        this.source = source;
    }

    public Fault fault() {
        return fault;
    }

    public String source() {
        return source;
    }

    /** The file as a reject, where others go on without it. */
    public Reject reject() {
        String message = String.valueOf(getMessage());
        String detail = message.startsWith(source + ": ") ? message.substring(source.length() + 2) : message;
        return new Reject(source, "", fault.name().toLowerCase(Locale.ROOT), detail);
    }
}

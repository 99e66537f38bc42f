package org.starkin.survey;

import java.util.List;
import java.util.Locale;
import org.starkin.index.Reject;

/** A file or table that cannot be used as a whole. Its message names the source, the fault, what is allowed, what to do. */
public final class UnusableInput extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final Fault fault;
    private final String source;
    private final transient List<String> choices;

    /**
     * @param fault the stable word
     * @param source the file or the name of the pasted table
     * @param detail what was wrong, the value seen, what is allowed, what to do next
     */
    public UnusableInput(Fault fault, String source, String detail) {
        this(fault, source, detail, List.of());
    }

    /** As above, with the names that there are to choose from: columns or stars. */
    public UnusableInput(Fault fault, String source, String detail, List<String> choices) {
        super(source + ": " + detail);
        this.fault = fault;
        this.source = source;
        this.choices = List.copyOf(choices);
    }

    /** As above, keeping the cause. */
    public UnusableInput(Fault fault, String source, String detail, Throwable cause) {
        this(fault, source, detail, List.of(), cause);
    }

    private UnusableInput(Fault fault, String source, String detail, List<String> choices, Throwable cause) {
        super(source + ": " + detail, cause);
        this.fault = fault;
        this.source = source;
        this.choices = List.copyOf(choices);
    }

    /** The same fault of a source that is called {@code other}, also where its message tells the path. */
    public UnusableInput calling(String other, String path) {
        return new UnusableInput(fault, other, reject().detail().replace(path, other), choices, this);
    }

    public Fault fault() {
        return fault;
    }

    public String source() {
        return source;
    }

    /** The columns or the stars that there are, where it is one of these that is missing or to be chosen. */
    public List<String> choices() {
        return choices;
    }

    /** The file as a reject, where others go on without it. */
    public Reject reject() {
        String message = String.valueOf(getMessage());
        String detail = message.startsWith(source + ": ") ? message.substring(source.length() + 2) : message;
        return new Reject(source, "", fault.name().toLowerCase(Locale.ROOT), detail);
    }
}

package org.starkin.encoder;

/** An encoder was to run on a GPU and cannot; the message says what was looked for, what was found and what to do. */
public final class UnusableDevice extends IllegalArgumentException {

    private final String found;

    UnusableDevice(String found, String whatToDo) {
        super(found + "; " + whatToDo);
        this.found = found;
    }

    UnusableDevice(String found, String whatToDo, Throwable cause) {
        super(found + "; " + whatToDo, cause);
        this.found = found;
    }

    /** What is in the way, without what to do about it. */
    public String found() {
        return found;
    }
}

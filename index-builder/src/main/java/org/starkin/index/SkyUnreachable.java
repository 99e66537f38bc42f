package org.starkin.index;

/** A sky, or a part of it, does not answer at the moment; asked again later it may. */
public final class SkyUnreachable extends IndexException {

    private static final long serialVersionUID = 1;

    /** With what does not answer, and why. */
    public SkyUnreachable(String message) {
        super(message);
    }

    /** With what does not answer, and why, and what led to it. */
    public SkyUnreachable(String message, Throwable cause) {
        super(message, cause);
    }
}

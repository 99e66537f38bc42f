package org.starkin.operate;

import java.util.Objects;

/** What an error says. */
public final class Message {

    private Message() {}

    /** Its message; its name where it has none. */
    public static String of(Throwable error) {
        return Objects.requireNonNullElseGet(error.getMessage(), error::toString);
    }
}

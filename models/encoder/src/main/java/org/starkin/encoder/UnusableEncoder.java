package org.starkin.encoder;

/** An encoder's card or network is not what it must be; the message says which, what was seen and what is allowed. */
public final class UnusableEncoder extends IllegalArgumentException {

    UnusableEncoder(String message) {
        super(message);
    }

    UnusableEncoder(String message, Throwable cause) {
        super(message, cause);
    }
}

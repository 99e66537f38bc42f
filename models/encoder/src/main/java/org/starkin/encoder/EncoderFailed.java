package org.starkin.encoder;

/** A network could not be run; the cause is the runtime's. */
public final class EncoderFailed extends IllegalStateException {

    EncoderFailed(String message) {
        super(message);
    }

    EncoderFailed(String message, Throwable cause) {
        super(message, cause);
    }
}

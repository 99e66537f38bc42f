package org.starkin.encoder;

/** A network made no usable vector of one star: values that are not finite, or all zero. */
public final class NoVector extends IllegalStateException {

    private final int place;

    /** Of the star at {@code place} of the batch; the cause says what is wrong with its vector. */
    public NoVector(EncoderId encoder, int place, IllegalArgumentException cause) {
        super("encoder " + encoder + " made no vector: " + cause.getMessage(), cause);
        this.place = place;
    }

    /** The star's place in the batch that was to be encoded. */
    public int place() {
        return place;
    }
}

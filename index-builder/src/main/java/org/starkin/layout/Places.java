package org.starkin.layout;

/**
 * Where the stars of a generation lie on a layout, by their number in the order of ids. Not changed once they are made.
 */
public final class Places {

    final float[] x;
    final float[] y;

    /** @param x {@code float[n]}, handed over as is {@code y} */
    Places(float[] x, float[] y) {
        this.x = x;
        this.y = y;
    }

    static Places of(int size) {
        return new Places(new float[size], new float[size]);
    }

    /** How many stars there are. */
    public int size() {
        return x.length;
    }

    public float x(int star) {
        return x[star];
    }

    public float y(int star) {
        return y[star];
    }
}

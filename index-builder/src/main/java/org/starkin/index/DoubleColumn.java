package org.starkin.index;

import java.io.IOException;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;

/**
 * Doubles in few bytes and without loss, as a preparation for Deflate. Photometry is written down in decimals: where every
 * value of a column is a decimal of at most {@value #MOST_DECIMALS} places, its whole-numbered multiples are stored, each
 * as the difference to the one before. Any other column (NaN, computed values) is stored as the bits of each value
 * exclusive-or those of the one before, all first bytes together, then all second bytes, and so on.
 */
final class DoubleColumn {

    private static final int MOST_DECIMALS = 12;
    private static final int BITS = 255;

    /** Whole numbers up to this are exact doubles. */
    private static final double LARGEST_EXACT = 0x1p53;

    private static final double[] POWERS = {1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12};

    private DoubleColumn() {}

    static void write(DataOutput out, double[] values) throws IOException {
        int decimals = decimals(values);
        if (decimals > MOST_DECIMALS) {
            out.writeByte((byte) BITS);
            writeBits(out, values);
            return;
        }
        out.writeByte((byte) decimals);
        long previous = 0;
        for (double value : values) {
            long scaled = scaled(value, decimals);
            out.writeZLong(scaled - previous);
            previous = scaled;
        }
    }

    static double[] read(DataInput in, int length) throws IOException {
        int decimals = in.readByte() & 0xff;
        if (decimals == BITS) {
            return readBits(in, length);
        }
        if (decimals > MOST_DECIMALS) {
            throw new IOException("a column of " + decimals + " decimals; at most " + MOST_DECIMALS + " are written");
        }
        double[] values = new double[length];
        long scaled = 0;
        for (int i = 0; i < length; i++) {
            scaled += in.readZLong();
            values[i] = scaled / POWERS[decimals];
        }
        return values;
    }

    /** The fewest decimals that give every value back to the bit; more than {@link #MOST_DECIMALS} where none do. */
    private static int decimals(double[] values) {
        int decimals = 0;
        for (double value : values) {
            while (decimals <= MOST_DECIMALS && !isDecimal(value, decimals)) {
                decimals++;
            }
        }
        for (double value : values) {
            if (decimals <= MOST_DECIMALS && !isDecimal(value, decimals)) {
                return MOST_DECIMALS + 1;
            }
        }
        return decimals;
    }

    private static boolean isDecimal(double value, int decimals) {
        double scaled = Math.rint(value * POWERS[decimals]);
        return Math.abs(scaled) <= LARGEST_EXACT
                && Double.doubleToRawLongBits((long) scaled / POWERS[decimals]) == Double.doubleToRawLongBits(value);
    }

    private static long scaled(double value, int decimals) {
        return (long) Math.rint(value * POWERS[decimals]);
    }

    private static void writeBits(DataOutput out, double[] values) throws IOException {
        byte[] planes = new byte[values.length * Long.BYTES];
        long previous = 0;
        for (int i = 0; i < values.length; i++) {
            long bits = Double.doubleToRawLongBits(values[i]);
            long changed = bits ^ previous;
            for (int plane = 0; plane < Long.BYTES; plane++) {
                planes[plane * values.length + i] = (byte) (changed >>> (8 * plane));
            }
            previous = bits;
        }
        out.writeBytes(planes, planes.length);
    }

    private static double[] readBits(DataInput in, int length) throws IOException {
        byte[] planes = new byte[length * Long.BYTES];
        in.readBytes(planes, 0, planes.length);
        double[] values = new double[length];
        long bits = 0;
        for (int i = 0; i < length; i++) {
            for (int plane = 0; plane < Long.BYTES; plane++) {
                bits ^= (planes[plane * length + i] & 0xffL) << (8 * plane);
            }
            values[i] = Double.longBitsToDouble(bits);
        }
        return values;
    }
}

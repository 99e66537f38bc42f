package org.starkin.graph;

/** Numbers that are wanted: all, or those of a set. Immutable, once it is made. */
public final class Accepted {

    /** All numbers. */
    public static final Accepted ALL = new Accepted(new long[0], Integer.MAX_VALUE);

    private final long[] bits;
    private final int count;

    private Accepted(long[] bits, int count) {
        this.bits = bits;
        this.count = count;
    }

    /** Those whose bit is set, bit {@code n % 64} of word {@code n / 64} being that of number n; the array is handed over. */
    public static Accepted of(long[] bits) {
        int count = 0;
        for (long word : bits) {
            count += Long.bitCount(word);
        }
        return new Accepted(bits, count);
    }

    public boolean isAll() {
        return count == Integer.MAX_VALUE;
    }

    /** How many they are, of {@code size} numbers. */
    public int count(int size) {
        return Math.min(count, size);
    }

    /** The least of them that is not below {@code from}; {@code size} where there is none below that. */
    int next(int from, int size) {
        if (isAll()) {
            return Math.min(from, size);
        }
        int word = from >>> 6;
        if (from >= size || word >= bits.length) {
            return size;
        }
        long left = bits[word] & -1L << from;
        while (left == 0) {
            if (++word == bits.length) {
                return size;
            }
            left = bits[word];
        }
        return Math.min(size, (word << 6) + Long.numberOfTrailingZeros(left));
    }

    /** Whether a number is among them. */
    public boolean has(int number) {
        return bits.length == 0 ? isAll() : (bits[number >>> 6] >>> number & 1) != 0;
    }
}

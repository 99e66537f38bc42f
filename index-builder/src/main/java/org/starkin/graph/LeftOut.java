package org.starkin.graph;

import java.util.Arrays;

/**
 * A few numbers that are not wanted, such as those of the stars that a query is made of. A walk keeps more candidates for
 * each of them, and asks of each candidate whether it is one. Immutable.
 */
public final class LeftOut {

    public static final LeftOut NOBODY = new LeftOut(new int[0]);

    private final int[] ascending;

    private LeftOut(int[] ascending) {
        this.ascending = ascending;
    }

    /** These, in whatever order. */
    public static LeftOut of(int... numbers) {
        int[] ascending = numbers.clone();
        Arrays.sort(ascending);
        return new LeftOut(ascending);
    }

    /** Whether a number is one of them. */
    public boolean has(int number) {
        return ascending.length > 0 && Arrays.binarySearch(ascending, number) >= 0;
    }

    /** How many they are; one that was given twice counts twice. */
    int count() {
        return ascending.length;
    }
}

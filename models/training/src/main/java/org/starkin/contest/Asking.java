package org.starkin.contest;

import java.util.List;

/**
 * How queries are asked.
 *
 * @param efforts candidates kept, ascending
 * @param threads that ask at the same time
 */
record Asking(List<Integer> efforts, int threads) {

    Asking {
        efforts = List.copyOf(efforts);
    }

    /** By one thread. */
    static Asking alone(List<Integer> efforts) {
        return new Asking(efforts, 1);
    }
}

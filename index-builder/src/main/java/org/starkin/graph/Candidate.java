package org.starkin.graph;

/** Places with their scores as numbers, larger where the score is, and lists of them, the best first. */
final class Candidate {

    /** Set of one whose neighbours were met. */
    static final long EXPANDED = 1;

    /** The low bits: the place, and whether it was expanded. */
    private static final long PLACE = 0xFFFFFFFFL;

    /** Up to so many candidates one is put in its place step by step. */
    private static final int FEW = 192;

    private Candidate() {}

    /** A place with its score, as a number that is larger where the score is. */
    static long of(int place, float score) {
        int bits = Float.floatToRawIntBits(score);
        long order = bits ^ ((bits >> (Integer.SIZE - 1)) & Integer.MAX_VALUE);
        return order << Integer.SIZE | (long) place << 1;
    }

    static int place(long candidate) {
        return (int) ((candidate & PLACE) >>> 1);
    }

    static float score(long candidate) {
        int order = (int) (candidate >> Integer.SIZE);
        return Float.intBitsToFloat(order ^ ((order >> (Integer.SIZE - 1)) & Integer.MAX_VALUE));
    }

    /**
     * Puts a candidate among the best, which lose their last.
     *
     * @param last its place at the furthest: how many others there are
     * @param most how many there may be
     * @return where it is
     */
    static int put(long candidate, long[] best, int last, int most) {
        int at = most <= FEW ? stepDown(best, last, candidate) : cutIn(best, last, candidate);
        best[at] = candidate;
        return at;
    }

    private static int stepDown(long[] best, int last, long candidate) {
        int at = last;
        while (at > 0 && best[at - 1] < candidate) {
            best[at] = best[at - 1];
            at--;
        }
        return at;
    }

    private static int cutIn(long[] best, int last, long candidate) {
        int low = 0;
        int high = last;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (best[middle] < candidate) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        System.arraycopy(best, low, best, low + 1, last - low);
        return low;
    }
}

package org.starkin.graph;

import java.util.Arrays;

/** Links grouped by the place to which they lead, in ascending order; those of one group by the place from which they come. */
final class BackLinks {

    /** The place to which a link leads in the upper half, the slot in which it stands in the lower. */
    private final long[] slots;

    private final float[] similarities;
    private final int degree;
    private final int[] starts;

    private BackLinks(long[] slots, float[] similarities, int degree, int[] starts) {
        this.slots = slots;
        this.similarities = similarities;
        this.degree = degree;
        this.starts = starts;
    }

    /**
     * Groups links.
     *
     * @param slots as this class keeps them, in any order; they are handed over
     * @param similarities by slot; copied, for they may change from now on
     * @param degree slots of a place
     */
    static BackLinks of(long[] slots, float[] similarities, int degree) {
        Arrays.parallelSort(slots);
        float[] sorted = new float[slots.length];
        int[] starts = new int[slots.length + 1];
        int groups = 0;
        for (int i = 0; i < slots.length; i++) {
            sorted[i] = similarities[(int) slots[i]];
            if (i == 0 || slots[i] >>> Integer.SIZE != slots[i - 1] >>> Integer.SIZE) {
                starts[groups++] = i;
            }
        }
        starts[groups] = slots.length;
        return new BackLinks(slots, sorted, degree, Arrays.copyOf(starts, groups + 1));
    }

    int groups() {
        return starts.length - 1;
    }

    /** Where a group begins; that of the number of groups is where the last ends. */
    int start(int group) {
        return starts[group];
    }

    int target(int group) {
        return (int) (slots[starts[group]] >>> Integer.SIZE);
    }

    int source(int link) {
        return (int) slots[link] / degree;
    }

    float similarity(int link) {
        return similarities[link];
    }
}

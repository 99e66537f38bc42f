package org.starkin.job;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.LongFunction;

/**
 * The rows of a job in their order, of which one part is in memory at a time. Unmodifiable; for one thread.
 *
 * @param <R> a row
 */
final class PartedRows<R> extends AbstractList<R> implements RandomAccess {

    private final List<Part> parts;
    private final LongFunction<List<R>> reading;
    private final int[] ends;
    private int current = -1;
    private List<R> rows = List.of();

    /** @param reading the rows of a part by its number */
    PartedRows(List<Part> parts, LongFunction<List<R>> reading) {
        this.parts = List.copyOf(parts);
        this.reading = reading;
        this.ends = new int[parts.size()];
        long end = 0;
        for (int i = 0; i < ends.length; i++) {
            end += parts.get(i).rows();
            ends[i] = Math.toIntExact(end);
        }
    }

    @Override
    public int size() {
        return ends.length == 0 ? 0 : ends[ends.length - 1];
    }

    @Override
    public R get(int index) {
        if (index < 0 || index >= size()) {
            throw new IndexOutOfBoundsException("row " + index + " of " + size());
        }
        if (current < 0 || index < start(current) || index >= ends[current]) {
            current = partOf(index);
            rows = reading.apply(parts.get(current).number());
        }
        return rows.get(index - start(current));
    }

    private int start(int part) {
        return part == 0 ? 0 : ends[part - 1];
    }

    /** The first part that ends behind the row. */
    private int partOf(int index) {
        int low = 0;
        int high = ends.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ends[middle] > index) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}

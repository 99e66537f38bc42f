package org.starkin.period;

import java.util.Arrays;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * The highest local maxima of a row of powers, in a bounded heap whose root is the lowest of those kept. Not safe for
 * use by several threads.
 */
final class Peaks {

    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;

    private final int most;
    private final int[] index;
    private final float[] height;
    private int size;

    Peaks(int most) {
        this.most = most;
        index = new int[most];
        height = new float[most];
    }

    /** The indices of the {@code most} highest local maxima of {@code power} from {@code from}, highest first. */
    static int[] highest(float[] power, int from, int most) {
        Peaks peaks = new Peaks(most);
        int k = from;
        while (k < power.length) {
            if (k + SPECIES.length() <= power.length && peaks.rejectsAll(power, k)) {
                k += SPECIES.length();
                continue;
            }
            int end = Math.min(k + SPECIES.length(), power.length);
            for (; k < end; k++) {
                peaks.consider(power, from, k);
            }
        }
        return peaks.descending();
    }

    private boolean rejectsAll(float[] power, int at) {
        float least = size == most ? height[0] : 0;
        return !FloatVector.fromArray(SPECIES, power, at)
                .compare(VectorOperators.GT, least)
                .anyTrue();
    }

    private void consider(float[] power, int from, int k) {
        float here = power[k];
        boolean isPeak = (k == from || power[k - 1] <= here) && (k + 1 == power.length || power[k + 1] < here);
        if (isPeak && !rejects(here)) {
            add(k, here);
        }
    }

    private boolean rejects(float candidate) {
        return candidate <= 0 || (size == most && candidate <= height[0]);
    }

    private void add(int at, float power) {
        if (size < most) {
            index[size] = at;
            height[size] = power;
            rise(size++);
        } else {
            index[0] = at;
            height[0] = power;
            sink(size);
        }
    }

    private int[] descending() {
        int end = size;
        while (end > 1) {
            end--;
            swap(0, end);
            sink(end);
        }
        return Arrays.copyOf(index, size);
    }

    private void rise(int from) {
        int at = from;
        while (at > 0 && height[at] < height[(at - 1) / 2]) {
            swap(at, (at - 1) / 2);
            at = (at - 1) / 2;
        }
    }

    private void sink(int end) {
        int at = 0;
        while (true) {
            int least = at;
            for (int child = 2 * at + 1; child <= 2 * at + 2; child++) {
                if (child < end && height[child] < height[least]) {
                    least = child;
                }
            }
            if (least == at) {
                return;
            }
            swap(at, least);
            at = least;
        }
    }

    private void swap(int a, int b) {
        int i = index[a];
        index[a] = index[b];
        index[b] = i;
        float h = height[a];
        height[a] = height[b];
        height[b] = h;
    }
}

package org.starkin.period;

import java.util.Arrays;

/**
 * The Lomb-Scargle periodogram in which periods are sought, drawn together to few enough points to look at: the highest of each
 * bin, so that a peak is only left out beside a higher one in its bin. A point that is a peak of the scan stands at the top of the
 * parabola through it and its neighbours. Immutable.
 */
public final class Periodogram {

    /**
     * The scan that was drawn together.
     *
     * @param frequencies how many were scanned
     * @param stepPerDay their spacing, cycles a day
     * @param lowestPerDay the lowest, whose period is the time span; 0 where there is none
     * @param highestPerDay the highest; 0 where there is none
     * @param oversampling frequencies in the width {@code 1 / T} of a peak
     */
    public record Grid(
            int frequencies, double stepPerDay, double lowestPerDay, double highestPerDay, int oversampling) {}

    private final Grid grid;
    private final double[] frequencyPerDay;
    private final double[] power;

    private Periodogram(Grid grid, double[] frequencyPerDay, double[] power) {
        this.grid = grid;
        this.frequencyPerDay = frequencyPerDay;
        this.power = power;
    }

    /** Of a scan, with at most so many points; half of the bins are as wide as each other, half in proportion to frequency. */
    static Periodogram of(Scan scan, int mostPoints) {
        FrequencyGrid grid = scan.grid();
        if (grid.isEmpty()) {
            Grid none = new Grid(0, grid.stepPerDay(), 0, 0, grid.oversampling());
            return new Periodogram(none, new double[0], new double[0]);
        }
        int[] edges = edges(grid.firstIndex(), grid.count(), mostPoints);
        double[] frequency = new double[edges.length - 1];
        double[] power = new double[edges.length - 1];
        for (int bin = 0; bin < frequency.length; bin++) {
            int highest = highest(scan.power(), edges[bin], edges[bin + 1]);
            boolean isPeak = isPeak(scan.power(), highest, grid.firstIndex());
            frequency[bin] = isPeak ? scan.topOf(highest) : grid.frequencyPerDay(highest);
            power[bin] = isPeak ? scan.powerAtTop(highest) : scan.power()[highest];
        }
        return new Periodogram(grid(grid), frequency, power);
    }

    private static Grid grid(FrequencyGrid grid) {
        return new Grid(
                grid.count() - grid.firstIndex(),
                grid.stepPerDay(),
                grid.frequencyPerDay(grid.firstIndex()),
                grid.frequencyPerDay(grid.count() - 1),
                grid.oversampling());
    }

    /** Where bins begin, and last where they end; ascending. */
    private static int[] edges(int first, int end, int mostPoints) {
        int frequencies = end - first;
        if (frequencies <= mostPoints) {
            int[] all = new int[frequencies + 1];
            Arrays.setAll(all, i -> first + i);
            return all;
        }
        int half = mostPoints / 2;
        double growth = Math.log((double) end / first);
        int[] edges = new int[2 * half + 1];
        for (int i = 0; i < half; i++) {
            edges[i] = first + (int) ((long) frequencies * i / half);
            edges[half + i] = Math.min(end, (int) Math.round(first * Math.exp(growth * i / half)));
        }
        edges[2 * half] = end;
        return Arrays.stream(edges).sorted().distinct().toArray();
    }

    private static int highest(float[] power, int from, int to) {
        int highest = from;
        for (int k = from + 1; k < to; k++) {
            highest = power[k] > power[highest] ? k : highest;
        }
        return highest;
    }

    private static boolean isPeak(float[] power, int k, int first) {
        return k > first && k + 1 < power.length && power[k - 1] <= power[k] && power[k + 1] < power[k];
    }

    public Grid grid() {
        return grid;
    }

    /** How many points there are. */
    public int size() {
        return power.length;
    }

    /** The frequency of a point in cycles a day, ascending with {@code i}. */
    public double frequencyPerDay(int i) {
        return frequencyPerDay[i];
    }

    /** The power of a point, 0 to 1: the share of the variance that a sinusoid of this frequency explains. */
    public double power(int i) {
        return power[i];
    }
}

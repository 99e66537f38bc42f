package org.starkin.period;

/**
 * The equally spaced frequencies of a scan: {@code k * stepPerDay} for {@code k} from 0 to {@code count - 1}.
 *
 * @param stepPerDay spacing in cycles a day: the inverse of the time span over the oversampling
 * @param count how many; the last is at or just below the highest frequency asked for
 * @param firstIndex the first whose period is no longer than the time span
 * @param oversampling grid points in the width {@code 1 / T} of a peak
 */
record FrequencyGrid(double stepPerDay, int count, int firstIndex, int oversampling) {

    /** The highest frequency of a search: a period of one hour. */
    static final double HIGHEST_PER_DAY = 24;

    /** At 4 points in the width of a peak, one between two of them loses at most 5 % of its power. */
    private static final int FINE = 4;

    /** At 3 points it loses at most 9 %, and the scan costs a quarter less. */
    private static final int COARSE = 3;

    /** Of more points than these a scan is long, and the peaks of a period stand high enough for the coarser grid. */
    private static final int MANY_POINTS = 300;

    /**
     * The most grid points: 16 MiB of powers. A light curve of more than 119 years, longer than any survey, is scanned
     * to a lower highest frequency, never to more points.
     */
    static final int MOST_FREQUENCIES = 1 << 22;

    /** A span shorter than this many days (a second) holds no period that a search to one hour could find. */
    private static final double SHORTEST_SPAN_DAYS = 1 / 86_400.0;

    /** The grid for points over a time span; empty where that is too short for any period of an hour or more. */
    static FrequencyGrid of(int points, double spanDays) {
        int oversampling = points > MANY_POINTS ? COARSE : FINE;
        if (!(spanDays > SHORTEST_SPAN_DAYS)) {
            return new FrequencyGrid(1, 0, 0, oversampling);
        }
        double step = 1 / (oversampling * spanDays);
        int count = (int) Math.min(MOST_FREQUENCIES, Math.floor(HIGHEST_PER_DAY / step) + 1);
        return new FrequencyGrid(step, count, Math.min(oversampling, count), oversampling);
    }

    double frequencyPerDay(int index) {
        return index * stepPerDay;
    }

    boolean isEmpty() {
        return firstIndex >= count;
    }
}

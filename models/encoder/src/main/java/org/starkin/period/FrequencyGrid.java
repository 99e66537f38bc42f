package org.starkin.period;

/**
 * The equally spaced frequencies of a scan: {@code k * stepPerDay} for {@code k} from 0 to {@code count - 1}.
 *
 * @param stepPerDay spacing in cycles a day: the inverse of the time span over the oversampling
 * @param count how many; the last is at or just below the highest frequency asked for
 * @param firstIndex the first whose period is no longer than the time span
 */
record FrequencyGrid(double stepPerDay, int count, int firstIndex) {

    /** The highest frequency of a search: a period of one hour. */
    static final double HIGHEST_PER_DAY = 24;

    /** Grid points in the width {@code 1 / T} of a peak: at 4, a peak between two of them loses at most 5 % of its power. */
    static final int OVERSAMPLING = 4;

    /**
     * The most grid points: 16 MiB of powers. A light curve of more than 119 years, longer than any survey, is scanned
     * to a lower highest frequency, never to more points.
     */
    static final int MOST_FREQUENCIES = 1 << 22;

    /** A span shorter than this many days (a second) holds no period that a search to one hour could find. */
    private static final double SHORTEST_SPAN_DAYS = 1 / 86_400.0;

    /** The grid for a time span; empty where the span is too short for any period of an hour or more. */
    static FrequencyGrid forSpan(double spanDays) {
        if (!(spanDays > SHORTEST_SPAN_DAYS)) {
            return new FrequencyGrid(1, 0, 0);
        }
        double step = 1 / (OVERSAMPLING * spanDays);
        int count = (int) Math.min(MOST_FREQUENCIES, Math.floor(HIGHEST_PER_DAY / step) + 1);
        return new FrequencyGrid(step, count, Math.min(OVERSAMPLING, count));
    }

    double frequencyPerDay(int index) {
        return index * stepPerDay;
    }

    boolean isEmpty() {
        return firstIndex >= count;
    }
}

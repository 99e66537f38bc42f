package org.starkin.train;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Two stretches of one star's points that overlap in part, drawn as by TS2Vec (Yue et al. 2022, arXiv 2106.10466,
 * section 3.3): what they share is drawn first, then how far each reaches beyond it, the one before, the other after.
 */
final class Crops {

    /** Of fewer points two stretches are hardly ever two. */
    static final int FEWEST_POINTS = 20;

    /** The most points of a stretch; of a longer one so many are drawn. */
    static final int MOST_POINTS = 96;

    private static final int FEWEST_SHARED = 10;

    private Crops() {}

    /**
     * Two stretches.
     *
     * @param points in the order of time, at least {@link #FEWEST_POINTS}
     * @return two of the same kind, each in the order of time
     */
    static List<int[]> of(int[] points, SplittableRandom random) {
        int shared = random.nextInt(FEWEST_SHARED, points.length + 1);
        int left = random.nextInt(points.length - shared + 1);
        int right = left + shared;
        int from = random.nextInt(left + 1);
        int to = random.nextInt(right, points.length + 1);
        return List.of(
                thinned(Arrays.copyOfRange(points, from, right), random),
                thinned(Arrays.copyOfRange(points, left, to), random));
    }

    /** At most so many points, any as likely as any other (selection sampling: Knuth, TAOCP 2, section 3.4.2 S). */
    private static int[] thinned(int[] points, SplittableRandom random) {
        if (points.length <= MOST_POINTS) {
            return points;
        }
        int[] kept = new int[MOST_POINTS];
        int count = 0;
        for (int i = 0; count < MOST_POINTS; i++) {
            if (random.nextInt(points.length - i) < MOST_POINTS - count) {
                kept[count++] = points[i];
            }
        }
        return kept;
    }
}
